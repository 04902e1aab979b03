package io.rankscope.cli.output;

import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.PipelineSnapshot;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.domain.StageTiming;
import io.rankscope.engine.domain.Statistics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run of a hybrid pipeline over two shards, one of which is missing. */
final class SampleRun {
  private SampleRun() {}

  static SearchRun run() {
    return new SearchRun(
        Query.of("dev", "q7", "how long do swallows sleep"),
        QuerySyntax.WORDS,
        Map.of("words", "text:swallows text:sleep"),
        "birds",
        "f1",
        new PipelineSnapshot("hybrid", "{}"),
        Map.of("minilm", "aa", "ce", "bb"),
        Statistics.MERGED,
        List.of(
            new ShardOutcome("shards/0", ShardStatus.OPEN, 120, Optional.empty()),
            new ShardOutcome("shards/1", ShardStatus.MISSING, 0, Optional.of("no such folder"))),
        List.of(
            new StageTiming("words", 1.23456, 200),
            new StageTiming("dense", 2.5, 100, OptionalDouble.of(1490.2), 0),
            new StageTiming("rerank-1", 0.5, 20, OptionalDouble.empty(), 19)),
        new SearchRun.Matches(2, true),
        List.of(
            new Hit(
                1,
                12.81f,
                Passage.whole(new PassageId("p104"), "Swallows", "Swallows sleep 😴 seven hours."),
                0,
                List.of(
                    new Highlight("text", 0, 8, "term"),
                    new Highlight("text", 9, 14, "term"),
                    new Highlight("title", 0, 8, "term")),
                List.of(
                    LedgerEntry.ranked("words", 1, 12.81f),
                    LedgerEntry.absent("dense", "below the cut of 200"))),
            new Hit(
                2,
                3.5f,
                Passage.whole(new PassageId("p9"), "", "A swallow\nis also a gulp."),
                0,
                List.of(),
                List.of(LedgerEntry.ranked("words", 2, 3.5f)))),
        List.of("1 of 2 shards is missing"),
        Instant.EPOCH);
  }

  /** The first hits of {@link #run} under other ids; without any, how many match is not known. */
  static SearchRun withIds(String... ids) {
    SearchRun run = run();
    List<Hit> hits = new ArrayList<>();
    for (String id : ids) {
      Hit hit = run.hits().get(hits.size());
      Passage passage =
          Passage.whole(new PassageId(id), hit.passage().title(), hit.passage().text());
      hits.add(
          new Hit(hit.rank(), hit.score(), passage, hit.shard(), hit.highlights(), hit.ledger()));
    }
    return new SearchRun(
        run.query(),
        run.syntax(),
        run.parsedQuery(),
        run.source(),
        run.sourceFingerprint(),
        run.pipeline(),
        run.modelHashes(),
        run.statistics(),
        run.shards(),
        run.stages(),
        new SearchRun.Matches(hits.size(), !hits.isEmpty()),
        hits,
        run.warnings(),
        run.at());
  }
}
