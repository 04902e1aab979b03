package io.rankscope.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void percentileIsTheNearestRank() {
    Samples samples =
        Samples.of(IntStream.rangeClosed(1, 200).mapToObj(i -> (double) (201 - i)).toList());

    assertThat(samples.percentile(95)).isEqualTo(190);
    assertThat(samples.percentile(99.9)).isEqualTo(200);
    assertThat(samples.percentile(0.1)).isEqualTo(1);
  }

  @Test
  void medianIsTheMeanOfTheMiddleTwo_whenTheirNumberIsEven() {
    assertThat(Samples.of(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
    assertThat(Samples.of(List.of(4.0, 1.0, 9.0)).median()).isEqualTo(4);
  }

  @Test
  void refusesToSpeakOfNothing() {
    assertThatThrownBy(() -> Samples.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
