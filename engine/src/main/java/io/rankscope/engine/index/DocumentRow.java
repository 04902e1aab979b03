package io.rankscope.engine.index;

import io.rankscope.engine.domain.Passage;

/**
 * A document in the browser's list.
 *
 * @param ordinal its place over all open shards, from 0, deleted documents included
 * @param live false when it was deleted
 */
public record DocumentRow(long ordinal, DocAddress address, boolean live, Passage passage) {}
