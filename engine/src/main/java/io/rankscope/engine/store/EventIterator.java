package io.rankscope.engine.store;

import io.rankscope.engine.judging.JudgmentEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Rows as events, read as far as they are asked for. */
final class EventIterator implements Iterator<JudgmentEvent> {
  private final ResultSet rows;
  private final SqliteFailures failures;
  private Optional<JudgmentEvent> next;

  EventIterator(ResultSet rows, SqliteFailures failures) {
    this.rows = rows;
    this.failures = failures;
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public JudgmentEvent next() {
    JudgmentEvent event = next.orElseThrow(NoSuchElementException::new);
    next = advance();
    return event;
  }

  private Optional<JudgmentEvent> advance() {
    try {
      return rows.next() ? Optional.of(EventRows.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw failures.cannotOpen(e);
    }
  }
}
