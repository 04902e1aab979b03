package io.rankscope.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.JudgmentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that cannot be used: each is refused in words and left as it was. */
final class HostileDatabaseTest {
  private static final Judge ANA = Judge.human("ana");
  private static final StoreOptions IMPATIENT =
      new StoreOptions(Duration.ofMillis(100), InstantSource.system());

  private static byte[] whole = {};

  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void make(@TempDir Path once) throws IOException {
    Path made = once.resolve("judgments.sqlite");
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(made)) {
      Events.work(store, ANA, 40, new Random(1));
    }
    whole = Files.readAllBytes(made);
  }

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("judgments.sqlite");
    Files.write(file, whole);
  }

  @Test
  void aTextFileIsRefused() throws Exception {
    Files.writeString(file, "q7 0 p104 3\n");

    assertRefused(
        "The file is not an SQLite database. Move the file away to begin with no judgments, or put"
            + " the right one back.");
  }

  @Test
  void anEmptyFileIsRefused() throws Exception {
    Files.write(file, new byte[0]);

    assertRefused(
        "The database is an empty file. Move the file away to begin with no judgments, or put the"
            + " right one back.");
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws Exception {
    Files.delete(file);
    sql("CREATE TABLE bookmarks (url)");

    assertRefused(
        "The file is a database of another program. Move the file away to begin with no judgments,"
            + " or put the right one back.");
  }

  @Test
  void aNewerDatabaseIsRefused() throws Exception {
    sql("PRAGMA user_version = 7");

    assertRefused(
        "The database was written by a newer version of Rankscope (structure 7, this program knows"
            + " 2). Use the newer version of Rankscope.");
  }

  @Test
  void aDatabaseWithoutOneOfItsTablesIsRefused() throws Exception {
    sql("DROP TABLE pool_item");

    assertRefused(
        "The database is damaged: table pool_item is missing or not as Rankscope made it. It was"
            + " left as it is: put a backup copy in its place, or save what is readable with"
            + " \"sqlite3 FILE .recover\".");
  }

  @Test
  void aReadOnlyFileIsRefused() throws Exception {
    assumePosix();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    assertRefused(
        "The database is read-only. Make the file and its folder writable, or copy the workspace to"
            + " a folder of your own.");
  }

  @Test
  void aReadOnlyFolderIsRefused() throws Exception {
    assumePosix();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertRefused(
          "The folder of the database is read-only. Make the file and its folder writable, or copy"
              + " the workspace to a folder of your own.");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aMissingFolderIsRefused() {
    file = folder.resolve("missing").resolve("judgments.sqlite");

    assertThatThrownBy(() -> SqliteJudgmentStore.open(file))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The folder of the database is missing.");
    assertThat(folder.resolve("missing")).doesNotExist();
  }

  @Test
  void aFolderInItsPlaceIsRefused() throws Exception {
    Files.delete(file);
    Files.createDirectory(file);

    assertThatThrownBy(() -> SqliteJudgmentStore.open(file))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The database cannot be read.");
  }

  @Test
  void aLogWithoutItsDatabaseIsRefused() throws Exception {
    Files.delete(file);
    Path log = folder.resolve("judgments.sqlite-wal");
    Files.writeString(log, "writes");

    assertThatThrownBy(() -> SqliteJudgmentStore.open(file))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The database is missing, but judgments.sqlite-wal holds its last writes.");
    assertThat(log).hasContent("writes");
    assertThat(file).doesNotExist();
  }

  @Test
  void openingSaysThatItIsLocked_whenAnotherProgramKeepsTheWholeFile() throws Exception {
    byte[] before = Files.readAllBytes(file);
    try (Connection other = Connections.writing(file, Duration.ZERO);
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("CREATE TABLE mine (x)");

      assertThatThrownBy(() -> SqliteJudgmentStore.open(file, IMPATIENT))
          .isInstanceOf(CannotOpenException.class)
          .satisfies(
              failure ->
                  assertThat(FailureText.of(failure).oneLine())
                      .isEqualTo(
                          file
                              + ": The database is locked by another program. Close that program or"
                              + " wait until it is done, then try again."));
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
  }

  @Test
  void aGradeIsNotSaved_whenAnotherProgramKeepsWriting() throws Exception {
    try (Connection other = Connections.writing(file, Duration.ZERO);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try (SqliteJudgmentStore store = SqliteJudgmentStore.open(file, IMPATIENT)) {
        List<JudgmentEvent> before = Events.all(store);
        Judging judging = new Judging(store, ANA);

        assertThatThrownBy(() -> judging.grade(Events.pair(9, 9), 1, Evidence.NONE))
            .isInstanceOf(NotSavedException.class)
            .hasMessage("Not saved. The database is locked by another program.");
        statement.execute("ROLLBACK");
        assertThat(Events.all(store)).isEqualTo(before);
        assertThat(judging.grade(Events.pair(9, 9), 1, Evidence.NONE).saved()).isPresent();
      }
    }
  }

  @Test
  void aGradeIsNotSaved_whenANewerProgramChangedTheStructureMeanwhile() throws Exception {
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(file)) {
      sql("PRAGMA user_version = 3");

      assertThatThrownBy(() -> new Judging(store, ANA).grade(Events.pair(9, 9), 1, Evidence.NONE))
          .isInstanceOf(NotSavedException.class)
          .hasMessage(
              "Not saved. A newer version of Rankscope has changed the database since it was"
                  + " opened.");
    }
  }

  @Test
  void eventsCannotBeChangedOrDeleted_byAnybody() {
    assertThatThrownBy(() -> sql("UPDATE judgment_event SET grade = 0 WHERE grade = 3"))
        .hasMessageContaining("judgment events are never changed");
    assertThatThrownBy(() -> sql("DELETE FROM judgment_event"))
        .hasMessageContaining("judgment events are never deleted");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0005, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999})
  void aTruncatedDatabaseIsRefused(double share) throws Exception {
    Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> SqliteJudgmentStore.open(file))
        .isInstanceOf(CannotOpenException.class)
        .satisfies(failure -> assertThat(((RankscopeException) failure).remedy()).isNotEmpty());
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertNothingBeside();
  }

  /** A flipped bit is refused, or found by the full check, or hit a byte that means nothing. */
  @Test
  void aFlippedBitNeverMakesAnotherGrade() throws Exception {
    List<JudgmentEvent> events;
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(file)) {
      events = Events.all(store);
    }
    Random random = new Random(20261122);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      Optional<List<JudgmentEvent>> read = readChecked();
      refused += read.isEmpty() ? 1 : 0;
      assertThat(read.orElse(events)).isEqualTo(events);
      assertThat(Files.readAllBytes(file)).isEqualTo(flipped);
    }
    assertThat(refused).isGreaterThan(50);
  }

  @Test
  void anOverwrittenPageIsRefused() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    byte[] garbage = "garbage ".repeat(512).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(garbage, 0, bytes, 4096, garbage.length);
    Files.write(file, bytes);

    assertThatThrownBy(() -> SqliteJudgmentStore.open(file))
        .isInstanceOf(CannotOpenException.class)
        .hasMessageStartingWith("The database is damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  private Optional<List<JudgmentEvent>> readChecked() {
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(file)) {
      store.verify();
      return Optional.of(Events.all(store));
    } catch (CannotOpenException e) {
      assertThat(e.remedy()).isNotEmpty();
      return Optional.empty();
    }
  }

  private void assertRefused(String words) throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> SqliteJudgmentStore.open(file))
        .isInstanceOf(CannotOpenException.class)
        .satisfies(
            failure ->
                assertThat(FailureText.of(failure).oneLine()).isEqualTo(file + ": " + words));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertNothingBeside();
  }

  private void assertNothingBeside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = Connections.creating(file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void assumePosix() {
    assumeThat(file.getFileSystem().supportedFileAttributeViews())
        .as("permissions of this file system")
        .contains("posix");
  }
}
