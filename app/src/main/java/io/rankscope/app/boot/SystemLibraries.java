package io.rankscope.app.boot;

import io.rankscope.engine.failure.CannotOpenException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The libraries of a Linux system that JavaFX needs and cannot bring along. Asked before JavaFX
 * starts, which would answer with a stack trace.
 */
final class SystemLibraries {
  private static final Library PANGO =
      new Library(
          "libpangoft2-1.0.so.0",
          "draws text",
          "apt-get install libpangoft2-1.0-0 fonts-dejavu-core",
          "dnf install pango dejavu-sans-fonts");
  private static final Library GTK =
      new Library(
          "libgtk-3.so.0", "opens windows", "apt-get install libgtk-3-0", "dnf install gtk3");

  /** GTK's own dependencies bring all the others that a window needs. */
  private static final List<Library> FOR_WINDOWS = List.of(GTK, PANGO);

  private static final List<Library> FOR_DRAWING = List.of(PANGO);

  private final Predicate<String> present;

  /**
   * @param present whether the system finds the library of that file name
   */
  SystemLibraries(Predicate<String> present) {
    this.present = present;
  }

  /** The libraries of this machine; systems other than Linux need none. */
  static SystemLibraries ofMachine() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    return new SystemLibraries(linux ? SystemLibraries::loads : name -> true);
  }

  /**
   * Checks what a window needs.
   *
   * @throws CannotOpenException when a window cannot be opened, with the package to install
   */
  void requireForWindows() {
    // Whoever chose another platform for JavaFX opens windows without GTK.
    require(System.getProperty("glass.platform") == null ? FOR_WINDOWS : FOR_DRAWING);
  }

  /**
   * Checks what drawing without a display needs.
   *
   * @throws CannotOpenException when nothing can be drawn, with the package to install
   */
  void requireForDrawing() {
    require(FOR_DRAWING);
  }

  private void require(List<Library> libraries) {
    for (Library library : libraries) {
      if (!present.test(library.file())) {
        throw library.missing();
      }
    }
  }

  @SuppressWarnings(
      "restricted") // native access is granted on the command line, as JavaFX needs it
  private static boolean loads(String file) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(file, arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * A library.
   *
   * @param file its name as the loader knows it
   * @param purpose what it does for us
   * @param debian how Debian and Ubuntu install it
   * @param fedora how Fedora and its kin install it
   */
  private record Library(String file, String purpose, String debian, String fedora) {
    CannotOpenException missing() {
      return new CannotOpenException(
          "The system library " + file + ", which " + purpose + ", is not installed.",
          null,
          "Install it: '" + debian + "' (Debian, Ubuntu) or '" + fedora + "' (Fedora).");
    }
  }
}
