package io.rankscope.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A write transaction. It takes the write lock at once, because one that reads first fails without
 * waiting when another process wrote in between (SQLITE_BUSY_SNAPSHOT). It speaks SQL instead of
 * using the driver's auto-commit switch, because with that off the driver begins the next
 * transaction as soon as one ends, and so would keep the lock for good.
 */
final class Transaction {
  private Transaction() {}

  /** Does {@code work} and commits; when anything fails, nothing was done. */
  static <T> T run(Connection connection, SqlWork<T> work) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
    try {
      T result = work.on(connection);
      execute(connection, "COMMIT");
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBackAfter(e, connection);
      throw e;
    }
  }

  private static void rollBackAfter(Throwable failure, Connection connection) {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException e) {
      // SQLite rolls back by itself after some errors, and then there is nothing left to roll back.
      failure.addSuppressed(e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
