package io.rankscope.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.task.Workers;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that one program opens in the very moment in which another begins or ends writing. */
final class OpeningWhileWritingTest {
  private static final int OPENINGS = 150;

  @TempDir private Path folder;

  @Test
  void aDatabaseThatOthersOpenAndCloseIsNeverCalledDamaged() throws Exception {
    Path database = folder.resolve("judgments.sqlite");
    AtomicBoolean ended = new AtomicBoolean();
    CountDownLatch writing = new CountDownLatch(1);
    ExecutorService other = Workers.fixed("writer", 1);
    try {
      Future<Integer> written = other.submit(() -> write(database, ended, writing));
      writing.await();
      for (int i = 0; i < OPENINGS; i++) {
        try (SqliteJudgmentStore store = SqliteJudgmentStore.open(database)) {
          assertThat(Events.all(store)).isNotEmpty();
        }
      }
      ended.set(true);
      assertThat(written.get()).isPositive();
    } finally {
      ended.set(true);
      other.shutdown();
    }
  }

  private static int write(Path database, AtomicBoolean ended, CountDownLatch writing) {
    int written = 0;
    while (!ended.get()) {
      try (SqliteJudgmentStore store = SqliteJudgmentStore.open(database)) {
        Judging judging = new Judging(store, Judge.human("ana"));
        for (int i = 0; i < 8; i++) {
          judging.grade(Events.pair(written % 50, written % 40), i % 4, Evidence.NONE);
          written++;
        }
      }
      writing.countDown();
    }
    return written;
  }
}
