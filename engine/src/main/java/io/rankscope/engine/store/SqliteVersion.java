package io.rankscope.engine.store;

import org.sqlite.SQLiteJDBCLoader;

/** The version of SQLite that keeps judgments and runs here. */
public final class SqliteVersion {
  private SqliteVersion() {}

  /** Such as {@code 3.54.1}; known without loading the library. */
  public static String text() {
    return SQLiteJDBCLoader.getVersion();
  }
}
