package io.rankscope.engine.corpus;

/**
 * A record cannot be read, but the parser stands behind it and can go on. Carries no stack trace: a
 * corpus may hold many.
 */
final class BadRecordException extends Exception {
  private static final long serialVersionUID = 1;

  private final long line;
  private final int column;

  /**
   * @param what one sentence without a full stop before the advice
   * @param line of the file, from 1
   * @param column in UTF-16 units from 1, 0 when the whole line is meant
   */
  BadRecordException(String what, long line, int column) {
    super(what, null, false, false);
    this.line = line;
    this.column = column;
  }

  BadRecordException(String what, long line) {
    this(what, line, 0);
  }

  String what() {
    return String.valueOf(getMessage());
  }

  long line() {
    return line;
  }

  int column() {
    return column;
  }
}
