package io.rankscope.engine.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.store.SqliteJudgmentStore;
import io.rankscope.engine.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkTimeTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T22:30:00Z"));

  @Test
  void pausesOverTheLimitAreNoWork() {
    ActiveTime time = new ActiveTime(Duration.ofSeconds(60), now::get);
    pass(Duration.ofSeconds(20));
    time.touch();
    pass(Duration.ofSeconds(61));
    time.touch();
    pass(Duration.ofSeconds(60));

    assertThat(time.takeMillis()).isEqualTo(80_000);
    pass(Duration.ofMillis(1500));
    assertThat(time.takeMillis()).isEqualTo(1500);
    pass(Duration.ofSeconds(-5));
    assertThat(time.takeMillis()).isZero();
  }

  @Test
  void countsAreOfWhatStands_andTimeOfAllThatWasDone(@TempDir Path folder) {
    Judge ana = Judge.human("ana");
    try (SqliteJudgmentStore store =
        SqliteJudgmentStore.open(
            folder.resolve("judgments.sqlite"),
            new StoreOptions(Duration.ofSeconds(5), now::get))) {
      Judging judging = new Judging(store, ana);
      judging.grade(pair("p1"), 1, Evidence.NONE.after(60_000)); // 23:30 in Berlin
      judging.grade(pair("p2"), 1, Evidence.NONE.after(60_000));
      pass(Duration.ofHours(1));
      judging.grade(pair("p2"), 2, Evidence.NONE.after(30_000));
      judging.cannotJudge(pair("p3"), "", Evidence.NONE.after(1000));
      judging.later(pair("p4"), Evidence.NONE.after(1000));
      judging.grade(pair("p5"), 0, Evidence.NONE.after(5000));
      judging.undo();
      new Judging(store, Judge.human("ben")).grade(pair("p1"), 0, Evidence.NONE.after(9));

      assertThat(JudgmentCounts.of(store, ana, LocalDate.parse("2026-03-02"), ZONE))
          .isEqualTo(new JudgmentCounts(3, 2, Duration.ofSeconds(157), Duration.ofSeconds(37)));
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private static QueryPassage pair(String passage) {
    return new QueryPassage("birds", "dev", "q", new PassageId(passage));
  }
}
