package io.rankscope.engine.search.vector;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchEngine;
import io.rankscope.engine.search.SearchFixture;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.vector.VectorIndex.Item;
import io.rankscope.engine.task.Cancellation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.VectorSimilarityFunction;

/** An encoder of {@value #DIMENSIONS} dimensions and what searches with it, for tests of legs. */
final class VectorSearch implements AutoCloseable {
  static final int DIMENSIONS = 16;
  static final String QUERY = "how tall everest";

  private final ModelCatalogue models;

  private VectorSearch(ModelCatalogue models) {
    this.models = models;
  }

  /** Writes the encoder into {@code folder} and opens it. */
  static VectorSearch open(Path folder) {
    return new VectorSearch(TinyEncoder.USUAL.wide(DIMENSIONS).open(folder));
  }

  SearchEngine engine() {
    return VectorIndex.engine(models);
  }

  float[] queryVector() {
    return TinyEncoder.in(models).encode(QUERY, TextRole.QUERY).vector();
  }

  /** Asks {@link #QUERY}. */
  PinnedRun search(PinnedSource source, Pipeline pipeline, int k) {
    return search(source, QUERY, pipeline, k);
  }

  PinnedRun search(PinnedSource source, String query, Pipeline pipeline, int k) {
    return engine()
        .search(source, SearchRequest.of(Query.typed(query), pipeline, k), Cancellation.NEVER);
  }

  /** The hits for {@link #QUERY} in the shards that lie in {@code folder}. */
  List<ScoredPassage> ranking(Path folder, int shards, Leg leg, int k) {
    try (Source source = VectorIndex.open(folder, shards);
        PinnedSource pinned = source.pin();
        PinnedRun run = search(pinned, Pipeline.of("p", leg), k)) {
      return SearchFixture.ranking(run.run());
    }
  }

  /** What looking at every vector finds. */
  List<ScoredPassage> bruteForce(List<Item> items, VectorSimilarityFunction similarity, int k) {
    float[] query = queryVector();
    return items.stream()
        .filter(item -> item.vector().isPresent())
        .map(
            item ->
                new ScoredPassage(
                    new PassageId(item.id()),
                    similarity.compare(query, item.vector().orElseThrow())))
        .sorted(
            Comparator.<ScoredPassage>comparingDouble(hit -> -hit.score())
                .thenComparing(ScoredPassage::id, Collections.reverseOrder()))
        .limit(k)
        .toList();
  }

  @Override
  public void close() {
    models.close();
  }
}
