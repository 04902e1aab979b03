package io.rankscope.engine.search.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.vector.VectorIndex.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What vector legs find, in what order and with which scores. */
final class VectorRankingTest extends WithVectorSearch {
  @ParameterizedTest
  @EnumSource
  void exactLegRanksAsLookingAtEveryVectorDoes_inOneShardAndInFour(
      VectorSimilarityFunction similarity) throws IOException {
    List<Item> items = VectorIndex.items(1500, DIMENSIONS, 7);
    List<ScoredPassage> expected = vectors.bruteForce(items, similarity, 400);
    VectorIndex.write(folder, 1, VectorFormat.FLOAT, similarity, items);
    assertThat(vectors.ranking(folder, 1, VectorIndex.exact(), 400)).isEqualTo(expected);

    VectorIndex.write(folder.resolve("four"), 4, VectorFormat.FLOAT, similarity, items);
    folder = folder.resolve("four");
    assertThat(vectors.ranking(folder, 4, VectorIndex.exact(), 400)).isEqualTo(expected);
  }

  @Test
  void openingTheModelIsTimedApart_onceOnly(@TempDir Path model) throws IOException {
    VectorIndex.write(
        folder,
        1,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.DOT_PRODUCT,
        VectorIndex.items(20, DIMENSIONS, 1));
    try (VectorSearch unopened = VectorSearch.open(model);
        Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin();
        PinnedRun first = unopened.search(pinned, Pipeline.of("p", VectorIndex.exact()), 5);
        PinnedRun second = unopened.search(pinned, Pipeline.of("p", VectorIndex.exact()), 5)) {
      assertThat(first.run().stages().getFirst().opening()).isPresent();
      assertThat(second.run().stages().getFirst().opening()).isEmpty();
    }
  }

  @Test
  void tiesAreOrderedById_alsoAtTheCut() throws IOException {
    float[] vector = vectors.queryVector();
    List<Item> items =
        List.of(
            Item.of("b", vector), Item.of("d", vector), Item.of("a", vector), Item.of("c", vector));
    VectorIndex.write(folder, 2, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);

    assertThat(vectors.ranking(folder, 2, VectorIndex.exact(), 3))
        .extracting(hit -> hit.id().value())
        .containsExactly("d", "c", "b");
    assertThat(vectors.ranking(folder, 2, VectorIndex.graph(), 3))
        .extracting(hit -> hit.id().value())
        .containsExactly("d", "c", "b");
  }

  @Test
  void deletedPassagesAreNotFound() throws IOException {
    List<Item> items = VectorIndex.items(300, DIMENSIONS, 3);
    VectorIndex.write(folder, 1, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);
    List<String> gone =
        vectors.bruteForce(items, VectorSimilarityFunction.DOT_PRODUCT, 40).stream()
            .map(hit -> hit.id().value())
            .toList();
    VectorIndex.delete(folder.resolve("0"), gone);
    List<Item> left = items.stream().filter(item -> !gone.contains(item.id())).toList();

    List<ScoredPassage> expected =
        vectors.bruteForce(left, VectorSimilarityFunction.DOT_PRODUCT, 20);
    assertThat(vectors.ranking(folder, 1, VectorIndex.exact(), 20)).isEqualTo(expected);
    assertThat(vectors.ranking(folder, 1, VectorIndex.graph(), 20)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void graphLegGivesTheScoresOfTheStoredVectors_howeverTheyAreQuantised(VectorFormat format)
      throws IOException {
    List<Item> items = VectorIndex.items(800, DIMENSIONS, 11);
    VectorIndex.write(folder, 2, format, VectorSimilarityFunction.DOT_PRODUCT, items);

    List<ScoredPassage> found = vectors.ranking(folder, 2, VectorIndex.graph(), 50);
    List<ScoredPassage> all = vectors.bruteForce(items, VectorSimilarityFunction.DOT_PRODUCT, 800);
    assertThat(found).hasSize(50).isSubsetOf(all);
    assertThat(found).isSortedAccordingTo(Comparator.comparingInt(all::indexOf));
  }

  @Test
  void sourceWithoutVectorsInOneShardSaysWhatIsMissingWhere() throws IOException {
    List<Item> items = VectorIndex.items(50, DIMENSIONS, 2);
    VectorIndex.write(folder, 1, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);
    VectorIndex.write(
        folder.resolve("1"),
        VectorFormat.FLOAT,
        items.stream()
            .map(Item::without)
            .map(item -> VectorIndex.document(item, VectorSimilarityFunction.DOT_PRODUCT))
            .toList());

    assertThat(vectors.ranking(folder, 2, VectorIndex.exact(), 50))
        .isEqualTo(vectors.bruteForce(items, VectorSimilarityFunction.DOT_PRODUCT, 50));
  }
}
