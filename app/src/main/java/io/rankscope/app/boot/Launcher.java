package io.rankscope.app.boot;

import io.rankscope.cli.RankscopeCli;
import io.rankscope.cli.console.Console;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.workspace.Workspace;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Where the program begins: with words it is the command line, without any, or with nothing but a
 * path, it is the window. It is not itself a JavaFX application, because the JVM refuses to start
 * one whose JavaFX lies on the class path, and no class of JavaFX is loaded before a command needs
 * it.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String... arguments) {
    if (asksForTheWindow(arguments)) {
      RankscopeCli.runAndExit(
          console -> WindowOpening.open(Arrays.stream(arguments).skip(1).findFirst().map(Path::of)),
          arguments);
    } else if (namesAFile(arguments)) {
      RankscopeCli.runAndExit(console -> WindowOpening.openFile(Path.of(arguments[0])), arguments);
    } else {
      RankscopeCli.main(arguments.length == 0 ? tour() : arguments);
    }
  }

  /** Whether the words ask for a window so plainly, as most do, that they need no parsing. */
  private static boolean asksForTheWindow(String... words) {
    return words.length == 0
        ? Display.ofProcess() == Display.PRESENT
        : words.length <= 2
            && words[0].equals("open")
            && Arrays.stream(words).noneMatch(word -> word.isEmpty() || word.startsWith("-"));
  }

  /** Whether the only word is a path, as the desktop hands over what was double-clicked. */
  private static boolean namesAFile(String... words) {
    return words.length == 1
        && !words[0].startsWith("-")
        && (words[0].contains("/")
            || words[0].contains(File.separator)
            || words[0].equals(Workspace.FILE_NAME)
            || words[0].endsWith(Workspace.CASE_ENDING));
  }

  private static String[] tour() {
    Console.ofProcess(Cancellation.NEVER)
        .say(
            "rankscope: there is no display to open the window on (neither DISPLAY nor"
                + " WAYLAND_DISPLAY is set); here is the tour in the terminal.");
    return new String[] {"tour"};
  }
}
