package io.rankscope.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/** Opens connections. None but {@link #creating} ever creates a file. */
final class Connections {
  private Connections() {}

  /**
   * For writing, in a {@link Transaction}. Commits reach the disk before they return ({@code
   * synchronous=FULL}).
   */
  static Connection writing(Path file, Duration busyTimeout) throws SQLException {
    SQLiteConfig config = config(busyTimeout);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setSynchronous(SynchronousMode.FULL);
    return config.createConnection(url(file, ""));
  }

  /** For reading beside the writer. */
  static Connection reading(Path file, Duration busyTimeout) throws SQLException {
    SQLiteConfig config = config(busyTimeout);
    config.setReadOnly(true);
    return config.createConnection(url(file, ""));
  }

  /** For reading a file that nobody has open, leaving no lock and no file beside it. */
  static Connection inspecting(Path file) throws SQLException {
    SQLiteConfig config = config(Duration.ZERO);
    config.setReadOnly(true);
    return config.createConnection(url(file, "?immutable=1"));
  }

  /** For a file that is not there yet. */
  static Connection creating(Path file) throws SQLException {
    SQLiteConfig config = config(Duration.ZERO);
    config.setSynchronous(SynchronousMode.FULL);
    return config.createConnection(url(file, ""));
  }

  static Connection inMemory() throws SQLException {
    return new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
  }

  private static SQLiteConfig config(Duration busyTimeout) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(busyTimeout.toMillis()));
    return config;
  }

  /** As a URI, so that a question mark in a folder's name stays part of the name. */
  private static String url(Path file, String query) {
    return "jdbc:sqlite:" + file.toUri() + query;
  }
}
