package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.PassageId;

/**
 * A grade of a qrels file.
 *
 * @param number number of its line, from 1
 */
record QrelsLine(String query, PassageId passage, int grade, long number) {}
