package io.rankscope.engine.attribution;

import io.rankscope.engine.corpus.TextSpan;
import java.util.List;

/**
 * What each part of a passage does for its score: the score of the pair less the score of the pair
 * without that part (occlusion; Zeiler and Fergus, ECCV 2014, for images; Li, Monroe and Jurafsky,
 * "Understanding neural networks through representation erasure", 2016, for words).
 *
 * @param unit what was left out, one at a time
 * @param score the score of the pair with every part
 * @param parts in the order of the text; only of what the model has read
 * @param millisPerPair measured wall time of scoring one pair, in milliseconds
 */
public record Occlusion(Unit unit, float score, List<Part> parts, double millisPerPair) {
  public Occlusion {
    parts = List.copyOf(parts);
  }

  /** What is left out at a time. */
  public enum Unit {
    SENTENCE,
    WORD,
    /** What the model's tokenizer made of the text. */
    TOKEN
  }

  /**
   * A part of the passage.
   *
   * @param span where it stands in the passage's text, in UTF-16 units
   * @param drop what the score loses without it; negative when the score rises without it
   */
  public record Part(TextSpan span, double drop) {}

  /** The largest absolute drop, 0 without parts: what bars are shares of. */
  public double largest() {
    return parts.stream().mapToDouble(part -> Math.abs(part.drop())).max().orElse(0);
  }
}
