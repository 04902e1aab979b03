package io.rankscope.engine.inference;

import java.nio.LongBuffer;
import java.util.List;
import java.util.function.Function;

/**
 * Texts that go through the graph together, padded to one length.
 *
 * @param length tokens each row has after padding
 * @param paddingId the id that fills a row
 */
record TokenBatch(List<TokenizedText> texts, int length, long paddingId) {

  /** The longest text decides the length, unless the graph wants a fixed one. */
  static TokenBatch of(List<TokenizedText> texts, int fixedLength, long paddingId) {
    int longest = texts.stream().mapToInt(TokenizedText::length).max().orElse(0);
    return new TokenBatch(texts, Math.max(longest, fixedLength), paddingId);
  }

  int size() {
    return texts.size();
  }

  long[] shape() {
    return new long[] {texts.size(), length};
  }

  /** Token ids, row by row. */
  LongBuffer ids() {
    return fill(TokenizedText::ids, paddingId);
  }

  /** 0 for the first text of a pair, 1 for the second; padding has 0. */
  LongBuffer types() {
    return fill(TokenizedText::types, 0);
  }

  /** 1 where a row has a token, 0 where it is padded. */
  LongBuffer mask() {
    LongBuffer buffer = LongBuffer.allocate(texts.size() * length);
    for (int row = 0; row < texts.size(); row++) {
      for (int i = 0; i < texts.get(row).length(); i++) {
        buffer.put(row * length + i, 1);
      }
    }
    return buffer;
  }

  /** 0, 1, 2 … in each row. */
  LongBuffer positions() {
    LongBuffer buffer = LongBuffer.allocate(texts.size() * length);
    for (int i = 0; i < texts.size() * length; i++) {
      buffer.put(i, i % length);
    }
    return buffer;
  }

  private LongBuffer fill(Function<TokenizedText, long[]> values, long padding) {
    LongBuffer buffer = LongBuffer.allocate(texts.size() * length);
    for (int row = 0; row < texts.size(); row++) {
      long[] own = values.apply(texts.get(row));
      for (int i = 0; i < length; i++) {
        buffer.put(row * length + i, i < own.length ? own[i] : padding);
      }
    }
    return buffer;
  }
}
