package io.rankscope.app.boot;

import io.rankscope.cli.RankscopeCli;
import io.rankscope.cli.console.Console;
import io.rankscope.engine.task.Cancellation;

/**
 * Where the program begins: with words it is the command line, without any it is the window. It is
 * not itself a JavaFX application, because the JVM refuses to start one whose JavaFX lies on the
 * class path, and no class of JavaFX is loaded before a command needs it.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String... arguments) {
    RankscopeCli.main(arguments.length == 0 ? withoutWords(Display.ofProcess()) : arguments);
  }

  private static String[] withoutWords(Display display) {
    return switch (display) {
      case PRESENT -> new String[] {"open"};
      case ABSENT -> {
        Console.ofProcess(Cancellation.NEVER)
            .say(
                "rankscope: there is no display to open the window on (neither DISPLAY nor"
                    + " WAYLAND_DISPLAY is set); here is the tour in the terminal.");
        yield new String[] {"tour"};
      }
    };
  }
}
