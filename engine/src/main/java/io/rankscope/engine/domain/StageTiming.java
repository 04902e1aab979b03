package io.rankscope.engine.domain;

/**
 * What a stage cost.
 *
 * @param millis wall time in milliseconds
 * @param candidates passages the stage passed on
 */
public record StageTiming(String stage, double millis, int candidates) {}
