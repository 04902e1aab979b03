package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.search.PinnedRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run with all that its cards show. It holds the run's readers until it is closed.
 *
 * @param wanted how many hits were asked for
 * @param explained one for each hit, in their order
 * @param nearDuplicates rank of a hit above that says nearly the same
 * @param judgments what is known of the query's passages
 * @param judgmentsProblem why the judgments could not be read, in words
 */
record ShownRun(
    OpenedSource source,
    PinnedRun pinned,
    int wanted,
    List<Explained> explained,
    Map<PassageId, Integer> nearDuplicates,
    PresentJudgments judgments,
    Optional<String> judgmentsProblem)
    implements AutoCloseable {
  ShownRun {
    explained = List.copyOf(explained);
    nearDuplicates = Map.copyOf(nearDuplicates);
  }

  SearchRun run() {
    return pinned.run();
  }

  /**
   * Whether asking for more hits can find some: rerankers and legs may have given all they have.
   */
  boolean hasMore() {
    return run().hits().size() >= wanted && run().matched().count() > run().hits().size();
  }

  /** What judgments of its passages are filed under. */
  String collection() {
    return source.collection();
  }

  /** The colours of the parts of its scores. */
  Contributions colours() {
    return Contributions.of(pinned.source().roles(), pinned.pipeline(), explained);
  }

  /** The highest score, which all bars are shares of. */
  double highest() {
    return run().hits().stream().mapToDouble(io.rankscope.engine.domain.Hit::score).max().orElse(0);
  }

  @Override
  public void close() {
    pinned.close();
  }
}
