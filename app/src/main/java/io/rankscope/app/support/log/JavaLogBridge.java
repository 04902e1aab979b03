package io.rankscope.app.support.log;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Hands on what is logged by {@code java.util.logging}, as Lucene, JavaFX and Java itself log, to
 * the program's own log, under the name of its logger. Any thread.
 */
final class JavaLogBridge extends Handler {
  private static final Logger ROOT = Logger.getLogger("");

  private final SimpleFormatter words = new SimpleFormatter();

  private JavaLogBridge() {}

  /** Begins to hand on, once however often it is asked. */
  static void open() {
    remove();
    ROOT.addHandler(new JavaLogBridge());
  }

  /** Hands on no more. */
  static void remove() {
    Stream.of(ROOT.getHandlers())
        .filter(handler -> handler instanceof JavaLogBridge)
        .forEach(ROOT::removeHandler);
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      String name = record.getLoggerName();
      LoggerFactory.getLogger(name == null ? "" : name)
          .atLevel(level(record.getLevel()))
          .setCause(record.getThrown())
          .log(words.formatMessage(record));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  private static Level level(java.util.logging.Level level) {
    int value = level.intValue();
    if (value >= java.util.logging.Level.SEVERE.intValue()) {
      return Level.ERROR;
    }
    if (value >= java.util.logging.Level.WARNING.intValue()) {
      return Level.WARN;
    }
    return value >= java.util.logging.Level.INFO.intValue() ? Level.INFO : Level.DEBUG;
  }
}
