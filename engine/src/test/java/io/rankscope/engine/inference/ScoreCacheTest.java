package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Sha256;
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoreCacheTest {
  private static final String MODEL = Sha256.of("model");

  @TempDir private Path folder;

  private static Map<String, PairScore> scores(int passages) {
    Map<String, PairScore> scores = new LinkedHashMap<>();
    for (int i = 0; i < passages; i++) {
      OptionalInt cut = i % 2 == 0 ? OptionalInt.empty() : OptionalInt.of(i);
      scores.put(
          Sha256.of("passage " + i),
          new PairScore(i / 3f, new Reading(i, cut), PairScore.QueryReading.of(i % 3 == 0)));
    }
    return scores;
  }

  private static String query(int number) {
    return Sha256.of("query " + number);
  }

  @Test
  void givesBackWhatWasKept_afterARestart() {
    new ScoreCache(folder, 1 << 20).keep(MODEL, query(1), scores(5));
    new ScoreCache(folder, 1 << 20)
        .keep(
            MODEL,
            query(1),
            Map.of(
                Sha256.of("new"),
                new PairScore(
                    -7, new Reading(3, OptionalInt.empty()), PairScore.QueryReading.WHOLE)));

    Map<String, PairScore> expected = scores(5);
    expected.put(
        Sha256.of("new"),
        new PairScore(-7, new Reading(3, OptionalInt.empty()), PairScore.QueryReading.WHOLE));
    ScoreCache reopened = new ScoreCache(folder, 1 << 20);
    assertThat(reopened.scores(MODEL, query(1))).isEqualTo(expected);
    assertThat(reopened.scores(MODEL, query(2))).isEmpty();
    assertThat(reopened.scores(Sha256.of("another model"), query(1))).isEmpty();
  }

  @Test
  void discardsADamagedFile_whereverTheDamageIs() throws IOException {
    ScoreCache cache = new ScoreCache(folder, 1 << 20);
    cache.keep(MODEL, query(1), scores(3));
    Path file = files().getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(file, damaged);
      assertThat(cache.scores(MODEL, query(1))).isEmpty();
      assertThat(file).doesNotExist();
    }
    Files.write(file, new byte[5]);
    assertThat(cache.scores(MODEL, query(1))).isEmpty();
    cache.keep(MODEL, query(1), scores(3));
    assertThat(cache.scores(MODEL, query(1))).isEqualTo(scores(3));
  }

  @Test
  void removesTheLongestUnused_whenItIsFull() throws IOException {
    long one = ScoreFile.write(scores(10)).length;
    Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            now[0] = now[0].plusSeconds(10);
            return now[0];
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    ScoreCache cache = new ScoreCache(folder, 10 * one, clock);
    for (int i = 0; i < 10; i++) {
      cache.keep(MODEL, query(i), scores(10));
    }
    assertThat(cache.scores(MODEL, query(0))).hasSize(10);

    cache.keep(MODEL, query(10), scores(10));

    assertThat(totalSize()).isLessThanOrEqualTo(10 * one);
    assertThat(cache.scores(MODEL, query(0))).hasSize(10);
    assertThat(cache.scores(MODEL, query(10))).hasSize(10);
    assertThat(cache.scores(MODEL, query(1))).isEmpty();
    assertThat(cache.scores(MODEL, query(2))).isEmpty();
    assertThat(cache.scores(MODEL, query(3))).hasSize(10);
  }

  @Test
  void staysWhole_whenManyUseOneFolder() throws Exception {
    ExecutorService workers = Workers.fixed("cache-test", 4);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int worker = 0; worker < 4; worker++) {
        ScoreCache own = new ScoreCache(folder, 20_000);
        running.add(
            workers.submit(
                () -> {
                  for (int i = 0; i < 100; i++) {
                    own.keep(MODEL, query(i % 7), scores(20));
                    Map<String, PairScore> read = own.scores(MODEL, query(i % 7));
                    assertThat(read.isEmpty() || read.equals(scores(20))).isTrue();
                  }
                }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } finally {
      workers.shutdownNow();
    }
    ScoreCache cache = new ScoreCache(folder, 20_000);
    for (int i = 0; i < 7; i++) {
      assertThat(cache.scores(MODEL, query(i))).isEqualTo(scores(20));
    }
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  void goesOnWithoutCaching_whenTheFolderCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("occupied"));
    ScoreCache cache = new ScoreCache(file, 1 << 20);
    cache.keep(MODEL, query(1), scores(2));
    assertThat(cache.scores(MODEL, query(1))).isEmpty();
    assertThat(file).isEmptyFile();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private long totalSize() throws IOException {
    long size = 0;
    for (Path file : files()) {
      size += Files.size(file);
    }
    return size;
  }
}
