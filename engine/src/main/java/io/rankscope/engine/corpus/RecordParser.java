package io.rankscope.engine.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes the records out of one file, one after the other. For one thread.
 *
 * @param <T> a passage or a query
 */
interface RecordParser<T> extends Closeable {
  /**
   * The next record, empty at the end of the file.
   *
   * @throws BadRecordException when the next record is bad; the following call goes on behind it
   * @throws IOException when the file cannot be read on
   */
  Optional<T> next() throws IOException, BadRecordException;

  /** The line, from 1, on which the record that was read last begins; 0 before the first. */
  long line();
}
