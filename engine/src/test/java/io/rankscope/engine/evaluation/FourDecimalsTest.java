package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourDecimalsTest {
  /** The right column is what {@code printf("%.4f")} of the GNU C library prints for a double. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.0000",
    "1, 1.0000",
    "0.03125, 0.0312",
    "0.09375, 0.0938",
    "0.00005, 0.0001",
    "0.00015, 0.0001",
    "0.33335, 0.3333",
    "0.1, 0.1000",
    "0.99995, 1.0000",
    "-0.03125, -0.0312",
    "1e-9, 0.0000"
  })
  void printsWhatPrintfPrints_whenTheValueLiesBetweenTwoDecimals(double value, String printed) {
    assertThat(FourDecimals.of(value)).isEqualTo(printed);
  }
}
