package io.rankscope.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.inference.Token;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelTrialsTest {
  private static final TrialTexts TEXTS =
      new TrialTexts(
          List.of(passage("one", "how tall"), passage("two", "everest"), passage("three", "a")),
          List.of("how tall", "a metres"));

  @TempDir private Path folder;
  private ModelCatalogue models;

  @BeforeEach
  void open() {
    Path usual = TinyEncoder.USUAL.write(folder.resolve("usual"));
    // Its vectors point the other way for one word, as if rounding had gone wrong.
    Path other =
        TinyEncoder.USUAL
            .with((word, dimension, value) -> word.equals("everest") ? -value : value)
            .write(folder.resolve("other"));
    Path reranker = TinyReranker.write(folder.resolve("reranker"));
    models =
        new ModelCatalogue(
            List.of(
                ModelDefinition.encoder("usual", usual),
                ModelDefinition.encoder("other", other),
                ModelDefinition.reranker("reranker", reranker)),
            TinyReranker.options());
  }

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void triesAnEncoder_byTheCosineOfItsVectors() {
    TriedPair same = tried("usual", "how tall", "how tall");
    assertThat(same.type()).isEqualTo(ModelType.ENCODER);
    assertThat(same.score()).isCloseTo(1, within(1e-6));
    assertThat(same.query())
        .extracting(Token::text)
        .containsExactly("[CLS]", "how", "tall", "[SEP]");
    assertThat(tried("usual", "how tall", "everest").score()).isLessThan(0.9999);
  }

  @Test
  void triesAReranker_withTheTokensOfThePair() {
    TriedPair pair = tried("reranker", "how tall", "a everest");
    assertThat(pair.score()).isCloseTo(1.7, within(1e-6));
    assertThat(pair.query()).isEmpty();
    assertThat(pair.passage())
        .extracting(Token::kind)
        .containsExactly(
            Token.Kind.SPECIAL,
            Token.Kind.QUERY,
            Token.Kind.QUERY,
            Token.Kind.SPECIAL,
            Token.Kind.TEXT,
            Token.Kind.TEXT,
            Token.Kind.SPECIAL);
    assertThat(pair.passageCutAt()).isEmpty();
  }

  @Test
  void saysWhereAPassageWasCut() {
    assertThat(tried("reranker", "how", "a ".repeat(600)).passageCutAt())
        .isEqualTo(OptionalInt.of(2 * 508 - 1));
  }

  @Test
  void agreesWithItself_inEverything() {
    Agreement agreement = compared("usual", "usual");
    assertThat(agreement.tau().orElseThrow()).isEqualTo(1);
    assertThat(agreement.overlap()).isEqualTo(1);
    assertThat(agreement.sameFirst()).isEqualTo(1);
    assertThat(agreement.change().amount()).isZero();
    assertThat(agreement.meanChange()).isZero();
    assertThat(agreement.likeness().orElseThrow()).isCloseTo(1, within(1e-6));
    assertThat(agreement.isOfStrangers()).isFalse();
    assertThat(agreement.queries()).isEqualTo(2);
    assertThat(agreement.passages()).isEqualTo(3);
  }

  @Test
  void findsStrangers_byVectorsThatPointElsewhereOrHaveAnotherLength() {
    Path apart =
        TinyEncoder.USUAL
            .with((word, dimension, value) -> dimension == 0 ? -value : value)
            .write(folder.resolve("apart"));
    Path wide = TinyEncoder.USUAL.wide(5).write(folder.resolve("wide"));
    try (ModelCatalogue strangers =
        new ModelCatalogue(
            List.of(
                ModelDefinition.encoder("usual", folder.resolve("usual")),
                ModelDefinition.encoder("apart", apart),
                ModelDefinition.encoder("wide", wide)),
            TinyReranker.options())) {
      Agreement byDirection = compared(strangers, "usual", "apart");
      assertThat(byDirection.likeness().orElseThrow()).isLessThan(0.8);
      assertThat(byDirection.isOfStrangers()).isTrue();
      Agreement byLength = compared(strangers, "usual", "wide");
      assertThat(byLength.likeness()).isEmpty();
      assertThat(byLength.isOfStrangers()).isTrue();
    }
    assertThat(compared("reranker", "reranker").isOfStrangers()).isFalse();
  }

  @Test
  void findsTheLargestChange_andWhereItIs() {
    Agreement agreement = compared("usual", "other");
    assertThat(agreement.change().passage()).isEqualTo("two");
    assertThat(agreement.change().amount()).isNegative();
    assertThat(agreement.meanChange()).isGreaterThan(0).isLessThan(-agreement.change().amount());
    assertThat(agreement.one().facts().name()).isEqualTo("usual");
    assertThat(agreement.other().textsPerSecond()).isPositive();
  }

  @Test
  void comparesAnEncoderWithAReranker_bothByPairs() {
    // The encoder gives no token states, so that it cannot score pairs.
    assertThatThrownBy(() -> compared("usual", "reranker"))
        .hasMessageContaining("gives no states of single tokens");
    assertThat(compared("reranker", "reranker").tau().orElseThrow()).isEqualTo(1);
  }

  @Test
  void refuses_whereThereIsNothingToCompareOn() {
    assertThatThrownBy(
            () ->
                new ModelComparison(models, "usual", "other", new TrialTexts(List.of(), List.of()))
                    .run(Progress.SILENT, Cancellation.NEVER))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void measuresTextsOfTheLengthAskedFor() {
    Latency latency =
        new LatencyTrial(models, "usual", 4, 16).run(Progress.SILENT, Cancellation.NEVER);
    assertThat(latency.batch()).isEqualTo(4);
    assertThat(latency.tokens()).isEqualTo(16);
    assertThat(latency.runs()).isGreaterThanOrEqualTo(5);
    assertThat(latency.p50()).isPositive().isLessThanOrEqualTo(latency.p95());
  }

  @Test
  void stops_whenAsked() {
    assertThatThrownBy(
            () -> new LatencyTrial(models, "usual", 1, 16).run(Progress.SILENT, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void takesTheNearestRank_asPercentile() {
    double[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(LatencyTrial.at(sorted, 0.5)).isEqualTo(5);
    assertThat(LatencyTrial.at(sorted, 0.95)).isEqualTo(10);
    assertThat(LatencyTrial.at(new double[] {7}, 0.95)).isEqualTo(7);
  }

  private TriedPair tried(String model, String query, String passage) {
    return new PairTrial(models, model, query, passage).run(Progress.SILENT, Cancellation.NEVER);
  }

  private Agreement compared(String one, String other) {
    return compared(models, one, other);
  }

  private static Agreement compared(ModelCatalogue models, String one, String other) {
    return new ModelComparison(models, one, other, TEXTS).run(Progress.SILENT, Cancellation.NEVER);
  }

  private static Passage passage(String id, String text) {
    return Passage.whole(new PassageId(id), "", text);
  }
}
