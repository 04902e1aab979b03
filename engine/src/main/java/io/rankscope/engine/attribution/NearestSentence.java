package io.rankscope.engine.attribution;

import io.rankscope.engine.domain.Highlight;

/**
 * The sentence of a passage that is nearest to a query.
 *
 * @param place where it stands in the passage's text
 * @param words the sentence itself
 */
public record NearestSentence(Highlight place, String words) {}
