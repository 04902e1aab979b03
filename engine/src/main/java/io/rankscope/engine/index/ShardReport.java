package io.rankscope.engine.index;

import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What opening a shard found.
 *
 * @param ordinal its place in the source
 * @param path its folder as the workspace names it
 * @param folder its folder
 * @param problem what is wrong and what to do, in words; empty exactly when it is open
 * @param commit what it holds; empty unless open
 */
public record ShardReport(
    int ordinal,
    String path,
    Path folder,
    ShardStatus status,
    Optional<String> problem,
    Optional<CommitReport> commit) {

  /** Live passages, 0 unless open. */
  public long passages() {
    return commit.map(CommitReport::passages).orElse(0L);
  }

  /**
   * What a failure to read this shard, after it was opened, means and what to do, in words; empty
   * when the failure is none that files or disks give rise to.
   */
  public Optional<String> wordsFor(Throwable failure) {
    return failure instanceof IOException
        ? Optional.of(ShardProblem.ofFailure(folder, failure).words())
        : Optional.empty();
  }

  /** The part of this that a search repeats. */
  public ShardOutcome outcome() {
    return new ShardOutcome(path, status, passages(), problem);
  }
}
