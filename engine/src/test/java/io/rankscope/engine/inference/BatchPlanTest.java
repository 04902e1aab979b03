package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BatchPlanTest {
  private static List<TokenizedText> texts(int... lengths) {
    return IntStream.of(lengths)
        .mapToObj(
            length ->
                new TokenizedText(
                    new long[length], new long[length], List.of(), OptionalInt.empty()))
        .toList();
  }

  @Test
  void putsLikeLengthsTogether_shortestFirst() {
    assertThat(BatchPlan.of(texts(100, 10, 101, 11, 10), 0, false))
        .containsExactly(List.of(1, 4, 3), List.of(0, 2));
  }

  @Test
  void putsEachAlone_whenTheModelMindsCompany() {
    assertThat(BatchPlan.of(texts(5, 4, 5), 0, true))
        .containsExactly(List.of(1), List.of(0), List.of(2));
  }

  @Test
  void countsThePadding_whenTheGraphWantsAFixedLength() {
    assertThat(BatchPlan.of(texts(3, 500, 4, 20, 5, 30, 6, 40, 7, 50), 512, false))
        .containsExactly(List.of(0, 2, 4, 6, 8, 3, 5, 7), List.of(9, 1));
  }

  @Test
  void isEmpty_withoutTexts() {
    assertThat(BatchPlan.of(List.of(), 0, false)).isEmpty();
  }

  @Test
  void holdsEveryTextOnce_andKeepsWithinMemory() {
    Random random = new Random(7);
    int[] lengths = random.ints(1000, 2, 513).toArray();
    List<TokenizedText> texts = texts(lengths);
    List<List<Integer>> batches = BatchPlan.of(texts, 0, false);
    assertThat(batches.stream().flatMap(List::stream).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
    for (List<Integer> batch : batches) {
      int longest = batch.stream().mapToInt(text -> lengths[text]).max().orElseThrow();
      assertThat(batch.size()).isLessThanOrEqualTo(32);
      assertThat(batch.size() * longest).isLessThanOrEqualTo(4096);
    }
  }
}
