package io.rankscope.engine.search;

import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.index.PinnedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The shards that failed while they were searched, and the attempts made without them. */
public final class ShardFailures {
  private final PinnedSource source;
  private final Map<Integer, String> problems = new TreeMap<>();

  public ShardFailures(PinnedSource source) {
    this.source = source;
  }

  /**
   * Runs {@code attempt}, which is given the shards to leave out, until no further shard fails.
   * Ends because each attempt leaves out one shard more.
   */
  public <T> T withoutFailing(Function<Set<Integer>, T> attempt) {
    while (true) {
      try {
        return attempt.apply(Set.copyOf(problems.keySet()));
      } catch (ShardFailure failure) {
        if (problems.putIfAbsent(failure.shard(), words(failure)) != null) {
          throw new IllegalStateException(
              "a shard that was left out failed again: " + failure.shard(), failure);
        }
      }
    }
  }

  /** The outcome of every shard of the source, with those that failed here marked. */
  public List<ShardOutcome> outcomes() {
    if (problems.isEmpty()) {
      return source.outcomes();
    }
    List<ShardOutcome> outcomes = new ArrayList<>(source.outcomes());
    problems.forEach(
        (shard, problem) ->
            outcomes.set(
                shard,
                new ShardOutcome(
                    outcomes.get(shard).path(), ShardStatus.FAILED, 0, Optional.of(problem))));
    return outcomes;
  }

  /** How many shards answered and why others did not; empty when all did. */
  public List<String> warnings() {
    List<ShardOutcome> outcomes = outcomes();
    List<ShardOutcome> silent = new ArrayList<>(outcomes);
    silent.removeIf(outcome -> outcome.status() == ShardStatus.OPEN);
    if (silent.isEmpty()) {
      return List.of();
    }
    List<String> warnings = new ArrayList<>();
    warnings.add(
        (outcomes.size() - silent.size()) + " of " + outcomes.size() + " shards answered.");
    silent.forEach(
        outcome ->
            warnings.add(
                outcome.path()
                    + " ("
                    + outcome.status().label()
                    + "): "
                    + outcome.problem().orElse("no reason is known")));
    return warnings;
  }

  private String words(ShardFailure failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return source
        .reports()
        .get(failure.shard())
        .wordsFor(cause)
        .map(words -> "It could not be read during the search. " + words)
        .orElseGet(
            () ->
                "It could not be read during the search ("
                    + cause.getClass().getSimpleName()
                    + "). Check it with 'rankscope check'.");
  }
}
