package io.rankscope.engine.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups texts of like length, since a batch computes as many tokens for its shortest text as for
 * its longest.
 */
final class BatchPlan {
  /** Beyond this many texts, batches of short texts get no faster. */
  private static final int TEXTS = 32;

  /** Padded tokens in a batch; attention needs memory for their square. */
  private static final int TOKENS = 4096;

  /** A batch may hold texts this much longer than its shortest. */
  private static final double STRETCH = 1.2;

  private static final int SLACK = 4;

  private BatchPlan() {}

  /**
   * Positions of the texts that go together, shortest first.
   *
   * @param fixedLength tokens that every row is padded to, 0 when the longest text decides
   * @param single whether each text goes alone
   */
  static List<List<Integer>> of(List<TokenizedText> texts, int fixedLength, boolean single) {
    List<Integer> order =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(text -> texts.get(text).length()))
            .toList();
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> batch = new ArrayList<>();
    for (int text : order) {
      int length = padded(texts.get(text), fixedLength);
      if (!batch.isEmpty()
          && (single
              || batch.size() == TEXTS
              || (batch.size() + 1) * length > TOKENS
              || length > padded(texts.get(batch.getFirst()), fixedLength) * STRETCH + SLACK)) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(text);
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  private static int padded(TokenizedText text, int fixedLength) {
    return Math.max(text.length(), fixedLength);
  }
}
