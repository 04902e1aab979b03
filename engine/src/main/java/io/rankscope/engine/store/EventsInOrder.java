package io.rankscope.engine.store;

import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.judging.LogMark;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a database in the order in which they came to it, which merging makes another one
 * than that of their instants. SQLite numbers rows upwards, and none is ever deleted.
 */
final class EventsInOrder {
  private static final String END =
      """
      SELECT (SELECT coalesce(max(rowid), 0) FROM judgment_event),
        (SELECT max(at_micros) FROM judgment_event)\
      """;
  private static final String AFTER =
      "SELECT "
          + EventColumn.LIST
          + ", rowid FROM judgment_event WHERE rowid > ? ORDER BY rowid LIMIT ?";

  private final SqliteDatabase database;

  EventsInOrder(SqliteDatabase database) {
    this.database = database;
  }

  /**
   * Some events.
   *
   * @param place of the last one
   * @param latest the newest instant up to there
   */
  record Read(List<JudgmentEvent> events, long place, Instant latest) {}

  /** How far the database is written now. */
  LogMark end() {
    long outside = database.versionOfOthers();
    return database.read(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(END);
              ResultSet row = statement.executeQuery()) {
            long place = row.getLong(1);
            Instant latest = place == 0 ? Instant.MIN : EventRows.instant(row.getLong(2));
            return new LogMark(outside, place, latest);
          }
        });
  }

  /** At most {@code most} events behind {@code mark}. */
  Read after(LogMark mark, int most) {
    return database.read(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, mark.place());
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
              return read(mark, rows);
            }
          }
        });
  }

  private static Read read(LogMark mark, ResultSet rows) throws SQLException {
    List<JudgmentEvent> events = new ArrayList<>();
    long place = mark.place();
    Instant latest = mark.latest();
    while (rows.next()) {
      JudgmentEvent event = EventRows.read(rows);
      events.add(event);
      place = rows.getLong(EventColumn.CHECKSUM.place() + 1);
      latest = event.at().isAfter(latest) ? event.at() : latest;
    }
    return new Read(events, place, latest);
  }
}
