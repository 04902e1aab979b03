package io.rankscope.engine.search.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.explain.LexicalExplainer;
import io.rankscope.engine.explain.NodeKind;
import io.rankscope.engine.explain.VectorExplainer;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.vector.VectorIndex.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a vector leg has a passage with its score, or has it not. */
final class VectorExplanationTest extends WithVectorSearch {
  private static final Explainer EXPLAINER =
      new Explainer(List.of(new LexicalExplainer(), new VectorExplainer()));

  @Test
  void absenceSaysWhyTheLegLacksAPassage() throws IOException {
    List<Item> items = VectorIndex.items(300, DIMENSIONS, 5);
    VectorIndex.write(folder, 2, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);
    Pipeline pipeline =
        Pipeline.of("p", VectorIndex.exact())
            .filtered(List.of(new PassageFilter("kind", List.of("even"))));
    try (Source source = VectorIndex.open(folder, 2);
        PinnedSource pinned = source.pin();
        PinnedRun run = vectors.search(pinned, pipeline, 10)) {
      assertThat(run.run().hits()).hasSize(10);
      assertThat(run.run().matched().count())
          .isEqualTo(
              items.stream()
                  .filter(i -> i.kind().equals("even") && i.vector().isPresent())
                  .count());
      for (Item item : items) {
        if (run.run().hit(new PassageId(item.id())).isEmpty()) {
          String expected =
              item.kind().equals("odd")
                  ? "filtered"
                  : item.vector().isEmpty() ? "no vector" : "below the cut of 10";
          assertThat(entry(run, item.id(), "dense").absent()).contains(expected);
        }
      }
    }
  }

  @Test
  void absenceTellsTheGraphsMissesFromThoseOfQuantisation() throws IOException {
    List<Item> items = VectorIndex.items(2000, DIMENSIONS, 13);
    VectorIndex.write(folder, 1, VectorFormat.BINARY, VectorSimilarityFunction.DOT_PRODUCT, items);
    List<ScoredPassage> nearest =
        vectors.bruteForce(items, VectorSimilarityFunction.DOT_PRODUCT, 20);
    try (Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin();
        PinnedRun run = vectors.search(pinned, Pipeline.of("p", VectorIndex.graph()), 20)) {
      List<String> reasons =
          nearest.stream()
              .filter(hit -> run.run().hit(hit.id()).isEmpty())
              .map(hit -> entry(run, hit.id().value(), "dense").absent().orElseThrow())
              .toList();
      assertThat(reasons)
          .isNotEmpty()
          .allMatch(
              reason ->
                  reason.equals("moved below the cut by quantisation")
                      || reason.equals("not reached by the graph"))
          .contains("moved below the cut by quantisation");
    }
  }

  @ParameterizedTest
  @EnumSource
  void explanationRecomputesTheScoreFromTheStoredVector(VectorSimilarityFunction similarity)
      throws IOException {
    List<Item> items = VectorIndex.items(200, DIMENSIONS, 17);
    VectorIndex.write(folder, 2, VectorFormat.INT8, similarity, items);
    try (Source source = VectorIndex.open(folder, 2);
        PinnedSource pinned = source.pin();
        PinnedRun run = vectors.search(pinned, Pipeline.of("p", VectorIndex.graph()), 20)) {
      run.run()
          .hits()
          .forEach(
              hit -> {
                Explained told = EXPLAINER.explain(run, hit.id());
                assertThat(told.agrees()).isTrue();
                assertThat(told.tree().kind()).isEqualTo(NodeKind.VECTOR);
                assertThat(told.tree().field()).contains(VectorIndex.FIELD);
                assertThat(told.contributions())
                    .singleElement()
                    .satisfies(part -> assertThat(part.value()).isEqualTo(told.tree().value()));
              });
      String without =
          items.stream().filter(item -> item.vector().isEmpty()).findFirst().orElseThrow().id();
      assertThat(EXPLAINER.explain(run, new PassageId(without)).whyNot().orElseThrow().reason())
          .isEqualTo("It has no vector.");
    }
  }

  @Test
  void hybridShowsBothLegsInItsLedger_andAddsUp() throws IOException {
    List<Item> items = VectorIndex.items(300, DIMENSIONS, 19);
    VectorIndex.write(folder, 3, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);
    Pipeline hybrid =
        Pipeline.fused(
            "hybrid",
            List.of(
                LexicalLeg.over("words", Map.of("text", 1f)),
                new VectorLeg(
                    "dense", VectorIndex.FIELD, "tiny", VectorLeg.Scan.GRAPH, OptionalInt.of(50))),
            ReciprocalRankFusion.DEFAULT);
    try (Source source = VectorIndex.open(folder, 3);
        PinnedSource pinned = source.pin();
        PinnedRun run = vectors.search(pinned, "w3 how tall", hybrid, 40)) {
      SearchRun told = run.run();
      assertThat(told.modelHashes()).containsOnlyKeys("tiny");
      assertThat(told.hits()).hasSize(40);
      told.hits()
          .forEach(
              hit -> {
                assertThat(hit.ledger())
                    .extracting(LedgerEntry::stage)
                    .containsExactly("words", "dense", "fusion");
                Explained explained = EXPLAINER.explain(run, hit.id());
                assertThat(explained.agrees()).isTrue();
                assertThat(explained.tree().children().get(1).children().getFirst().kind())
                    .isEqualTo(NodeKind.VECTOR);
              });
      assertThat(told.hits())
          .anyMatch(hit -> hit.ledger().stream().allMatch(entry -> entry.rank().isPresent()));
    }
  }

  private static LedgerEntry entry(PinnedRun run, String id, String stage) {
    try {
      Optional<DocAddress> address = run.source().locate(new PassageId(id));
      return run.ledger(address.orElseThrow()).stream()
          .filter(entry -> entry.stage().equals(stage))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
