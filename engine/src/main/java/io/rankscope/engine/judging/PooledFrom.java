package io.rankscope.engine.judging;

/**
 * A run that brought a passage into a pool.
 *
 * @param run name of the run or pipeline
 * @param rank the passage's rank there, from 1
 */
public record PooledFrom(String run, int rank) {}
