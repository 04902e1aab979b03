package io.rankscope.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.JudgeKind;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.PoolItem;
import io.rankscope.engine.judging.PoolOrder;
import io.rankscope.engine.judging.PooledFrom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteJudgmentStoreTest {
  private static final Judge ANA = Judge.human("ana");
  private static final Judge BEN = Judge.human("ben");

  @TempDir Path folder;

  @Test
  void everyEventComesBackWhole_whenTheFileIsOpenedAgain() {
    List<JudgmentEvent> written;
    try (SqliteJudgmentStore store = open("a b?ü%41.sqlite")) {
      Events.work(store, ANA, 60, new Random(1));
      Events.work(store, new Judge("labeller", JudgeKind.MODEL), 20, new Random(2));
      written = Events.all(store);
    }

    try (SqliteJudgmentStore store = open("a b?ü%41.sqlite")) {
      assertThat(Events.all(store)).isEqualTo(written).hasSizeGreaterThan(50);
      store.verify();
    }
    assertThat(folder.resolve("a b?ü%41.sqlite")).exists();
  }

  @Test
  void nothingButTheDatabaseIsLeft_whenItIsClosed() throws Exception {
    try (SqliteJudgmentStore store = open("judgments.sqlite")) {
      Events.work(store, ANA, 5, new Random(3));
    }

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("judgments.sqlite"));
    }
  }

  @Test
  void scopesSelectByEachPartOfTheKey() {
    try (SqliteJudgmentStore store = open("judgments.sqlite")) {
      Events.work(store, ANA, 40, new Random(4));
      Events.work(store, BEN, 40, new Random(5));
      List<JudgmentEvent> all = Events.all(store);
      JudgmentKey key = all.getFirst().key();

      assertThat(newestFirst(store, EventScope.of(key)))
          .isEqualTo(all.reversed().stream().filter(e -> e.key().equals(key)).toList());
      assertThat(newestFirst(store, EventScope.of(BEN)))
          .isEqualTo(all.reversed().stream().filter(e -> e.key().judge().equals(BEN)).toList());
      assertThat(newestFirst(store, EventScope.ofQuery("birds", "dev", "q1")))
          .isEqualTo(
              all.reversed().stream().filter(e -> e.key().pair().queryId().equals("q1")).toList());
      assertThat(newestFirst(store, EventScope.ofSet("birds", "test"))).isEmpty();
    }
  }

  @Test
  void nothingIsWritten_whenTheDecisionFails() {
    try (SqliteJudgmentStore store = open("judgments.sqlite")) {
      assertThatThrownBy(
              () ->
                  store.append(
                      log -> {
                        throw new IllegalStateException("changed my mind");
                      }))
          .hasMessage("changed my mind");

      assertThat(Events.all(store)).isEmpty();
      Events.work(store, ANA, 3, new Random(6));
      assertThat(Events.all(store)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void mergingIsTheUnion_inAnyOrderAndAnyNumberOfTimes(long seed) {
    Random random = new Random(seed);
    List<List<JudgmentEvent>> files = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      try (SqliteJudgmentStore store = open(name)) {
        if (!files.isEmpty() && random.nextBoolean()) {
          store.merge(files.getFirst()); // this annotator began with somebody's file
        }
        Events.work(store, ANA, 25, random);
        Events.work(store, BEN, 25, random);
        files.add(Events.all(store));
      }
    }
    List<JudgmentEvent> union =
        files.stream().flatMap(List::stream).distinct().sorted(JudgmentEvent.ORDER).toList();

    Map<JudgmentKey, Judgment> present = null;
    for (int i = 0; i < 4; i++) {
      Collections.shuffle(files, random);
      try (SqliteJudgmentStore merged = open("merged-" + i)) {
        int added = files.stream().mapToInt(merged::merge).sum();
        assertThat(added).isEqualTo(union.size());
        assertThat(merged.merge(files.get(random.nextInt(3)))).isZero();
        assertThat(Events.all(merged)).isEqualTo(union);
        Map<JudgmentKey, Judgment> here = merged.present(EventScope.ALL);
        assertThat(present == null ? here : present).isEqualTo(here);
        present = here;
      }
    }
  }

  @Test
  void newEventsComeAfterMergedOnes_whenTheOtherClockRanAhead() {
    try (SqliteJudgmentStore ahead =
            SqliteJudgmentStore.open(
                folder.resolve("ahead"),
                new StoreOptions(
                    StoreOptions.DEFAULT.busyTimeout(),
                    () -> java.time.Instant.parse("2999-01-01T00:00:00Z")));
        SqliteJudgmentStore here = open("here")) {
      new Judging(ahead, ANA).grade(Events.pair(1, 1), 1, Evidence.NONE);
      here.merge(Events.all(ahead));

      new Judging(here, ANA).grade(Events.pair(1, 1), 2, Evidence.NONE);

      assertThat(new Judging(here, ANA).present(Events.pair(1, 1)).orElseThrow().grade())
          .hasValue(2);
    }
  }

  @Test
  void twoWindowsSeeEachOthersGrades_andUndoThem() {
    try (SqliteJudgmentStore left = open("judgments.sqlite");
        SqliteJudgmentStore right = open("judgments.sqlite")) {
      new Judging(left, ANA).grade(Events.pair(1, 1), 2, Evidence.NONE);
      new Judging(right, ANA).grade(Events.pair(1, 1), 3, Evidence.NONE);

      assertThat(new Judging(left, ANA).undo().orElseThrow().now().orElseThrow().grade())
          .hasValue(2);
      assertThat(new Judging(right, ANA).present(Events.pair(1, 1)).orElseThrow().grade())
          .hasValue(2);
    }
  }

  @Test
  void poolsComeBackInTheirOrder() {
    Pool pool =
        new Pool(
            "first",
            "birds",
            "dev",
            List.of("bm25", "hybrid"),
            10,
            new PoolOrder(-42),
            List.of(
                new PoolItem("q2", new PassageId("p9"), List.of(new PooledFrom("hybrid", 4))),
                new PoolItem(
                    "q2",
                    new PassageId("p1"),
                    List.of(new PooledFrom("bm25", 1), new PooledFrom("hybrid", 2))),
                new PoolItem("q1", new PassageId("p9"), List.of())));
    try (SqliteJudgmentStore store = open("judgments.sqlite")) {
      store.pools().save(pool);
    }

    try (SqliteJudgmentStore store = open("judgments.sqlite")) {
      assertThat(store.pools().find("first")).contains(pool);
      assertThat(store.pools().find("second")).isEmpty();
      assertThat(store.pools().names("birds", "dev")).containsExactly("first");
      assertThat(store.pools().names("birds", "test")).isEmpty();
      assertThatThrownBy(() -> store.pools().save(pool))
          .isInstanceOf(NotSavedException.class)
          .hasMessage("Not saved. There is a pool called \"first\" already.");
    }
  }

  @Test
  void gradesAreRefused_whenTheFileWasReplacedWhileOpen() throws Exception {
    Path file = folder.resolve("judgments.sqlite");
    try (SqliteJudgmentStore store = open("judgments.sqlite")) {
      Judging judging = new Judging(store, ANA);
      judging.grade(Events.pair(1, 1), 1, Evidence.NONE);
      Files.move(file, folder.resolve("elsewhere.sqlite"));

      assertThatThrownBy(() -> judging.grade(Events.pair(1, 2), 1, Evidence.NONE))
          .isInstanceOf(NotSavedException.class)
          .satisfies(
              failure ->
                  assertThat(FailureText.of(failure).oneLine())
                      .isEqualTo(
                          file
                              + ": Not saved. The database was moved, deleted or replaced while it"
                              + " was open. Put it back, or open the workspace again."));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nfs4, true",
    "CIFS, true",
    "fuse.sshfs, true",
    "9p, true",
    "ext4, false",
    "btrfs, false",
    "NTFS, false",
    "apfs, false",
    "tmpfs, false"
  })
  void aNetworkFileSystemIsWarnedAbout(String type, boolean warned) {
    assertThat(NetworkFileSystems.warning(Path.of("/w/judgments.sqlite"), type).isPresent())
        .isEqualTo(warned);
  }

  private SqliteJudgmentStore open(String name) {
    return SqliteJudgmentStore.open(folder.resolve(name));
  }

  private static List<JudgmentEvent> newestFirst(SqliteJudgmentStore store, EventScope scope) {
    return store.newestFirst(
        scope,
        events -> {
          List<JudgmentEvent> list = new ArrayList<>();
          events.forEachRemaining(list::add);
          return list;
        });
  }
}
