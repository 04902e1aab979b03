package io.rankscope.engine.index.vector;

import io.rankscope.engine.domain.Passage;
import java.util.Optional;

/**
 * A passage on its way into a shard.
 *
 * @param vector {@code float[dimensions]}; empty when the passage has no text or the index gets no
 *     vectors
 */
public record EmbeddedPassage(Passage passage, Optional<float[]> vector) {}
