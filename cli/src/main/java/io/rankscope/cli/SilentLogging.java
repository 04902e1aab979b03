package io.rankscope.cli;

/**
 * A configuration of {@code java.util.logging} without handlers: Lucene logs there, and the default
 * handler writes on the terminal. Java makes the object itself, by its name, when the first logger
 * is asked for; a command that logs nothing does not pay for logging.
 */
public final class SilentLogging {
  /** Made by Java's log manager, which reads no other configuration then. */
  public SilentLogging() {}

  static void choose() {
    System.setProperty("java.util.logging.config.class", SilentLogging.class.getName());
  }
}
