package io.rankscope.cli.console;

/** Marks stretches of text on a terminal; plain streams get the text alone. */
public enum Style {
  PLAIN,
  COLOURED;

  private static final String RESET = "\u001b[0m";

  /** A matched word. */
  public String highlight(String text) {
    return wrapped("\u001b[1;33m", text);
  }

  /** What the eye should find first. */
  public String strong(String text) {
    return wrapped("\u001b[1m", text);
  }

  /** What may be overlooked. */
  public String faint(String text) {
    return wrapped("\u001b[2m", text);
  }

  private String wrapped(String start, String text) {
    return this == PLAIN || text.isEmpty() ? text : start + text + RESET;
  }
}
