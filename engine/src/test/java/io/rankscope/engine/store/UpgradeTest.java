package io.rankscope.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.JudgmentAction;
import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.Opinion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpgradeTest {
  private static final JudgmentEvent EVENT =
      new JudgmentEvent(
          UUID.fromString("0b0c6f6e-7d2c-4a6a-9a38-2d1d5b0c9f10"),
          Instant.parse("2026-03-01T12:00:00.000001Z"),
          new JudgmentKey(Judge.human("ana"), Events.pair(1, 2)),
          new JudgmentAction.Judged(Opinion.graded(3)),
          Evidence.NONE);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeFirstVersion() {
    file = folder.resolve("judgments.sqlite");
    try (SqliteDatabase old =
        SqliteDatabase.open(file, JudgmentSchema.SCHEMA.at(1), StoreOptions.DEFAULT)) {
      old.write(
          connection -> {
            try (PreparedStatement insert = connection.prepareStatement(EventRows.INSERT)) {
              EventRows.bind(insert, EVENT);
              return insert.executeUpdate();
            }
          });
    }
  }

  @Test
  void anOlderDatabaseIsCopiedAndThenUpgraded() throws Exception {
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(file)) {
      assertThat(Events.all(store)).containsExactly(EVENT);
      assertThat(store.pools().names("birds", "dev")).isEmpty();
    }

    Path backup = folder.resolve("judgments.sqlite.v1.backup");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, backup);
    }
    assertThat(version(file)).isEqualTo(2);
    assertThat(version(backup)).isEqualTo(1);
    try (SqliteDatabase old =
        SqliteDatabase.open(backup, JudgmentSchema.SCHEMA.at(1), StoreOptions.DEFAULT)) {
      assertThat(old.read(UpgradeTest::events)).isEqualTo(1);
    }
  }

  @Test
  void theDatabaseStaysAsItWas_whenAMigrationFails() throws Exception {
    byte[] before = Files.readAllBytes(file);
    Schema broken =
        new Schema(
            JudgmentSchema.SCHEMA.applicationId(),
            "judgments",
            List.of(
                JudgmentSchema.SCHEMA.migrations().getFirst(),
                Migration.to(2, "CREATE TABLE half_done (x) STRICT", "CREATE TABLE half_done")));

    assertThatThrownBy(() -> SqliteDatabase.open(file, broken, StoreOptions.DEFAULT))
        .isInstanceOf(CannotOpenException.class);

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder.resolve("judgments.sqlite.v1.backup")).exists();
  }

  private static int version(Path database) throws Exception {
    try (Connection connection = Connections.inspecting(database)) {
      return Schema.versionOf(connection);
    }
  }

  private static int events(Connection connection) throws java.sql.SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM judgment_event")) {
      return count.getInt(1);
    }
  }
}
