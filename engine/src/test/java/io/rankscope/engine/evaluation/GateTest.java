package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  @Test
  void readsMeasureAndMean_whenTheMeasureHoldsAnEqualsSign() {
    assertThat(Gate.parse("AP(rel=2)@100=0.30"))
        .isEqualTo(new Gate(Measure.parse("AP(rel=2)@100"), 0.3));
  }

  @Test
  void passes_whenTheMeanReachesTheBar() {
    SystemScores scores = ComparisonTest.system("bm25", 0.25, 0.35);
    assertThat(Gate.parse("AP=0.3").passes(scores)).isTrue();
    Gate higher = Gate.parse("AP=0.31");
    assertThat(higher.passes(scores)).isFalse();
    assertThat(higher.failure(scores)).isEqualTo("bm25: AP is 0.3000, below 0.3100.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AP", "AP=", "AP=high", "AP=1.5", "AP=-1", "AP=NaN", "AP(rel=2)", "=0.3x"})
  void refuses_whenItIsNoGate(String text) {
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Gate.parse(text));
  }

  @Test
  void namesTheMeasure_whenItIsUnknown() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> Gate.parse("XYZ=0.3"))
        .satisfies(failure -> assertThat(failure.what()).isEqualTo("\"XYZ\" is not a measure."));
  }
}
