package io.rankscope.engine.domain;

import java.util.Optional;

/**
 * What a search (or an opening) got from one shard.
 *
 * @param path the shard's folder as the workspace names it
 * @param passages live passages, 0 unless open
 * @param problem why the shard is not open and what to do, in words; empty exactly when it is open
 */
public record ShardOutcome(
    String path, ShardStatus status, long passages, Optional<String> problem) {}
