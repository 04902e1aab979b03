package io.rankscope.benchmarks.collections;

import io.rankscope.benchmarks.bare.BareEncoding;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;

/**
 * Rankings by vectors of a plain loop: texts of like length go through the model some at a time,
 * passages and queries alike. A dynamically quantised model rounds by the largest value of the
 * whole batch, so that its vectors, and with them the figures, depend on the batches; this shows by
 * how much.
 */
final class BatchedRankings {
  private final List<PassageId> ids;
  private final float[][] vectors;
  private final Map<String, float[]> queries;
  private final int together;
  private final int depth;

  private BatchedRankings(
      List<PassageId> ids,
      float[][] vectors,
      Map<String, float[]> queries,
      int together,
      int depth) {
    this.ids = ids;
    this.vectors = vectors;
    this.queries = queries;
    this.together = together;
    this.depth = depth;
  }

  /**
   * Reads a corpus in BEIR's layout and encodes it with the queries.
   *
   * @param together texts in a batch
   * @param depth passages per ranking
   */
  static BatchedRankings of(
      BareEncoding model, Path corpus, List<Query> queries, int together, int depth)
      throws IOException {
    List<PassageId> ids = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.BEIR, BadLines.STOP)) {
      for (Optional<Passage> next = reader.next(); next.isPresent(); next = reader.next()) {
        ids.add(next.get().id());
        texts.add(next.get().modelText());
      }
    }
    float[][] asked =
        inBatchesOfLikeLength(model, queries.stream().map(Query::text).toList(), together);
    Map<String, float[]> byQuery = new LinkedHashMap<>();
    for (int i = 0; i < asked.length; i++) {
      byQuery.put(queries.get(i).id(), asked[i]);
    }
    return new BatchedRankings(
        ids, inBatchesOfLikeLength(model, texts, together), byQuery, together, depth);
  }

  /** Every passage compared with every query. */
  RankedRun dense() {
    Map<String, List<ScoredPassage>> rankings = new LinkedHashMap<>();
    queries.forEach(
        (id, query) ->
            rankings.put(
                id,
                best(
                    IntStream.range(0, vectors.length)
                        .mapToObj(
                            i ->
                                new ScoredPassage(
                                    ids.get(i), VectorUtil.dotProduct(query, vectors[i])))
                        .toList())));
    return new RankedRun(name("dense-exact"), rankings);
  }

  /** Reciprocal rank fusion of {@link #dense} with the ranks of {@code words}. */
  RankedRun fusedWith(RankedRun words) {
    Map<String, List<ScoredPassage>> rankings = new LinkedHashMap<>();
    dense()
        .rankings()
        .forEach(
            (query, ranking) -> {
              Map<PassageId, Double> sums = new HashMap<>();
              for (List<ScoredPassage> leg :
                  List.of(ranking, words.rankings().getOrDefault(query, List.of()))) {
                for (int i = 0; i < leg.size(); i++) {
                  sums.merge(
                      leg.get(i).id(), 1.0 / (ReciprocalRankFusion.DEFAULT_K + i + 1), Double::sum);
                }
              }
              List<ScoredPassage> fused = new ArrayList<>();
              sums.forEach((id, sum) -> fused.add(new ScoredPassage(id, sum.floatValue())));
              rankings.put(query, best(fused));
            });
    return new RankedRun(name("rrf"), rankings);
  }

  private List<ScoredPassage> best(List<ScoredPassage> passages) {
    return passages.stream().sorted(ScoredPassage.RANK_ORDER).limit(depth).toList();
  }

  private String name(String ranker) {
    return ranker
        + ", plain loop, "
        + (together == 1 ? "1 text" : together + " texts")
        + " at a time";
  }

  private static float[][] inBatchesOfLikeLength(
      BareEncoding model, List<String> texts, int together) throws IOException {
    List<Integer> order =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(text -> texts.get(text).length()))
            .toList();
    float[][] sorted = model.vectors(order.stream().map(texts::get).toList(), together);
    float[][] vectors = new float[sorted.length][];
    for (int i = 0; i < sorted.length; i++) {
      vectors[order.get(i)] = sorted[i];
    }
    return vectors;
  }
}
