package io.rankscope.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the two standard streams are connected to.
 *
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param colour whether escape sequences may be used on a stream that is a terminal
 * @param columns width of a line in terminal cells
 */
public record Terminal(boolean outIsTerminal, boolean errIsTerminal, boolean colour, int columns) {
  private static final int DEFAULT_COLUMNS = 100;
  private static final int FEWEST_COLUMNS = 40;

  /** Two streams that go into files, pipes or tests. */
  public static final Terminal NONE = new Terminal(false, false, false, DEFAULT_COLUMNS);

  /** The streams of this process. */
  public static Terminal ofProcess() {
    return of(System.getenv(), isTerminal(1), isTerminal(2));
  }

  static Terminal of(
      Map<String, String> environment, boolean outIsTerminal, boolean errIsTerminal) {
    // https://no-color.org: present and not empty, whatever its value.
    boolean colour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(
        outIsTerminal, errIsTerminal, colour, columns(environment.getOrDefault("COLUMNS", "")));
  }

  private static int columns(String named) {
    try {
      return Math.max(FEWEST_COLUMNS, Integer.parseInt(named));
    } catch (NumberFormatException e) {
      return DEFAULT_COLUMNS;
    }
  }

  /**
   * System.console() only knows whether input and output are both terminals, so ask the kernel
   * where it tells. Java 22 to 24 have a console even without a terminal; we run on 25, and
   * clusters on 21.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd", Integer.toString(descriptor));
    if (!Files.isSymbolicLink(link)) {
      return System.console() != null;
    }
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException e) {
      return false;
    }
  }
}
