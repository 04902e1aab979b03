package io.rankscope.engine.inference;

/**
 * How well a passage answers a query.
 *
 * @param score as the model gives it, never scaled
 * @param reading how much of the passage the model has read
 */
public record PairScore(float score, Reading reading) {}
