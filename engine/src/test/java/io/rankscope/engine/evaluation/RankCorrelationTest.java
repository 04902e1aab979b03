package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RankCorrelationTest {
  @Test
  void isOneForTheSameOrder_andMinusOneForTheReverse() {
    assertThat(RankCorrelation.kendallTau(List.of("a", "b", "c"), List.of("a", "b", "c")))
        .hasValue(1);
    assertThat(RankCorrelation.kendallTau(List.of("a", "b", "c"), List.of("c", "b", "a")))
        .hasValue(-1);
  }

  /** Of the six pairs only c and d, and b and d, changed places. */
  @Test
  void countsPairs_overWhatBothHold() {
    assertThat(
            RankCorrelation.kendallTau(
                List.of("a", "b", "c", "d", "only here"),
                List.of("a", "d", "b", "c", "only there")))
        .hasValue(2 / 6.0);
  }

  @Test
  void saysNothing_aboutFewerThanTwo() {
    assertThat(RankCorrelation.kendallTau(List.of("a"), List.of("a", "b"))).isEmpty();
  }
}
