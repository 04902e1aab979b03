package io.rankscope.engine.search.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.Candidate;
import io.rankscope.engine.search.Fusion.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FusionTest {
  @Test
  void reciprocalRanksAddOneOverKAndRank() {
    assertThat(added(new ReciprocalRankFusion(60).shares("words", ranking(9, 5, 5))))
        .containsExactly(1 / 61.0, 1 / 62.0, 1 / 63.0);
  }

  @Test
  void minMaxPutsTheBestAtOneAndTheWorstAtZero() {
    WeightedFusion fusion = new WeightedFusion(Map.of("words", 2f), ScoreNormalization.MIN_MAX);

    assertThat(added(fusion.shares("words", ranking(9, 6, 5)))).containsExactly(2.0, 0.5, 0.0);
  }

  @Test
  void equalScoresNormaliseToOneByMinMax_andToZeroByZScore() {
    assertThat(normalized(ScoreNormalization.MIN_MAX, 3, 3)).containsExactly(1.0, 1.0);
    assertThat(normalized(ScoreNormalization.Z_SCORE, 3, 3)).containsExactly(0.0, 0.0);
    assertThat(normalized(ScoreNormalization.MIN_MAX, 7)).containsExactly(1.0);
    assertThat(normalized(ScoreNormalization.Z_SCORE, 7)).containsExactly(0.0);
  }

  @Test
  void zScoreCountsInStandardDeviations() {
    // Mean 4, variance ((2-4)² + (4-4)² + (6-4)²) / 3 = 8/3.
    List<Double> normalized = normalized(ScoreNormalization.Z_SCORE, 6, 4, 2);

    assertThat(normalized.get(0)).isCloseTo(2 / Math.sqrt(8 / 3.0), within(1e-12));
    assertThat(normalized.get(1)).isZero();
    assertThat(normalized.get(2)).isCloseTo(-2 / Math.sqrt(8 / 3.0), within(1e-12));
  }

  @Test
  void scoresStayAsTheyAre_withoutNormalisation() {
    assertThat(normalized(ScoreNormalization.NONE, 6, -4)).containsExactly(6.0, -4.0);
  }

  @Test
  void aLegWithoutAWeightAddsNothing() {
    WeightedFusion fusion = new WeightedFusion(Map.of("dense", 1f), ScoreNormalization.NONE);

    assertThat(added(fusion.shares("words", ranking(9, 6)))).containsExactly(0.0, 0.0);
  }

  @Test
  void faultsOfFusionsAreNamed() {
    assertThatThrownBy(() -> new ReciprocalRankFusion(-1))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The fusion has k -1, which is below 0.");
    assertThatThrownBy(() -> new WeightedFusion(Map.of("words", -1f), ScoreNormalization.NONE))
        .hasMessage("The fusion gives the leg 'words' the weight -1.0.");
    assertThatThrownBy(() -> new WeightedFusion(Map.of("words", 0f), ScoreNormalization.NONE))
        .hasMessage("The fusion gives no leg a weight.");
  }

  private static List<Double> normalized(ScoreNormalization normalization, float... scores) {
    return new WeightedFusion(Map.of("words", 1f), normalization)
        .shares("words", ranking(scores)).stream()
            .map(share -> share.normalized().orElseThrow())
            .toList();
  }

  private static List<Double> added(List<Share> shares) {
    return shares.stream().map(Share::contribution).toList();
  }

  private static List<Candidate> ranking(float... scores) {
    List<Candidate> ranking = new ArrayList<>();
    for (float score : scores) {
      int place = ranking.size();
      ranking.add(new Candidate(new PassageId("p" + place), score, new DocAddress(0, place)));
    }
    return ranking;
  }
}
