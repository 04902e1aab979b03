package io.rankscope.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentChange;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.LogMark;
import io.rankscope.engine.judging.LogNews;
import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.PoolOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store tells of what others wrote to its file. */
final class WrittenElsewhereTest {
  private static final Judge ANA = Judge.human("ana");
  private static final Judge BEN = Judge.human("ben");
  private static final int MANY = 100;

  @TempDir private Path folder;
  private SqliteJudgmentStore here;
  private SqliteJudgmentStore elsewhere;

  @BeforeEach
  void open() {
    here = SqliteJudgmentStore.open(folder.resolve("judgments.sqlite"));
    elsewhere = SqliteJudgmentStore.open(folder.resolve("judgments.sqlite"));
  }

  @AfterEach
  void close() {
    here.close();
    elsewhere.close();
  }

  @Test
  void nothingWasWrittenElsewhere_whenThisStoreWrote() {
    new Judging(here, ANA).grade(Events.pair(1, 1), 2, Evidence.NONE);

    assertThat(here.writtenElsewhere(here.opened())).isFalse();
  }

  @Test
  void gradeOfAnotherConnectionIsNews_once() {
    LogMark before = here.opened();
    new Judging(elsewhere, BEN).grade(Events.pair(1, 1), 2, Evidence.NONE.after(700));

    assertThat(here.writtenElsewhere(before)).isTrue();
    LogNews news = here.since(before, MANY);

    assertThat(news.changes())
        .containsExactly(
            new JudgmentChange(
                new JudgmentKey(BEN, Events.pair(1, 1)),
                new Judging(here, BEN).present(Events.pair(1, 1)),
                700));
    assertThat(news.more()).isFalse();
    assertThat(here.writtenElsewhere(news.mark())).isFalse();
    assertThat(here.since(news.mark(), MANY).changes()).isEmpty();
  }

  @Test
  void whatStandsNowIsTold_whenAKeyWasWrittenAboutOftenAndByBoth() {
    Judging ana = new Judging(here, ANA);
    Judging anaElsewhere = new Judging(elsewhere, ANA);
    ana.grade(Events.pair(1, 1), 1, Evidence.NONE.after(1));
    anaElsewhere.grade(Events.pair(1, 1), 2, Evidence.NONE.after(10));
    anaElsewhere.grade(Events.pair(1, 1), 3, Evidence.NONE.after(100));
    anaElsewhere.undo();
    anaElsewhere.grade(Events.pair(1, 2), 0, Evidence.NONE);
    anaElsewhere.undo();

    List<JudgmentChange> changes = here.since(here.opened(), MANY).changes();

    assertThat(changes)
        .extracting(change -> change.key().pair())
        .containsExactly(Events.pair(1, 1), Events.pair(1, 2));
    assertThat(changes)
        .extracting(change -> change.now().map(Judgment::grade))
        .containsExactly(Optional.of(OptionalInt.of(2)), Optional.empty());
    assertThat(changes).extracting(JudgmentChange::activeMillis).containsExactly(111L, 0L);
  }

  @Test
  void newsComesInPieces_andNoneIsMissed() {
    Judging ben = new Judging(elsewhere, BEN);
    for (int passage = 0; passage < 5; passage++) {
      ben.grade(Events.pair(1, passage), 1, Evidence.NONE);
    }

    List<Integer> sizes = new ArrayList<>();
    LogMark mark = here.opened();
    LogNews news;
    do {
      news = here.since(mark, 2);
      sizes.add(news.changes().size());
      mark = news.mark();
      assertThat(here.writtenElsewhere(mark)).isEqualTo(news.more());
    } while (news.more());

    assertThat(sizes).containsExactly(2, 2, 1);
  }

  @Test
  void mergedEventsAreNews_howeverOldTheyAre() {
    new Judging(here, ANA).grade(Events.pair(1, 1), 2, Evidence.NONE);
    try (SqliteJudgmentStore older =
        SqliteJudgmentStore.open(
            folder.resolve("older"),
            new StoreOptions(
                StoreOptions.DEFAULT.busyTimeout(),
                () -> java.time.Instant.parse("2001-01-01T00:00:00Z")))) {
      new Judging(older, BEN).grade(Events.pair(1, 1), 3, Evidence.NONE);
      elsewhere.merge(Events.all(older));
    }

    LogNews news = here.since(here.opened(), MANY);

    assertThat(news.changes())
        .extracting(JudgmentChange::key)
        .contains(new JudgmentKey(BEN, Events.pair(1, 1)));
    assertThat(news.mark().latest()).isEqualTo(Events.all(here).getLast().at());
  }

  @Test
  void poolMadeElsewhereIsWritten_thoughNoJudgmentChanges() {
    elsewhere
        .pools()
        .save(new Pool("first", "birds", "dev", List.of("bm25"), 1, new PoolOrder(1), List.of()));

    assertThat(here.writtenElsewhere(here.opened())).isTrue();
    LogNews news = here.since(here.opened(), MANY);
    assertThat(news.changes()).isEmpty();
    assertThat(here.writtenElsewhere(news.mark())).isFalse();
  }

  @Test
  void gradesOfAnotherProcessAreNews() throws Exception {
    Process program = GradingLoop.start(folder.resolve("judgments.sqlite"), "carl", 1, 3);
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(program.exitValue()).isZero();
    assertThat(here.writtenElsewhere(here.opened())).isTrue();
    assertThat(here.since(here.opened(), MANY).changes())
        .isNotEmpty()
        .allMatch(change -> change.key().judge().equals(Judge.human("carl")));
  }
}
