package io.rankscope.app.support.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in the user's state folder that the program logs to, and the libraries with it, whatever
 * they log by: at most three files of a megabyte. Programs that run at the same time append to the
 * same file. What anybody asked, wrote or judged is never logged, nor the names of workspaces, so
 * that the file can be handed on; failures are, with the paths they name.
 */
public final class LogFile {
  private static final String NAME = "rankscope.log";
  private static final long BYTES = 1L << 20;
  private static final int OLDER_FILES = 2;
  private static final String APPENDER = "file";
  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{0}: %msg%n%ex";

  private static final AtomicReference<@Nullable NotSavedException> FAILURE =
      new AtomicReference<>();

  private LogFile() {}

  /** The file in {@code folder}; older ones are called {@code rankscope.1.log} and so on. */
  public static Path in(Path folder) {
    return folder.resolve(NAME);
  }

  /**
   * Has everything logged from now on go to the file in {@code folder}, which is made when missing.
   *
   * @throws NotSavedException when it cannot be written; nothing is logged then
   */
  public static void open(Path folder) {
    open(folder, BYTES);
  }

  /**
   * As {@link #open(Path)}.
   *
   * @param bytes from which size on a new file is begun
   */
  static void open(Path folder, long bytes) {
    Path file = in(folder);
    try {
      Files.createDirectories(folder);
      // The appender tells of a file it cannot write to nobody who listens.
      Files.newOutputStream(
              file,
              java.nio.file.StandardOpenOption.CREATE,
              java.nio.file.StandardOpenOption.APPEND)
          .close();
    } catch (IOException e) {
      NotSavedException failure =
          new NotSavedException(
              "The log file cannot be written.",
              Location.of(file),
              "The program works without it; make the folder writable to have one.",
              e);
      FAILURE.set(failure);
      throw failure;
    }
    FAILURE.set(null);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAppender(APPENDER);
    root.addAppender(appender(context, file, bytes));
    context.getLogger("io.rankscope").setLevel(Level.INFO);
    JavaLogBridge.open();
  }

  /** Why nothing is logged; empty while it is, and before {@link #open} was asked for. */
  public static Optional<NotSavedException> failure() {
    return Optional.ofNullable(FAILURE.get());
  }

  /** Writes what is still to be written and logs no more. */
  public static void close() {
    JavaLogBridge.remove();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    var appender = root.getAppender(APPENDER);
    if (appender != null) {
      root.detachAppender(appender);
      appender.stop();
    }
  }

  private static RollingFileAppender<ILoggingEvent> appender(
      LoggerContext context, Path file, long bytes) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName(APPENDER);
    appender.setFile(file.toString());
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(LINE);
    encoder.start();
    appender.setEncoder(encoder);
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(new FileSize(bytes));
    size.setCheckIncrement(Duration.buildByMilliseconds(0));
    size.start();
    FixedWindowRollingPolicy older = new FixedWindowRollingPolicy();
    older.setContext(context);
    older.setParent(appender);
    older.setMinIndex(1);
    older.setMaxIndex(OLDER_FILES);
    older.setFileNamePattern(file.resolveSibling("rankscope.%i.log").toString());
    older.start();
    appender.setTriggeringPolicy(size);
    appender.setRollingPolicy(older);
    appender.start();
    return appender;
  }
}
