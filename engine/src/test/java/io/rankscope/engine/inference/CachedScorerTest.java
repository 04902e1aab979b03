package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.task.Cancellation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CachedScorerTest {
  private static final List<String> PASSAGES = List.of("everest", "a metres", "everest");

  @TempDir private Path folder;

  /** A closed model gives no scores any more: what comes then was kept. */
  @Test
  void asksTheModelOnce_forEachPair() {
    ModelFixture.folder(folder.resolve("model"), ModelFixture.oneLogit());
    ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.reranker("tiny", folder.resolve("model"))),
            ModelFixture.options());
    PassageScorer scorer = models.scorer("tiny");
    List<PairScore> fresh = scorer.score("how tall", PASSAGES, Cancellation.NEVER);
    assertThat(cached(scorer).score("how tall", PASSAGES, Cancellation.NEVER)).isEqualTo(fresh);
    models.close();

    assertThat(cached(scorer).score("how tall", PASSAGES, Cancellation.NEVER)).isEqualTo(fresh);
    assertThat(cached(scorer).score("how tall", PASSAGES.subList(1, 2), Cancellation.NEVER))
        .isEqualTo(fresh.subList(1, 2));
    assertThatThrownBy(() -> cached(scorer).score("tall how", PASSAGES, Cancellation.NEVER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the model was closed");
    assertThat(cached(scorer).hash()).isEqualTo(scorer.hash());
  }

  @Test
  void tellsHowManyScoresCameFromTheCache() {
    ModelFixture.folder(folder.resolve("model"), ModelFixture.oneLogit());
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.reranker("tiny", folder.resolve("model"))),
            ModelFixture.options())) {
      PassageScorer scorer = models.scorer("tiny");

      assertThat(scored(cached(scorer), PASSAGES.subList(0, 1))).isZero();
      assertThat(scored(cached(scorer), PASSAGES)).isEqualTo(2);
      assertThat(scored(cached(scorer), PASSAGES)).isEqualTo(3);
      assertThat(scored(scorer, PASSAGES)).isZero();
    }
  }

  @Test
  void asksTheModelAgain_whenAnotherRuntimeOrProcessorRunsIt() {
    ModelFixture.folder(folder.resolve("model"), ModelFixture.oneLogit());
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.reranker("tiny", folder.resolve("model"))),
            ModelFixture.options())) {
      PassageScorer here = models.scorer("tiny");
      String version = here.facts().runtimeVersion();
      List<String> providers = here.facts().providers();

      assertThat(scored(cached(here), PASSAGES)).isZero();
      assertThat(scored(cached(new Elsewhere(here, version, List.of("CUDA"))), PASSAGES)).isZero();
      assertThat(scored(cached(new Elsewhere(here, "1.0", providers)), PASSAGES)).isZero();
      assertThat(scored(cached(new Elsewhere(here, version, providers)), PASSAGES)).isEqualTo(3);
    }
  }

  /** A model as another machine runs it. */
  private record Elsewhere(PassageScorer model, String version, List<String> providers)
      implements PassageScorer {
    @Override
    public String name() {
      return model.name();
    }

    @Override
    public String hash() {
      return model.hash();
    }

    @Override
    public ModelFacts facts() {
      ModelFacts known = model.facts();
      return new ModelFacts(
          known.name(),
          known.type(),
          known.graph(),
          known.hash(),
          known.bytes(),
          known.producer(),
          known.opset(),
          known.inputs(),
          known.outputs(),
          known.outputUsed(),
          known.dimensions(),
          known.settings(),
          known.vocabulary(),
          known.precision(),
          providers,
          version,
          known.fileHashes());
    }

    @Override
    public List<PairScore> score(String query, List<String> passages, Cancellation stop) {
      return model.score(query, passages, stop);
    }

    @Override
    public List<Token> passageTokens(String query, String passage) {
      return model.passageTokens(query, passage);
    }
  }

  private static int scored(PassageScorer scorer, List<String> passages) {
    return scorer.scored("how tall", passages, Cancellation.NEVER).cached();
  }

  private CachedScorer cached(PassageScorer scorer) {
    return new CachedScorer(scorer, new ScoreCache(folder.resolve("cache"), 1 << 20));
  }
}
