package io.rankscope.engine.store;

import java.sql.SQLException;

/** A row does not hold what was written to it. */
final class DamagedRowException extends SQLException {
  DamagedRowException(String what) {
    super(what + " does not hold what was written to it");
  }
}
