package io.rankscope.app.feature.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.index.vector.VectorCount;
import org.junit.jupiter.api.Test;

final class VectorWordsTest {
  @Test
  void namesNothingElse_whenAllPassagesWereEmbeddedWhole() {
    assertThat(VectorWords.of(new VectorCount(1400, 0, 0, 0)))
        .isEqualTo("1,400 passages have vectors.");
  }

  @Test
  void namesWhatHappened_andNoZeros() {
    assertThat(VectorWords.of(new VectorCount(7, 3, 0, 2)))
        .isEqualTo(
            "10 passages have vectors; 3 taken over from a build that ended early, 2 empty and"
                + " without.");
    assertThat(VectorWords.of(new VectorCount(7, 0, 1, 0, 4)))
        .isEqualTo(
            "7 passages have vectors; 1 longer than the model reads, 4 of a build that ended early"
                + " damaged and computed anew.");
  }
}
