package io.rankscope.engine.search.vector;

import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.SearchRun.Matches;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.Candidate;
import io.rankscope.engine.search.Evidence;
import io.rankscope.engine.search.LegAbsence;
import io.rankscope.engine.search.RetrievalRequest;
import io.rankscope.engine.search.vector.VectorLeg.Scan;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The vector of a query and the shards it was compared in. Any thread may ask, one at a time. */
public final class VectorEvidence implements Evidence {
  /** Two scores of one vector that differ by more than this share: one is of a quantised one. */
  private static final double SAME = 1e-5;

  private final VectorLeg leg;
  private final Optional<QueryVector> query;
  private final PinnedSource source;
  private final Map<Integer, ShardRanking> shards = new HashMap<>();
  private final Optional<Candidate> last;

  /**
   * @param query empty when there was nothing to compare with
   * @param rankings what each shard found; none when there was nothing to compare with
   * @param candidates of the leg, best first
   */
  VectorEvidence(
      VectorLeg leg,
      Optional<QueryVector> query,
      RetrievalRequest request,
      List<ShardRanking> rankings,
      List<Candidate> candidates) {
    this.leg = leg;
    this.query = query;
    this.source = request.source();
    rankings.forEach(ranking -> shards.put(ranking.shard().shard().ordinal(), ranking));
    this.last =
        candidates.size() < request.depth() ? Optional.empty() : Optional.of(candidates.getLast());
  }

  /** The leg as it stood. */
  public VectorLeg leg() {
    return leg;
  }

  @Override
  public String parsedQuery() {
    return query
        .map(vector -> "vector of " + vector.dimensions() + " dimensions by '" + leg.model() + "'")
        .orElse("nothing");
  }

  /** Passages that were compared. */
  @Override
  public Matches matches() {
    long compared = shards.values().stream().mapToLong(ShardRanking::compared).sum();
    return new Matches(compared, leg.scan() == Scan.EXACT);
  }

  /** No text is marked: a vector stands for the passage as a whole. */
  @Override
  public List<List<Highlight>> highlights(List<Located> passages) {
    return Collections.nCopies(passages.size(), List.of());
  }

  /**
   * The score of the passage's stored vector; empty when it has none or its shard was not searched.
   */
  public synchronized OptionalDouble score(DocAddress passage) throws IOException {
    ShardRanking ranking = shards.get(passage.shard());
    if (ranking == null) {
      return OptionalDouble.empty();
    }
    Optional<float[]> vector = ranking.shard().vector(passage.docId());
    return vector.isPresent()
        ? OptionalDouble.of(ranking.shard().query().score(vector.get()))
        : OptionalDouble.empty();
  }

  /** The two vectors that were compared; empty when one is missing. */
  public synchronized Optional<ComparedVectors> compared(DocAddress passage) throws IOException {
    ShardRanking ranking = shards.get(passage.shard());
    if (ranking == null) {
      return Optional.empty();
    }
    QueryVector query = ranking.shard().query();
    return ranking
        .shard()
        .vector(passage.docId())
        .map(vector -> new ComparedVectors(query.similarity().name(), query.values(), vector));
  }

  @Override
  public synchronized LegAbsence absence(DocAddress passage) throws IOException {
    ShardRanking ranking = shards.get(passage.shard());
    if (ranking == null) {
      return shards.isEmpty() ? LegAbsence.NOT_MATCHED : LegAbsence.NOT_SEARCHED;
    }
    if (!ranking.shard().filter().passes(passage.docId())) {
      return LegAbsence.FILTERED;
    }
    OptionalDouble score = score(passage);
    if (score.isEmpty() || Double.isNaN(score.getAsDouble())) {
      return LegAbsence.NO_VECTOR;
    }
    if (ranking.graph().isEmpty() || behindTheLast(passage, (float) score.getAsDouble())) {
      return LegAbsence.BELOW_CUT;
    }
    return movedByQuantization(ranking, ranking.graph().get(), passage, score.getAsDouble())
        ? LegAbsence.QUANTIZED
        : LegAbsence.NOT_REACHED;
  }

  private boolean behindTheLast(DocAddress passage, float score) throws IOException {
    return last.isPresent()
        && Candidate.RANK_ORDER.compare(
                new Candidate(source.id(passage), score, passage), last.get())
            > 0;
  }

  private static boolean movedByQuantization(
      ShardRanking ranking, GraphChoice graph, DocAddress passage, double score)
      throws IOException {
    double seen = ranking.shard().graphScore(passage.docId());
    return Math.abs(seen - score) > SAME * score
        && graph.cut().isPresent()
        && seen < graph.cut().getAsDouble();
  }
}
