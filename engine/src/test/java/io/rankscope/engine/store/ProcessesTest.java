package io.rankscope.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.judging.JudgmentEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one database, and processes that are killed while they grade. */
final class ProcessesTest {
  private static final int ROUNDS = 9;
  private static final int AT_ONCE = 3;
  private static final long SEED = 20261122;

  @TempDir Path folder;
  private final List<Running> started = new ArrayList<>();

  @AfterEach
  void endPrograms() {
    started.forEach(program -> program.process.toHandle().destroyForcibly());
  }

  @Test
  void everyAcknowledgedGradeIsThere_whenTheProgramIsKilledWhileGrading() throws Exception {
    Path database = folder.resolve("judgments.sqlite");
    Random random = new Random(SEED);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Running> running = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        running.add(start(database, "judge-" + i, random.nextLong(), Integer.MAX_VALUE));
      }
      for (Running program : running) {
        program.readAcknowledgements(1 + random.nextInt(25));
        // Between two acknowledgements lies one grade; stop anywhere within it.
        spin(random.nextInt(4_000_000));
        program.kill();
        acknowledged.addAll(program.acknowledged);
      }

      try (SqliteJudgmentStore store = SqliteJudgmentStore.open(database)) {
        store.verify();
        assertThat(ids(store)).containsAll(acknowledged).doesNotHaveDuplicates();
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * AT_ONCE);
  }

  @Test
  void nothingIsLostAndInstantsIncrease_whenTwoProgramsGradeAtOnce() throws Exception {
    Path database = folder.resolve("judgments.sqlite");
    Running left = start(database, "ana", 1, 40);
    Running right = start(database, "ana", 2, 40);
    left.readAcknowledgements(40);
    right.readAcknowledgements(40);
    left.awaitEnd();
    right.awaitEnd();

    List<String> acknowledged = new ArrayList<>(left.acknowledged);
    acknowledged.addAll(right.acknowledged);
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(database)) {
      store.verify();
      List<JudgmentEvent> events = Events.all(store);
      assertThat(ids(store)).hasSize(80).containsExactlyInAnyOrderElementsOf(acknowledged);
      for (int i = 1; i < events.size(); i++) {
        assertThat(events.get(i).at()).isAfter(events.get(i - 1).at());
      }
    }
  }

  private Running start(Path database, String judge, long seed, int events) throws IOException {
    Running program = new Running(GradingLoop.start(database, judge, seed, events));
    started.add(program);
    return program;
  }

  private static List<String> ids(SqliteJudgmentStore store) {
    return Events.all(store).stream().map(event -> event.id().toString()).toList();
  }

  private static void spin(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  /** A grading process and what it has acknowledged so far. */
  private static final class Running {
    private final Process process;
    private final BufferedReader out;
    private final List<String> acknowledged = new ArrayList<>();

    private Running(Process process) {
      this.process = process;
      this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    void readAcknowledgements(int count) throws IOException {
      for (int i = 0; i < count; i++) {
        String line = out.readLine();
        assertThat(line).as("acknowledgement of a grade").isNotNull();
        acknowledged.add(line);
      }
    }

    /** SIGKILL; what was printed before counts as acknowledged. A cut-off line does not. */
    void kill() throws Exception {
      // By its handle, because Process.destroyForcibly also closes the pipe with the last lines.
      process.toHandle().destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      out.lines().filter(line -> line.length() == 36).forEach(acknowledged::add);
      out.close();
    }

    void awaitEnd() throws Exception {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      out.close();
    }
  }
}
