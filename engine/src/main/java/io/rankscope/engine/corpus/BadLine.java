package io.rankscope.engine.corpus;

import io.rankscope.engine.failure.Location;

/**
 * A line that was left out of a corpus.
 *
 * @param where file and line, counted from 1; of a record of several lines the first
 * @param what what is wrong with it, one sentence
 */
public record BadLine(Location where, String what) {}
