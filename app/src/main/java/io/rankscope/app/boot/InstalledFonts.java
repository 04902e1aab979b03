package io.rankscope.app.boot;

import io.rankscope.engine.failure.CannotOpenException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * Whether a Linux system has a font at all: containers often have none, and JavaFX then fails
 * wherever text is drawn. Asks fontconfig, as JavaFX does right afterwards, with what is read once.
 */
final class InstalledFonts {
  /** {@code FcSetSystem} of fontconfig.h. */
  private static final int SYSTEM = 0;

  private InstalledFonts() {}

  /**
   * @throws CannotOpenException when there is none, with the package to install
   */
  static void require() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    if (linux && count() == 0) {
      throw new CannotOpenException(
          "No font is installed, so no text can be drawn.",
          null,
          "Install one: 'apt-get install fonts-dejavu-core' (Debian, Ubuntu) or 'dnf install"
              + " dejavu-sans-fonts' (Fedora).");
    }
  }

  @SuppressWarnings(
      "restricted") // native access is granted on the command line, as JavaFX needs it
  private static int count() {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup fontconfig = SymbolLookup.libraryLookup("libfontconfig.so.1", arena);
      MethodHandle initialise =
          Linker.nativeLinker()
              .downcallHandle(
                  fontconfig.findOrThrow("FcInit"), FunctionDescriptor.of(ValueLayout.JAVA_INT));
      MethodHandle fontsOf =
          Linker.nativeLinker()
              .downcallHandle(
                  fontconfig.findOrThrow("FcConfigGetFonts"),
                  FunctionDescriptor.of(
                      ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
      int initialised = (int) initialise.invokeExact();
      MemorySegment fonts = (MemorySegment) fontsOf.invokeExact(MemorySegment.NULL, SYSTEM);
      // struct FcFontSet begins with int nfont.
      return initialised == 0 || fonts.equals(MemorySegment.NULL)
          ? 0
          : fonts.reinterpret(ValueLayout.JAVA_INT.byteSize()).get(ValueLayout.JAVA_INT, 0);
    } catch (Throwable e) {
      throw new CannotOpenException(
          "The system's fonts cannot be listed: " + e.getMessage() + ".",
          null,
          "Install fontconfig and a font, such as fonts-dejavu-core.",
          e);
    }
  }
}
