package io.rankscope.engine.inference;

import java.util.List;
import java.util.OptionalInt;

/**
 * A text, or a query with a passage, as a model reads it.
 *
 * @param ids token ids, special ones included
 * @param types 0 for the tokens of the first text, 1 for those of the second
 * @param tokens the tokens one by one, for people
 * @param cutAt where in the (last) text the model stops reading, in UTF-16 units; empty when it
 *     reads all of it
 */
record TokenizedText(long[] ids, long[] types, List<Token> tokens, OptionalInt cutAt) {

  int length() {
    return ids.length;
  }

  /** How much of the text is read. */
  Reading reading() {
    return new Reading(ids.length, cutAt);
  }
}
