package io.rankscope.engine.index.vector;

import io.rankscope.engine.domain.Passage;
import java.util.Optional;

/**
 * A passage on its way into a shard.
 *
 * @param vector {@code float[dimensions]}; empty when the passage has no text or the index gets no
 *     vectors
 */
public record EmbeddedPassage(Passage passage, Optional<float[]> vector) {
  /** The text of a passage that its vector stands for: the title, a space, and the text. */
  public static String text(Passage passage) {
    return passage.title().isEmpty() ? passage.text() : passage.title() + " " + passage.text();
  }
}
