package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.task.Cancellation;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores of graphs whose numbers are computed by hand here. */
final class PassageScorerTest {
  @TempDir private Path folder;

  private ModelCatalogue reranker(GraphBuilder graph, ModelSettings settings) {
    ModelFixture.folder(folder, graph);
    return new ModelCatalogue(
        List.of(ModelDefinition.reranker("tiny", folder).with(settings)), ModelFixture.options());
  }

  @Test
  void takesTheLogitAsItStands_whenThereIsOne() {
    try (ModelCatalogue models = reranker(ModelFixture.oneLogit(), ModelSettings.FROM_FILES)) {
      List<PairScore> scores =
          models
              .scorer("tiny")
              .score("how tall", List.of("everest metres", "", "a a a"), Cancellation.NEVER);
      assertThat(scores.get(0).score()).isCloseTo(0.6f + 0.7f + 0.3f, within(1e-5f));
      assertThat(scores.get(1).score()).isCloseTo(0.3f, within(1e-5f));
      assertThat(scores.get(2).score()).isCloseTo(3 * 0.8f + 0.3f, within(1e-5f));
      assertThat(models.facts("tiny").dimensions()).isEqualTo(1);
    }
  }

  @Test
  void takesTheDifference_whenThereAreTwoLogits() {
    try (ModelCatalogue models = reranker(ModelFixture.twoLogits(), ModelSettings.FROM_FILES)) {
      assertThat(
              models
                  .scorer("tiny")
                  .score("how tall", List.of("everest"), Cancellation.NEVER)
                  .getFirst()
                  .score())
          .isCloseTo(0.9f * (0.6f + 0.3f), within(1e-5f));
    }
  }

  @Test
  void cutsThePassageAndSaysWhere_whenThePairIsTooLong() {
    try (ModelCatalogue models =
        reranker(ModelFixture.oneLogit(), ModelSettings.FROM_FILES.withMaxTokens(7))) {
      assertThat(
              models
                  .scorer("tiny")
                  .score("how tall", List.of("everest metres a tall"), Cancellation.NEVER)
                  .getFirst())
          .isEqualTo(
              new PairScore(
                  0.6f + 0.7f + 0.3f,
                  new Reading(7, OptionalInt.of(14)),
                  PairScore.QueryReading.WHOLE));
    }
  }

  @Test
  void saysThatTheQueryWasCut_andReadsTheShorterPassageWhole() {
    try (ModelCatalogue models =
        reranker(ModelFixture.oneLogit(), ModelSettings.FROM_FILES.withMaxTokens(7))) {
      assertThat(
              models
                  .scorer("tiny")
                  .score("how tall everest metres a", List.of("everest "), Cancellation.NEVER)
                  .getFirst())
          .isEqualTo(
              new PairScore(
                  0.6f + 0.3f, new Reading(7, OptionalInt.empty()), PairScore.QueryReading.CUT));
    }
  }

  /** RoBERTa's tokenizers put two separators between the texts of a pair. */
  @Test
  void refusesALength_thatSpecialTokensAloneExceed() {
    ModelFixture.folder(folder, ModelFixture.oneLogit());
    String second = "{\"Sequence\":{\"id\":\"B\",\"type_id\":1}}";
    ModelFixture.write(
        folder.resolve("tokenizer.json"),
        ModelFixture.tokenizer("null")
            .replace(second, "{\"SpecialToken\":{\"id\":\"[SEP]\",\"type_id\":0}}," + second));
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(
                ModelDefinition.reranker("tiny", folder)
                    .with(ModelSettings.FROM_FILES.withMaxTokens(3))),
            ModelFixture.options())) {
      assertThatThrownBy(() -> models.scorer("tiny"))
          .isInstanceOf(BadInputException.class)
          .hasMessage("The tokenizer adds more tokens to a text than the 3 that are read of it.");
    }
  }

  @Test
  void readsHugeQueriesAndPassages() {
    try (ModelCatalogue models = reranker(ModelFixture.oneLogit(), ModelSettings.FROM_FILES)) {
      String huge = "everest ".repeat(12_500);
      PairScore score =
          models.scorer("tiny").score(huge, List.of(huge), Cancellation.NEVER).getFirst();
      assertThat(score.passage().tokens()).isEqualTo(512);
      assertThat(score.passage().truncated()).isTrue();
      assertThat(score.query()).isEqualTo(PairScore.QueryReading.CUT);
    }
  }

  @Test
  void refusesVectors_fromAReranker() {
    try (ModelCatalogue models = reranker(ModelFixture.oneLogit(), ModelSettings.FROM_FILES)) {
      assertThatThrownBy(() -> models.encoder("tiny"))
          .isInstanceOf(BadInputException.class)
          .hasMessage("The model 'tiny' is a reranker and gives no vectors.");
      assertThatThrownBy(() -> models.scorer("tinny"))
          .isInstanceOfSatisfying(
              BadInputException.class,
              e -> assertThat(e.remedy()).isEqualTo("Did you mean 'tiny'?"));
    }
  }

  /** Cosines by hand over the rows that ModelFixture.mixed gives. */
  @Test
  void sumsTheBestCosines_inLateInteraction() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("tiny", folder)), ModelFixture.options())) {
      TextEncoder encoder = models.encoder("tiny");
      TokenStates query =
          encoder.tokenStates(List.of("how tall"), TextRole.QUERY, Cancellation.NEVER).getFirst();
      TokenStates passage =
          encoder
              .tokenStates(List.of("everest a metres"), TextRole.PASSAGE, Cancellation.NEVER)
              .getFirst();
      float[][] asked = rows(new long[] {2, 4, 5, 3});
      float[][] given = rows(new long[] {2, 6, 8, 7, 3});
      float expected = 0;
      for (int q = 1; q <= 2; q++) {
        float best = -1;
        for (int p = 1; p <= 3; p++) {
          best = Math.max(best, cosine(asked[q], given[p]));
        }
        expected += best;
      }
      assertThat(query.maxSim(passage)).isCloseTo(expected, within(1e-5f));
      assertThat(query.cosine(0, passage, 2)).isCloseTo(cosine(asked[1], given[3]), within(1e-5f));
      List<PairScore> scores =
          models
              .scorer("tiny")
              .score("how tall", List.of("", "everest a metres"), Cancellation.NEVER);
      assertThat(scores.get(0).score()).isZero();
      assertThat(scores.get(1).score()).isCloseTo(expected, within(1e-5f));
      assertThat(models.scorer("tiny").hash()).isNotEqualTo(models.facts("tiny").hash());
    }
  }

  private static float[][] rows(long[] ids) {
    float[][] rows = new float[ids.length][ModelFixture.DIMENSIONS];
    for (int d = 0; d < ModelFixture.DIMENSIONS; d++) {
      float mean = 0;
      for (long id : ids) {
        mean += ModelFixture.row(id)[d] / ids.length;
      }
      for (int i = 0; i < ids.length; i++) {
        rows[i][d] = ModelFixture.row(ids[i])[d] + mean;
      }
    }
    return rows;
  }

  private static float cosine(float[] a, float[] b) {
    double dot = 0;
    double left = 0;
    double right = 0;
    for (int d = 0; d < a.length; d++) {
      dot += a[d] * b[d];
      left += a[d] * a[d];
      right += b[d] * b[d];
    }
    return (float) (dot / Math.sqrt(left * right));
  }
}
