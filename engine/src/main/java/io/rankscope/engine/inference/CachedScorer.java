package io.rankscope.engine.inference;

import io.rankscope.engine.domain.Sha256;
import io.rankscope.engine.task.Cancellation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scorer that asks its model only for pairs that no earlier run has scored, with the same version
 * of ONNX Runtime on the same kind of processor: another one rounds otherwise.
 */
public final class CachedScorer implements PassageScorer {
  private final PassageScorer scorer;
  private final ScoreCache cache;
  private final String key;

  public CachedScorer(PassageScorer scorer, ScoreCache cache) {
    this.scorer = scorer;
    this.cache = cache;
    this.key = key(scorer);
  }

  /** SHA-256 of the model and of what runs it. */
  private static String key(PassageScorer scorer) {
    ModelFacts facts = scorer.facts();
    return Sha256.of(
        String.join(
            "\n", scorer.hash(), facts.runtimeVersion(), String.join(",", facts.providers())));
  }

  @Override
  public String name() {
    return scorer.name();
  }

  @Override
  public ModelFacts facts() {
    return scorer.facts();
  }

  @Override
  public String hash() {
    return scorer.hash();
  }

  @Override
  public List<Token> passageTokens(String query, String passage) {
    return scorer.passageTokens(query, passage);
  }

  @Override
  public List<PairScore> score(String query, List<String> passages, Cancellation stop) {
    return scored(query, passages, stop).scores();
  }

  @Override
  public Scored scored(String query, List<String> passages, Cancellation stop) {
    String queryHash = Sha256.of(query);
    List<String> hashes = passages.stream().map(Sha256::of).toList();
    Map<String, PairScore> known = cache.scores(key, queryHash);
    Map<String, String> missing = new LinkedHashMap<>();
    for (int i = 0; i < hashes.size(); i++) {
      if (!known.containsKey(hashes.get(i))) {
        missing.put(hashes.get(i), passages.get(i));
      }
    }
    Map<String, PairScore> all = new LinkedHashMap<>(known);
    if (!missing.isEmpty()) {
      Map<String, PairScore> fresh = new LinkedHashMap<>();
      List<PairScore> scores = scorer.score(query, new ArrayList<>(missing.values()), stop);
      int next = 0;
      for (String hash : missing.keySet()) {
        fresh.put(hash, scores.get(next++));
      }
      cache.keep(key, queryHash, fresh);
      all.putAll(fresh);
    }
    List<PairScore> scores = new ArrayList<>(hashes.size());
    for (String hash : hashes) {
      PairScore score = all.get(hash);
      if (score == null) {
        throw new IllegalStateException("no score for a passage that was scored");
      }
      scores.add(score);
    }
    int cached = (int) hashes.stream().filter(known::containsKey).count();
    return new Scored(scores, cached);
  }
}
