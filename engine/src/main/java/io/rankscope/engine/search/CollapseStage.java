package io.rankscope.engine.search;

import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lets the best passage of each document stand for the document. */
final class CollapseStage {
  private final PinnedSource source;
  private final List<Candidate> before;
  private final int k;
  private final Map<String, Candidate> best = new HashMap<>();
  private final List<Candidate> kept = new ArrayList<>();

  private CollapseStage(PinnedSource source, List<Candidate> before, int k) {
    this.source = source;
    this.before = before;
    this.k = k;
  }

  /** The first {@code k} documents, filled up from further down. */
  static CollapseStage of(PinnedSource source, List<Candidate> before, int k) {
    CollapseStage stage = new CollapseStage(source, before, k);
    for (Candidate candidate : before) {
      if (stage.kept.size() == k) {
        break;
      }
      if (stage.best.putIfAbsent(stage.document(candidate), candidate) == null) {
        stage.kept.add(candidate);
      }
    }
    return stage;
  }

  List<Candidate> kept() {
    return kept;
  }

  /** Why a passage is not among the kept ones. */
  Function<DocAddress, String> absence() {
    return passage ->
        before.stream()
            .filter(candidate -> candidate.address().equals(passage))
            .findFirst()
            .map(this::reason)
            .orElse(PipelineExecution.NOT_BEFORE);
  }

  private String reason(Candidate candidate) {
    Candidate better = best.get(document(candidate));
    return better == null
        ? "below the cut of " + k
        : "'" + better.id() + "' stands for its document";
  }

  private String document(Candidate candidate) {
    try {
      return source.document(candidate.address());
    } catch (IOException | RuntimeException | InternalError e) {
      throw new ShardFailure(candidate.address().shard(), e);
    }
  }
}
