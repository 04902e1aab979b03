package io.rankscope.samples;

import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.PoolOrder;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of passages that waits in the sample to be judged. */
final class SamplePool {
  static final String NAME = "dev, depth 10";
  private static final List<String> PIPELINES = List.of("bm25", "best-field");
  private static final int DEPTH = 10;
  private static final long SEED = 20_261_122;

  private SamplePool() {}

  /** Searches the sample in {@code folder} and keeps the pool in its database. */
  static void saveIn(Path folder) {
    try (OpenWorkspace workspace = OpenWorkspace.of(new WorkspaceLoader(folder).load(folder))) {
      Source source = workspace.source(Optional.empty(), Cancellation.NEVER);
      QuerySet queries = workspace.querySet(SampleWorkspace.QUERY_SET);
      List<RankedRun> runs = new ArrayList<>();
      try (PinnedSource pinned = source.pin()) {
        for (String name : PIPELINES) {
          Pipeline pipeline = workspace.pipeline(Optional.of(name), source);
          runs.add(
              workspace
                  .batch(pinned, queries.queries(), pipeline, Statistics.MERGED, DEPTH)
                  .run(Progress.SILENT, Cancellation.NEVER)
                  .run());
        }
      }
      workspace
          .judgments()
          .pools()
          .save(
              Pool.of(NAME, SampleWorkspace.COLLECTION, queries, runs, DEPTH, new PoolOrder(SEED)));
    }
  }
}
