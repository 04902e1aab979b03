package io.rankscope.cli.console;

/** Marks stretches of text on a terminal; plain streams get the text alone. */
public enum Style {
  /** The text alone. */
  PLAIN,
  /** Matched words between brackets, for people who read a plain stream. */
  BRACKETED,
  /** Escape sequences of a terminal. */
  COLOURED;

  private static final String RESET = "\u001b[0m";

  /** A matched word. */
  public String highlight(String text) {
    return this == BRACKETED && !text.isEmpty() ? "[" + text + "]" : wrapped("\u001b[1;33m", text);
  }

  /** The words around the matched ones in the sentence that is nearest to the query. */
  public String nearest(String text) {
    return wrapped("\u001b[4m", text);
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
    return this != COLOURED || text.isEmpty() ? text : start + text + RESET;
  }
}
