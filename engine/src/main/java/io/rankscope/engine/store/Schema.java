package io.rankscope.engine.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The structure of one kind of database file.
 *
 * @param applicationId tells our files from anybody else's ({@code PRAGMA application_id})
 * @param contents what the file holds, in words: "judgments"
 * @param migrations versions 1, 2, … without gaps
 */
record Schema(int applicationId, String contents, List<Migration> migrations) {
  Schema {
    migrations = List.copyOf(migrations);
    for (int i = 0; i < migrations.size(); i++) {
      if (migrations.get(i).version() != i + 1) {
        throw new IllegalArgumentException("migrations are numbered 1, 2, … without gaps");
      }
    }
  }

  /** The newest version. */
  int version() {
    return migrations.size();
  }

  /** The same kind of file as it was at an older version. */
  Schema at(int older) {
    return new Schema(applicationId, contents, migrations.subList(0, older));
  }

  /** Runs what leads from version {@code from} to the newest, within the caller's transaction. */
  void migrate(Connection connection, int from) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Migration migration : migrations.subList(from, migrations.size())) {
        for (String sql : migration.statements()) {
          statement.execute(sql);
        }
      }
      statement.execute("PRAGMA application_id = " + applicationId);
      statement.execute("PRAGMA user_version = " + version());
    }
  }

  static int versionOf(Connection connection) throws SQLException {
    return pragma(connection, "PRAGMA user_version");
  }

  static int applicationIdOf(Connection connection) throws SQLException {
    return pragma(connection, "PRAGMA application_id");
  }

  static int pageSizeOf(Connection connection) throws SQLException {
    return pragma(connection, "PRAGMA page_size");
  }

  /**
   * The first table, index or trigger that is missing or other than this schema makes it; things
   * that somebody added are left alone.
   */
  Optional<String> firstDifference(Connection connection) throws SQLException {
    Map<String, String> found = objects(connection);
    return expected().entrySet().stream()
        .filter(expected -> !expected.getValue().equals(found.get(expected.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Map<String, String> expected() throws SQLException {
    try (Connection scratch = Connections.inMemory()) {
      migrate(scratch, 0);
      return objects(scratch);
    }
  }

  private static Map<String, String> objects(Connection connection) throws SQLException {
    String sql =
        """
        SELECT type, name, sql FROM sqlite_schema
        WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'\
        """;
    Map<String, String> objects = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        objects.put(rows.getString(1) + " " + rows.getString(2), rows.getString(3));
      }
    }
    return objects;
  }

  /** The complaints of a check pragma, empty when all is well. */
  static List<String> complaints(Connection connection, String pragma) throws SQLException {
    List<String> complaints = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(pragma)) {
      while (rows.next()) {
        complaints.add(rows.getString(1));
      }
    }
    return complaints.equals(List.of("ok")) ? List.of() : complaints;
  }

  private static int pragma(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getInt(1);
    }
  }
}
