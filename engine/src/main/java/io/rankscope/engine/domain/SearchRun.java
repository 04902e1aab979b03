package io.rankscope.engine.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one truth of a search: everything that produced its hits, as data. Scores, highlights,
 * explanations, comparisons and judgments all refer to it and never to whatever stands in the query
 * box now.
 *
 * @param query the query as typed
 * @param parsedQuery the query as each leg understood it, in words, by leg name
 * @param source name of the source searched
 * @param sourceFingerprint fingerprint of the commits searched
 * @param pipeline the pipeline as it stood
 * @param modelHashes SHA-256 of each model used, by name
 * @param shards the outcome of every shard of the source, in the source's order
 * @param stages what each stage cost, in order
 * @param matched passages that matched the query, before any cut; {@link Matches#exact()} says
 *     whether it is a bound
 * @param hits best first
 * @param warnings what a reader of the hits must know, in words
 * @param at when the search ran
 */
public record SearchRun(
    Query query,
    QuerySyntax syntax,
    Map<String, String> parsedQuery,
    String source,
    String sourceFingerprint,
    PipelineSnapshot pipeline,
    Map<String, String> modelHashes,
    Statistics statistics,
    List<ShardOutcome> shards,
    List<StageTiming> stages,
    Matches matched,
    List<Hit> hits,
    List<String> warnings,
    Instant at) {

  public SearchRun {
    parsedQuery = Map.copyOf(parsedQuery);
    modelHashes = Map.copyOf(modelHashes);
    shards = List.copyOf(shards);
    stages = List.copyOf(stages);
    hits = List.copyOf(hits);
    warnings = List.copyOf(warnings);
  }

  /**
   * How many passages matched.
   *
   * @param exact false when {@code count} is only a lower bound
   */
  public record Matches(long count, boolean exact) {}

  /**
   * The same run when more was found out about its hits.
   *
   * @param richer the hits, each with more said of it
   * @param told what a reader of the hits must know now, in words
   */
  public SearchRun with(List<Hit> richer, List<String> told) {
    return new SearchRun(
        query,
        syntax,
        parsedQuery,
        source,
        sourceFingerprint,
        pipeline,
        modelHashes,
        statistics,
        shards,
        stages,
        matched,
        richer,
        told,
        at);
  }

  /** The hit for {@code passage}, if it is among the hits. */
  public Optional<Hit> hit(PassageId passage) {
    return hits.stream().filter(hit -> hit.id().equals(passage)).findFirst();
  }
}
