package io.rankscope.engine.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Brings a database of an older version to this program's, after copying it. */
final class Upgrade {
  private final Path file;
  private final Schema schema;
  private final SqliteFailures failures;

  Upgrade(Path file, Schema schema, SqliteFailures failures) {
    this.file = file;
    this.schema = schema;
    this.failures = failures;
  }

  /**
   * Takes the write lock, copies, migrates and commits; when anything fails the database is as it
   * was.
   *
   * @param writer without a transaction under way
   */
  void run(Connection writer) throws SQLException {
    Transaction.run(
        writer,
        connection -> {
          // Asked again under the lock: another process may have been quicker.
          int version = Schema.versionOf(connection);
          if (version < schema.version()) {
            backUp(version);
            schema.migrate(connection, version);
            Optional<String> difference = schema.firstDifference(connection);
            if (difference.isPresent()) {
              throw failures.damaged(difference.get() + " is not as the migration should leave it");
            }
          }
          return version;
        });
  }

  /** A reader sees the state before the migration while the writer holds everybody else off. */
  private void backUp(int version) throws SQLException {
    try (Connection reader = Connections.reading(file, Duration.ZERO);
        PreparedStatement copy = reader.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, backupName(version).toString());
      copy.execute();
    }
  }

  private Path backupName(int version) {
    String base = file.getFileName() + ".v" + version + ".backup";
    Path name = file.resolveSibling(base);
    for (int i = 2; Files.exists(name); i++) {
      name = file.resolveSibling(base + "-" + i);
    }
    return name;
  }
}
