package io.rankscope.engine.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a connection inside one transaction. */
@FunctionalInterface
interface SqlWork<T> {
  T on(Connection connection) throws SQLException;
}
