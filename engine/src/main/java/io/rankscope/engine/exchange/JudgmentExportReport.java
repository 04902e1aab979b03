package io.rankscope.engine.exchange;

import io.rankscope.engine.judging.ReducedJudgments;

/**
 * What an export wrote.
 *
 * @param queries queries with at least one grade
 * @param grades lines written
 * @param otherSets judgments of query sets that were not asked for
 * @param reduced the grades, and what was left out of them
 */
public record JudgmentExportReport(
    int queries, int grades, int otherSets, ReducedJudgments reduced) {}
