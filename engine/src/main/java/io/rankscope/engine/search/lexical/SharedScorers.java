package io.rankscope.engine.search.lexical;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * A similarity that makes each scorer once and gives it to every shard that scores by the same
 * statistics. Making one takes longer than anything else that is done for a term before a shard
 * collects, since what each length does to a score is worked out beforehand. Safe for use by
 * several threads, as the scorers are.
 */
final class SharedScorers extends Similarity {
  private final Similarity similarity;
  private final Map<Scored, SimScorer> scorers = new ConcurrentHashMap<>();

  SharedScorers(Similarity similarity) {
    this.similarity = similarity;
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
    return scorers.computeIfAbsent(
        new Scored(boost, field, List.of(terms)), unseen -> similarity.scorer(boost, field, terms));
  }

  private record Scored(float boost, CollectionStatistics field, List<TermStatistics> terms) {}
}
