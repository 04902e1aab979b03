package io.rankscope.app.support.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScoreFormatTest {
  @ParameterizedTest
  @CsvSource({
    "12.8149, 12.81",
    "0.0325233, 0.03252",
    "6.5, 6.500",
    "1, 1.000",
    "0, 0",
    "-0.25, -0.2500",
    "9.99996, 10.00",
    "1234.6, 1235",
    "9999.6, 10000",
    "123456.7, 123457",
    "0.000012345, 0.00001234",
    "0.00000012345, 1.234E-7"
  })
  void hasFourSignificantDigits(double score, String shown) {
    assertThat(ScoreFormat.shortly(score)).isEqualTo(shown);
  }

  @Test
  void namesWhatIsNoNumber() {
    assertThat(ScoreFormat.shortly(Double.NaN)).isEqualTo("NaN");
    assertThat(ScoreFormat.shortly(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
  }

  @Test
  void keepsEveryDigit_inFull() {
    assertThat(ScoreFormat.full(12.814923f)).isEqualTo("12.814923");
  }
}
