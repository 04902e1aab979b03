package io.rankscope.engine.explain;

/**
 * One of the numbers whose product is a contribution.
 *
 * @param kind {@link NodeKind#BOOST}, {@link NodeKind#IDF}, {@link NodeKind#TF} or {@link
 *     NodeKind#LENGTH}
 * @param inputs what it was computed from, in words: {@code in 7 of 120 passages}
 */
public record Factor(NodeKind kind, double value, String inputs) {}
