package io.rankscope.engine.store;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.judging.JudgmentLog;
import io.rankscope.engine.judging.JudgmentStore;
import io.rankscope.engine.judging.QueryPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Events for tests. */
final class Events {
  private Events() {}

  static QueryPassage pair(int query, int passage) {
    return new QueryPassage("birds", "dev", "q" + query, new PassageId("p" + passage));
  }

  static Evidence evidence(Random random) {
    return new Evidence(
        Optional.of("query-hash-" + random.nextInt(3)),
        Optional.of("passage-hash-" + random.nextInt(3)),
        random.nextBoolean() ? Optional.of("fingerprint") : Optional.empty(),
        random.nextBoolean() ? Optional.of("guidelines-1") : Optional.empty(),
        random.nextBoolean() ? Optional.of("first pool") : Optional.empty(),
        random.nextBoolean()
            ? Optional.of(new Evidence.ShownBy("bm25", 1 + random.nextInt(10)))
            : Optional.empty(),
        random.nextInt(60_000));
  }

  /** Does {@code actions} random things as {@code judge}. */
  static void work(JudgmentStore store, Judge judge, int actions, Random random) {
    Judging judging = new Judging(store, judge);
    for (int i = 0; i < actions; i++) {
      QueryPassage pair = pair(random.nextInt(3), random.nextInt(4));
      Evidence evidence = evidence(random);
      switch (random.nextInt(8)) {
        case 0 -> judging.undo();
        case 1 -> judging.redo();
        case 2 -> judging.cannotJudge(pair, "unreadable 読めない", evidence);
        case 3 -> judging.note(pair, "note " + random.nextInt(), evidence);
        case 4 -> judging.mark(pair, List.of(AnswerSpan.in("an answer", 3, 9)), evidence);
        default -> judging.grade(pair, random.nextInt(4), evidence);
      }
    }
  }

  /** All events, oldest first. */
  static List<JudgmentEvent> all(JudgmentLog log) {
    return log.newestFirst(
        EventScope.ALL,
        events -> {
          List<JudgmentEvent> list = new ArrayList<>();
          events.forEachRemaining(list::addFirst);
          return list;
        });
  }
}
