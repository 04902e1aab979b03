package io.rankscope.engine.search.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.search.BatchSearch;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.RetrievalRequest;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.vector.VectorIndex;
import io.rankscope.engine.search.vector.VectorIndex.Item;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What filters let through is worked out once for a commit, and anew for the next one. */
final class ShardFilterTest {
  private static final PassageFilter EVEN = new PassageFilter("kind", List.of("even"));
  private static final PassageFilter ODD = new PassageFilter("kind", List.of("odd"));

  @TempDir private Path folder;
  private ModelCatalogue models;
  private Source source;

  @BeforeEach
  void build() throws IOException {
    models = TinyEncoder.USUAL.open(folder.resolve("model"));
    VectorIndex.write(
        folder,
        1,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.COSINE,
        List.of(item("a", "even"), item("b", "odd"), item("c", "even")));
    source = VectorIndex.open(folder, 1);
  }

  @AfterEach
  void close() {
    source.close();
    models.close();
  }

  private static Item item(String id, String kind) {
    return new Item(id, Optional.of(new float[] {1, 2, 3}), "how tall", kind, 2000);
  }

  static List<Leg> legs() {
    return List.of(
        LexicalLeg.over("words", Map.of("text", 1f)), VectorIndex.exact(), VectorIndex.graph());
  }

  private static @Nullable Bits accepted(PinnedSource pinned, PassageFilter... filters)
      throws IOException {
    RetrievalRequest request =
        new RetrievalRequest(
            pinned,
            Set.of(),
            Query.typed("how"),
            QuerySyntax.WORDS,
            Statistics.MERGED,
            List.of(filters),
            10,
            Runnable::run,
            Cancellation.NEVER);
    LeafReaderContext leaf = pinned.shards().getFirst().reader().leaves().getFirst();
    return ShardFilter.of(request).getFirst().accepted(leaf);
  }

  private List<String> found(PinnedSource pinned, Leg leg) {
    try (PinnedRun run =
        VectorIndex.engine(models)
            .search(
                pinned,
                SearchRequest.of(
                    Query.typed("how tall"), Pipeline.of("p", leg).filtered(List.of(EVEN)), 10),
                Cancellation.NEVER)) {
      return run.run().hits().stream().map(hit -> hit.id().value()).sorted().toList();
    }
  }

  private void write(Item... added) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder.resolve("0"));
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
      writer.deleteDocuments(new Term("id", "a"));
      for (Item item : added) {
        writer.addDocument(VectorIndex.document(item, VectorSimilarityFunction.COSINE));
      }
      writer.commit();
    }
  }

  @Test
  void laterQueriesShareWhatTheFirstWorkedOut_byFilterAndNotByPin() throws IOException {
    try (PinnedSource pinned = source.pin();
        PinnedSource other = pinned.pinAgain()) {
      Bits first = accepted(pinned, EVEN);

      assertThat(accepted(pinned, EVEN)).isSameAs(first);
      assertThat(accepted(other, EVEN)).isSameAs(first);
      assertThat(accepted(pinned, ODD)).isNotSameAs(first);
      assertThat(accepted(pinned)).as("without filters").isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("legs")
  void queriesSideBySideFindTheSameAsOneByOne(Leg leg) {
    Pipeline pipeline = Pipeline.of("p", leg).filtered(List.of(EVEN));
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      queries.add(Query.of("set", "q" + i, "how tall"));
    }
    ExecutorService workers = Workers.fixed("test", 4);
    try (PinnedSource pinned = source.pin()) {
      Map<String, List<ScoredPassage>> rankings =
          new BatchSearch(
                  VectorIndex.engine(models),
                  pinned,
                  queries,
                  pipeline,
                  Statistics.MERGED,
                  10,
                  workers)
              .run(Progress.SILENT, Cancellation.NEVER)
              .run()
              .rankings();

      assertThat(rankings).hasSize(64);
      assertThat(rankings.values())
          .allSatisfy(
              ranking ->
                  assertThat(ranking)
                      .extracting(hit -> hit.id().value())
                      .containsExactlyInAnyOrder("a", "c"));
    } finally {
      workers.shutdown();
    }
  }

  @Test
  void filtersLongUnusedAreLetGo() throws IOException {
    try (PinnedSource pinned = source.pin()) {
      Bits first = accepted(pinned, EVEN);
      for (int year = 0; year < 16; year++) {
        accepted(pinned, new PassageFilter("year", List.of(Integer.toString(year))));
      }

      assertThat(accepted(pinned, EVEN)).isNotSameAs(first);
    }
  }

  @ParameterizedTest
  @MethodSource("legs")
  void newCommitIsFilteredAnew_andTheOldOneAsItWas(Leg leg) throws IOException {
    try (PinnedSource old = source.pin()) {
      assertThat(found(old, leg)).containsExactly("a", "c");

      write(item("d", "even"), item("e", "odd"));
      source.reopen(Cancellation.NEVER);

      try (PinnedSource fresh = source.pin()) {
        assertThat(found(fresh, leg)).containsExactly("c", "d");
      }
      assertThat(found(old, leg)).containsExactly("a", "c");
    }
  }
}
