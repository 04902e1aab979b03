package io.rankscope.engine.search;

/**
 * A model among the settings of a stage, where a run writes the model's hash.
 *
 * @param value what the workspace calls it
 */
public record ModelName(String value) {}
