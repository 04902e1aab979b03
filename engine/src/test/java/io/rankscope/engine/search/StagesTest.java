package io.rankscope.engine.search;

import static io.rankscope.engine.search.SearchFixture.ids;
import static io.rankscope.engine.search.SearchFixture.passage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.StageTiming;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.explain.Contribution;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.explain.LexicalExplainer;
import io.rankscope.engine.explain.NodeKind;
import io.rankscope.engine.explain.StageExplanation;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pipelines of several stages: what each makes of a passage, and what is said when one fails. */
final class StagesTest {
  private static final Leg TITLES = LexicalLeg.over("titles", Map.of("title", 1f));
  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final Leg TEXTS = LexicalLeg.over("texts", Map.of("text", 1f));
  private static final Pipeline FUSED =
      Pipeline.fused("fused", List.of(TITLES, TEXTS), ReciprocalRankFusion.DEFAULT);

  @TempDir private static Path folder;
  private static Source source;
  private static PinnedSource birds;

  @BeforeAll
  static void build() {
    source =
        SearchFixture.source(
            folder,
            2,
            "english",
            Joined.NONE,
            List.of(
                passage("p1", "Owls", "They hunt at night, silent and alone."),
                passage("p2", "Night birds", "Owls hunt mice. Owls hear them. Owls wait."),
                passage("p3", "Owls and others", "An owl."),
                passage("p4", "Swallows", "They sleep on reeds.")));
    birds = source.pin();
  }

  @AfterAll
  static void close() {
    birds.close();
    source.close();
  }

  private static SearchEngine engine() {
    return new SearchEngine(
        Runnable::run,
        List.of(new LexicalRetriever()),
        List.of(new ByLength.Executor()),
        Models.NONE);
  }

  private static PinnedRun search(Pipeline pipeline, String text, int k) {
    return engine()
        .search(birds, SearchRequest.of(Query.typed(text), pipeline, k), Cancellation.NEVER);
  }

  private static LedgerEntry entry(SearchRun run, String id, String stage) {
    return run.hit(new PassageId(id)).orElseThrow().ledger().stream()
        .filter(entry -> entry.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fusionAddsWhatEachLegGives_andTellsItInTheLedger() {
    try (PinnedRun pinned = search(FUSED, "owl", 10)) {
      SearchRun run = pinned.run();

      assertThat(run.stages()).extracting(StageTiming::stage).isEqualTo(FUSED.stages());
      assertThat(run.hits()).hasSize(3);
      run.hits()
          .forEach(
              hit ->
                  assertThat((double) hit.score())
                      .isCloseTo(
                          hit.ledger().stream()
                              .mapToDouble(entry -> entry.contribution().orElse(0))
                              .sum(),
                          within(1e-7)));
      assertThat(entry(run, "p3", "titles").rank()).hasValue(2);
      assertThat(entry(run, "p3", "titles").contribution()).hasValue(1 / 62.0);
      assertThat(entry(run, "p1", "texts").absent()).contains("did not match");
    }
  }

  @Test
  void legBelowItsCutSaysSo() {
    Leg shallow = LexicalLeg.builder("texts", Map.of("text", 1f)).depth(1).build();
    Pipeline pipeline = Pipeline.fused("p", List.of(TITLES, shallow), ReciprocalRankFusion.DEFAULT);
    try (PinnedRun pinned = search(pipeline, "owls", 10)) {
      List<String> reasons =
          pinned.run().hits().stream()
              .flatMap(hit -> hit.ledger().stream())
              .flatMap(entry -> entry.absent().stream())
              .toList();

      assertThat(reasons).contains("below the cut of 1", "did not match");
    }
  }

  @Test
  void weightedFusionNormalisesEachLeg() {
    Pipeline pipeline =
        Pipeline.fused(
            "p",
            List.of(TITLES, TEXTS),
            new WeightedFusion(
                Map.of("titles", 0.25f, "texts", 0.75f), ScoreNormalization.MIN_MAX));
    try (PinnedRun pinned = search(pipeline, "owls", 10)) {
      SearchRun run = pinned.run();

      assertThat(run.hits().getFirst().score()).isLessThanOrEqualTo(1f);
      assertThat(entry(run, "p1", "titles").normalized()).hasValue(1);
      assertThat(entry(run, "p1", "titles").contribution()).hasValue(0.25);
    }
  }

  @Test
  void rerankerPassesOnOnlyWhatItLookedAt_andSaysHowFarItRead() {
    Pipeline pipeline = FUSED.reranked(List.of(new ByLength(2)));
    try (PinnedRun pinned = search(pipeline, "owl", 10)) {
      SearchRun run = pinned.run();

      assertThat(run.hits()).hasSize(2);
      assertThat(run.hits().getFirst().score())
          .isEqualTo(run.hits().getFirst().passage().text().length());
      assertThat(run.hits().getFirst().ledger().getLast().cutAt()).hasValue(20);
      assertThat(run.warnings())
          .contains("The rerankers look at 2 passages, so there are no more hits.");
    }
  }

  @Test
  void rerankerThatLookedAtEverythingIsNoWarning_thoughThereAreFewerHitsThanWanted() {
    try (PinnedRun pinned = search(FUSED.reranked(List.of(new ByLength(3))), "owl", 10)) {
      assertThat(pinned.run().hits()).hasSize(3);
      assertThat(pinned.run().warnings()).isEmpty();
    }
  }

  @Test
  void failingRerankerIsAWarning_andTheStagesBeforeAreShown() {
    Pipeline pipeline = FUSED.reranked(List.of(new ByLength(50)));
    try (PinnedRun pinned = search(pipeline, "owl fail", 10)) {
      SearchRun run = pinned.run();

      assertThat(ids(run)).hasSize(3);
      assertThat(entry(run, "p3", "rerank-1").absent()).contains("failed");
      assertThat(run.warnings())
          .contains("The reranker of stage 'rerank-1' failed. The ruler broke. Mend it.");
    }
  }

  @Test
  void failingRerankerEndsARunOfAQuerySet() {
    BatchSearch batch =
        new BatchSearch(
            engine(),
            birds,
            List.of(Query.typed("owl fail")),
            FUSED.reranked(List.of(new ByLength(50))),
            Statistics.MERGED,
            10,
            Runnable::run);

    assertThatThrownBy(() -> batch.run(Progress.SILENT, Cancellation.NEVER))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The ruler broke.");
  }

  @Test
  void legThatCannotReadTheQueryIsAWarning_whenAnotherLegCan() {
    Leg strange =
        new Leg() {
          @Override
          public String name() {
            return "strange";
          }

          @Override
          public String type() {
            return "strange";
          }

          @Override
          public OptionalInt depth() {
            return OptionalInt.empty();
          }

          @Override
          public Map<String, Object> settings() {
            return Map.of();
          }
        };
    Pipeline pipeline = Pipeline.fused("p", List.of(TEXTS, strange), ReciprocalRankFusion.DEFAULT);
    try (PinnedRun pinned = search(pipeline, "owl", 10)) {
      assertThat(pinned.run().hits()).hasSize(2);
      assertThat(pinned.run().warnings())
          .contains(
              "The leg 'strange' failed. Nothing here executes legs of the type 'strange'. Use a"
                  + " leg of another type.");
    }
    assertThatThrownBy(() -> search(Pipeline.of("p", strange), "owl", 10))
        .hasMessage("Nothing here executes legs of the type 'strange'.");
  }

  @Test
  void explanationOfAFusedHitAddsUpToItsScore_withTheLegsBelow() {
    Explainer explainer = new Explainer(List.of(new LexicalExplainer()));
    try (PinnedRun run = search(FUSED, "owl", 10)) {
      Explained told = explainer.explain(run, new PassageId("p3"));

      assertThat(told.agrees()).isTrue();
      assertThat(told.tree().kind()).isEqualTo(NodeKind.FUSION);
      assertThat(told.tree().children())
          .extracting(node -> node.label())
          .containsExactly("titles: 1 / (60 + 2)", "texts: 1 / (60 + 2)");
      assertThat(told.contributions())
          .extracting(part -> part.term())
          .containsExactly("titles", "texts");
    }
  }

  @Test
  void explanationTakesEachStageApartByItself_lastOneFirst() {
    Explainer explainer = new Explainer(List.of(new LexicalExplainer()));
    Pipeline pipeline = FUSED.reranked(List.of(new ByLength(3)));
    try (PinnedRun run = search(pipeline, "owls", 3)) {
      Explained told = explainer.explain(run, new PassageId("p2"));

      assertThat(told.stages())
          .extracting(StageExplanation::stage)
          .containsExactly("rerank-1", "fusion", "titles", "texts");
      assertThat(told.stages().get(1).contributions())
          .extracting(Contribution::term)
          .containsExactly("texts");
      assertThat(told.stages().get(2)).isEqualTo(new StageExplanation("titles", NONE, List.of()));
      assertThat(told.stages().get(3).contributions())
          .extracting(Contribution::term)
          .containsExactly("owl");
    }
  }

  @Test
  void whyNotWalksTheStages() {
    Explainer explainer = new Explainer(List.of(new LexicalExplainer()));
    Pipeline pipeline = FUSED.reranked(List.of(new ByLength(1)));
    try (PinnedRun run = search(pipeline, "owl", 10)) {
      Explained told = explainer.explain(run, new PassageId("p1"));

      assertThat(told.score()).isEmpty();
      assertThat(told.whyNot().orElseThrow().reason())
          .matches(
              "titles ranks it 1; texts: did not match; fusion ranks it [23]; rerank-1: below the"
                  + " rerank depth of 1\\.");
      assertThat(explainer.explain(run, new PassageId("p4")).whyNot().orElseThrow().reason())
          .isEqualTo("No leg has it: titles: did not match; texts: did not match.");
    }
  }

  @Test
  void luceneSyntaxErrorOfEveryLegIsAMessage() {
    assertThatThrownBy(
            () ->
                engine()
                    .search(
                        birds,
                        new SearchRequest(
                            Query.typed("owl AND ("),
                            QuerySyntax.LUCENE,
                            FUSED,
                            Statistics.MERGED,
                            10,
                            Detail.HIGHLIGHTS),
                        Cancellation.NEVER))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void stageThatNeverSawAPassageSaysSo() {
    Pipeline pipeline = FUSED.reranked(List.of(new ByLength(2), new ByLength(1)));
    try (PinnedRun run = search(pipeline, "owl", 10)) {
      List<List<String>> reasons =
          List.of("p1", "p2", "p3", "p4").stream()
              .map(id -> reasons(run, id, "rerank-1", "rerank-2"))
              .toList();

      assertThat(reasons)
          .containsExactlyInAnyOrder(
              List.of(),
              List.of("below the rerank depth of 1"),
              List.of("below the rerank depth of 2", "not in the stage before"),
              List.of("not in the stage before", "not in the stage before"));
    }
  }

  @Test
  void collapseTellsWhoStandsForAPassage_andWhatIsBelowTheCut(@TempDir Path parts)
      throws IOException {
    Path corpus =
        Files.writeString(
            parts.resolve("corpus.jsonl"),
            """
            {"_id": "a", "title": "", "text": "Owl owl owl. An owl here."}
            {"_id": "b", "title": "", "text": "Owl, some bird there."}
            {"_id": "c", "title": "", "text": "Only reeds."}
            """);
    Pipeline pipeline = Pipeline.of("p", TEXTS).collapsed(Collapse.DOCUMENT);
    try (Source documents = SearchFixture.split(parts.resolve("shards"), 4, corpus);
        PinnedSource pinned = documents.pin();
        PinnedRun run =
            engine()
                .search(
                    pinned,
                    SearchRequest.of(Query.typed("owl"), pipeline, 1),
                    Cancellation.NEVER)) {
      assertThat(ids(run.run())).containsExactly("a#0");
      assertThat(reasons(run, "a#1", "collapse")).containsExactly("'a#0' stands for its document");
      assertThat(reasons(run, "b#0", "collapse")).containsExactly("below the cut of 1");
      assertThat(reasons(run, "c#0", "collapse")).containsExactly("not in the stage before");
    }
  }

  private static List<String> reasons(PinnedRun run, String id, String... stages) {
    try {
      return run.ledger(run.source().locate(new PassageId(id)).orElseThrow()).stream()
          .filter(entry -> List.of(stages).contains(entry.stage()))
          .flatMap(entry -> entry.absent().stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
