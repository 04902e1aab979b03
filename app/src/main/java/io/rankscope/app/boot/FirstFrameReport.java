package io.rankscope.app.boot;

import io.rankscope.cli.console.Console;
import io.rankscope.engine.task.Cancellation;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What a benchmark wants to hear of the first frame: with the system property {@code
 * rankscope.firstFrame=print} one line on standard output gives the milliseconds from the start of
 * the virtual machine until the first frame was drawn in which the window can be used; with {@code
 * exit} the program ends after that line.
 */
enum FirstFrameReport {
  NONE,
  PRINT,
  EXIT;

  static final String PROPERTY = "rankscope.firstFrame";

  /** What this process was asked for; anything else than the two words asks for nothing. */
  static FirstFrameReport ofProcess() {
    return switch (System.getProperty(PROPERTY, "").toLowerCase(Locale.ROOT)) {
      case "print" -> PRINT;
      case "exit" -> EXIT;
      default -> NONE;
    };
  }

  /** Tells the time until now. */
  void tell() {
    if (this != NONE) {
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      Console console = Console.ofProcess(Cancellation.NEVER);
      console
          .out()
          .println("first usable frame: " + (System.currentTimeMillis() - started) + " ms");
      console.out().flush();
    }
  }
}
