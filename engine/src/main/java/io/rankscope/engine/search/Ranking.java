package io.rankscope.engine.search;

import io.rankscope.engine.domain.SearchRun.Matches;
import io.rankscope.engine.domain.StageTiming;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a pipeline made of a query, before anything is fetched.
 *
 * @param candidates best first, at most as many as hits were wanted
 * @param legs what each leg found, by name; without those that failed
 * @param matches counts the passages that the only leg matched, or the candidates of all legs
 *     together
 */
record Ranking(
    List<Candidate> candidates,
    Map<String, Retrieved> legs,
    Ledger ledger,
    List<StageTiming> stages,
    Supplier<Matches> matches,
    List<String> warnings) {}
