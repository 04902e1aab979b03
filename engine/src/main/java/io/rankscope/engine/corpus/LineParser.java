package io.rankscope.engine.corpus;

import java.io.IOException;
import java.util.Optional;

/** A format with one record a line; blank lines are passed over. */
final class LineParser<T> implements RecordParser<T> {
  /** Makes a record of one line. */
  @FunctionalInterface
  interface Line<T> {
    /**
     * The record on {@code line}.
     *
     * @param number of the line, from 1
     */
    T parse(String line, long number) throws BadRecordException;
  }

  private final LineInput lines;
  private final Line<T> format;

  LineParser(LineInput lines, Line<T> format) {
    this.lines = lines;
    this.format = format;
  }

  @Override
  public Optional<T> next() throws IOException, BadRecordException {
    while (lines.advance()) {
      String line = lines.text();
      if (!line.isBlank()) {
        return Optional.of(format.parse(line, lines.number()));
      }
    }
    return Optional.empty();
  }

  @Override
  public long line() {
    return lines.number();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
