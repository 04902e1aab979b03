package io.rankscope.engine.search.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchFixture;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.vector.VectorIndex.Item;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What vector legs do when something goes wrong on the way. */
final class VectorMishapTest extends WithVectorSearch {
  @ParameterizedTest
  @EnumSource(VectorLeg.Scan.class)
  void damagedShardIsMarked_andTheOthersAnswer(VectorLeg.Scan scan) throws IOException {
    List<Item> items = VectorIndex.items(1200, DIMENSIONS, 23);
    VectorIndex.write(folder, 2, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);
    VectorLeg leg = new VectorLeg("dense", VectorIndex.FIELD, "tiny", scan, OptionalInt.empty());
    List<ScoredPassage> alone = vectors.ranking(folder, 1, leg, 30);
    try (Source source = VectorIndex.open(folder, 2);
        PinnedSource pinned = source.pin()) {
      cutOff(folder.resolve("1"), ".vec");
      try (PinnedRun run = vectors.search(pinned, Pipeline.of("p", leg), 30)) {
        assertThat(run.run().shards().get(1).status()).isEqualTo(ShardStatus.FAILED);
        assertThat(SearchFixture.ranking(run.run())).isEqualTo(alone);
      }
    }
  }

  /** A memory map of a file that was cut off cannot be read any more. */
  private static void cutOff(Path shard, String extension) throws IOException {
    try (Stream<Path> files = Files.list(shard)) {
      for (Path file : files.filter(file -> file.toString().endsWith(extension)).toList()) {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(VectorLeg.Scan.class)
  void cancelledSearchStopsInTheMiddle(VectorLeg.Scan scan) throws IOException {
    VectorIndex.write(
        folder,
        1,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.DOT_PRODUCT,
        VectorIndex.items(3000, DIMENSIONS, 29));
    VectorLeg leg = new VectorLeg("dense", VectorIndex.FIELD, "tiny", scan, OptionalInt.empty());
    try (Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin()) {
      SearchRequest request = SearchRequest.of(Query.typed(QUERY), Pipeline.of("p", leg), 100);
      AtomicInteger polls = new AtomicInteger();
      vectors
          .engine()
          .search(
              pinned,
              request,
              () -> {
                polls.incrementAndGet();
                return false;
              })
          .close();
      for (int allowed : new int[] {0, 1, polls.get() / 2, polls.get() - 2}) {
        AtomicInteger left = new AtomicInteger(allowed);
        assertThatThrownBy(
                () -> vectors.engine().search(pinned, request, () -> left.getAndDecrement() <= 0))
            .as("after %d of %d polls", allowed, polls.get())
            .isInstanceOf(CancellationException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"  ", "\u200b", "\u00a0\u0007"})
  void queryWithoutWordsFindsNothingAndSaysSo(String query) throws IOException {
    VectorIndex.write(
        folder,
        1,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.DOT_PRODUCT,
        VectorIndex.items(10, DIMENSIONS, 1));
    try (Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin();
        PinnedRun run = vectors.search(pinned, query, Pipeline.of("p", VectorIndex.exact()), 10)) {
      assertThat(run.run().hits()).isEmpty();
      assertThat(run.run().warnings())
          .contains("The query has no words that the leg 'dense' could compare.");
    }
  }

  @Test
  void legWhoseModelGivesNumbersThatAreNone_isAWarning_andTheOtherLegIsShown(@TempDir Path broken)
      throws IOException {
    List<Item> items = VectorIndex.items(50, DIMENSIONS, 1);
    VectorIndex.write(folder, 1, VectorFormat.FLOAT, VectorSimilarityFunction.COSINE, items);
    Pipeline hybrid =
        Pipeline.fused(
            "hybrid",
            List.of(LexicalLeg.over("words", Map.of("text", 1f)), VectorIndex.exact()),
            ReciprocalRankFusion.DEFAULT);
    try (ModelCatalogue bad =
            TinyEncoder.USUAL
                .wide(DIMENSIONS)
                .with((word, dimension, usual) -> word.equals("tall") ? Float.NaN : usual)
                .open(broken);
        Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin();
        PinnedRun run =
            VectorIndex.engine(bad)
                .search(
                    pinned,
                    SearchRequest.of(Query.typed("w1 tall"), hybrid, 10),
                    Cancellation.NEVER)) {
      assertThat(run.run().hits()).isNotEmpty();
      assertThat(run.run().warnings())
          .anyMatch(warning -> warning.startsWith("The leg 'dense' failed."));
    }
  }
}
