package io.rankscope.engine.index;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Knows how far into a corpus the passages reach that are indexed, while reading runs ahead of
 * them: a model embeds for minutes what was read in a moment. For one thread.
 *
 * <p>Bytes are known by the buffer only; between two buffers passages count as equally long.
 */
final class ReadAhead {
  private final Deque<Mark> ahead = new ArrayDeque<>();
  private Mark behind = new Mark(0, 0);
  private long passages;
  private long bytes;

  /** The first {@code passages} come of the first {@code bytes} of the corpus. */
  private record Mark(long passages, long bytes) {}

  /**
   * A document was read.
   *
   * @param passages read so far, with those of the document
   * @param bytes of the corpus that are read, a buffer ahead of the passages
   */
  void read(long passages, long bytes) {
    if (bytes > this.bytes) {
      if (this.passages > behind.passages()) {
        ahead.add(new Mark(this.passages, this.bytes));
      }
      this.bytes = bytes;
    }
    this.passages = passages;
  }

  /** The whole corpus was read. */
  void end(long totalBytes) {
    bytes = totalBytes;
    ahead.add(new Mark(passages, totalBytes));
  }

  /** The bytes that the first {@code indexed} passages come of; too few while that is not known. */
  long bytes(long indexed) {
    while (!ahead.isEmpty() && ahead.getFirst().passages() <= indexed) {
      behind = ahead.removeFirst();
    }
    if (ahead.isEmpty()) {
      return behind.bytes();
    }
    Mark next = ahead.getFirst();
    double share = (double) (indexed - behind.passages()) / (next.passages() - behind.passages());
    return behind.bytes() + (long) (share * (next.bytes() - behind.bytes()));
  }
}
