package io.rankscope.cli.console;

import io.rankscope.engine.task.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line that is written over and over while work goes on, and wiped when it ends. Reports may
 * come from any thread; at most ten a second are drawn.
 */
public final class ProgressLine implements Progress, AutoCloseable {
  private static final long NANOS_BETWEEN = 100_000_000;
  private static final String WIPE = "\r\u001b[K";

  private final @Nullable PrintWriter err;
  private final int columns;
  private long lastDrawn = Long.MIN_VALUE;
  private boolean drawn;

  private ProgressLine(@Nullable PrintWriter err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  static ProgressLine on(PrintWriter err, int columns) {
    return new ProgressLine(err, columns);
  }

  static ProgressLine silent() {
    return new ProgressLine(null, 0);
  }

  @Override
  public synchronized void report(Update update) {
    long now = System.nanoTime();
    if (err == null || (drawn && now - lastDrawn < NANOS_BETWEEN)) {
      return;
    }
    lastDrawn = now;
    drawn = true;
    err.print(WIPE + cut(wording(update)));
    err.flush();
  }

  static String wording(Update update) {
    return update.fraction() < 0
        ? update.message()
        : String.format(Locale.ROOT, "%3.0f %%  %s", 100 * update.fraction(), update.message());
  }

  private String cut(String line) {
    String safe = DisplayText.oneLine(line);
    return safe.length() < columns ? safe : safe.substring(0, columns - 1);
  }

  /** Wipes the line, so that what follows starts on an empty one. */
  @Override
  public synchronized void close() {
    if (err != null && drawn) {
      err.print(WIPE);
      err.flush();
      drawn = false;
    }
  }
}
