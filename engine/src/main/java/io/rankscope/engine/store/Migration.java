package io.rankscope.engine.store;

import java.util.List;

/**
 * A step from one version of a database's structure to the next. Never changed once released.
 *
 * @param version the version it leads to, kept in {@code PRAGMA user_version}
 * @param statements SQL in order; run in one transaction
 */
record Migration(int version, List<String> statements) {
  Migration {
    statements = List.copyOf(statements);
  }

  static Migration to(int version, String... statements) {
    return new Migration(version, List.of(statements));
  }
}
