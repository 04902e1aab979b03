package io.rankscope.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterleavedTest {
  @Test
  void sidesTakeTurns_andTheOtherBeginsInTheNextRound() throws Exception {
    List<String> order = new ArrayList<>();

    Interleaved.Result result =
        Interleaved.compare(
            Clock.WALL,
            1,
            2,
            2,
            item -> order.add("bare " + item),
            item -> order.add("ours " + item));

    assertThat(order)
        .containsExactly(
            "ours 0", "bare 0", "bare 1", "ours 1", "bare 0", "ours 0", "ours 1", "bare 1",
            "ours 0", "bare 0", "bare 1", "ours 1");
    assertThat(result.ours().count()).isEqualTo(2);
    assertThat(result.bare().count()).isEqualTo(2);
  }
}
