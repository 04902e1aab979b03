package io.rankscope.engine.store;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.JudgmentChange;
import io.rankscope.engine.judging.JudgmentDraft;
import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.JudgmentLog;
import io.rankscope.engine.judging.JudgmentStore;
import io.rankscope.engine.judging.LogMark;
import io.rankscope.engine.judging.LogNews;
import io.rankscope.engine.judging.PoolStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Judgments in an SQLite file, usually {@code judgments.sqlite} of a workspace. */
public final class SqliteJudgmentStore implements JudgmentStore {
  private final SqliteDatabase database;
  private final StoreOptions options;
  private final Optional<String> warning;
  private final EventsInOrder arrivals;
  private final LogMark opened;

  private SqliteJudgmentStore(
      SqliteDatabase database, StoreOptions options, Optional<String> warning) {
    this.database = database;
    this.options = options;
    this.warning = warning;
    this.arrivals = new EventsInOrder(database);
    this.opened = arrivals.end();
  }

  /** As {@link #open(Path, StoreOptions)} with {@link StoreOptions#DEFAULT}. */
  public static SqliteJudgmentStore open(Path file) {
    return open(file, StoreOptions.DEFAULT);
  }

  /**
   * Opens a database, creating it when it is missing and bringing it up to date, after a backup
   * beside it, when it is older. A file that is refused is left as it was.
   *
   * @throws CannotOpenException when the file or its folder is read-only, or the file is locked,
   *     damaged, not ours, or from a newer version of Rankscope
   */
  public static SqliteJudgmentStore open(Path file, StoreOptions options) {
    SqliteDatabase database = SqliteDatabase.open(file, JudgmentSchema.SCHEMA, options);
    try {
      return new SqliteJudgmentStore(
          database, options, NetworkFileSystems.warning(file.toAbsolutePath()));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** What the owner of the file should know about where it lies. */
  public Optional<String> warning() {
    return warning;
  }

  /**
   * Reads the whole file and checks each page, index and event. Takes as long as reading the file.
   *
   * @throws CannotOpenException when something is damaged, with what
   */
  public void verify() {
    database.read(
        connection -> {
          List<String> complaints = Schema.complaints(connection, "PRAGMA integrity_check(1)");
          if (!complaints.isEmpty()) {
            throw database.failures().damaged(complaints.getFirst());
          }
          return scan(connection, EventScope.ALL, SqliteJudgmentStore::count);
        });
  }

  @Override
  public <T> T newestFirst(EventScope scope, Function<Iterator<JudgmentEvent>, T> reader) {
    return database.read(connection -> scan(connection, scope, reader));
  }

  @Override
  public List<JudgmentEvent> append(Function<JudgmentLog, List<JudgmentDraft>> decision) {
    return database.write(
        connection -> {
          List<JudgmentDraft> drafts = decision.apply(new OpenTransaction(connection));
          List<JudgmentEvent> events = new ArrayList<>(drafts.size());
          long next = Math.max(now(), latest(connection) + 1);
          for (JudgmentDraft draft : drafts) {
            events.add(
                new JudgmentEvent(
                    UUID.randomUUID(),
                    EventRows.instant(next++),
                    draft.key(),
                    draft.action(),
                    draft.evidence()));
          }
          insert(connection, EventRows.INSERT, events);
          return List.copyOf(events);
        });
  }

  @Override
  public int merge(Collection<JudgmentEvent> events) {
    return database.write(
        connection ->
            insert(connection, EventRows.INSERT + " ON CONFLICT (id) DO NOTHING", events));
  }

  @Override
  public LogMark opened() {
    return opened;
  }

  @Override
  public boolean writtenElsewhere(LogMark mark) {
    return database.versionOfOthers() != mark.outside();
  }

  @Override
  public LogNews since(LogMark mark, int most) {
    // Before the events, so that what is committed in between is asked for once more, not missed.
    long outside = database.versionOfOthers();
    EventsInOrder.Read read = arrivals.after(mark, most);
    Map<JudgmentKey, Long> activeMillis = new LinkedHashMap<>();
    for (JudgmentEvent event : read.events()) {
      activeMillis.merge(event.key(), event.evidence().activeMillis(), Long::sum);
    }
    List<JudgmentChange> changes = new ArrayList<>();
    activeMillis.forEach(
        (key, millis) -> changes.add(new JudgmentChange(key, present(key), millis)));
    boolean more = read.events().size() == most;
    return new LogNews(
        new LogMark(more ? mark.outside() : outside, read.place(), read.latest()), changes, more);
  }

  @Override
  public PoolStore pools() {
    return new SqlitePoolStore(database);
  }

  @Override
  public void close() {
    database.close();
  }

  private long now() {
    return EventRows.micros(options.clock().instant());
  }

  private static long latest(Connection connection) throws SQLException {
    String sql = "SELECT coalesce(max(at_micros), 0) FROM judgment_event";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      return row.getLong(1);
    }
  }

  private static int insert(Connection connection, String sql, Collection<JudgmentEvent> events)
      throws SQLException {
    int inserted = 0;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (JudgmentEvent event : events) {
        EventRows.bind(insert, event);
        inserted += insert.executeUpdate();
      }
    }
    return inserted;
  }

  private <T> T scan(
      Connection connection, EventScope scope, Function<Iterator<JudgmentEvent>, T> reader)
      throws SQLException {
    List<String> conditions = new ArrayList<>();
    List<String> values = new ArrayList<>();
    scope
        .judge()
        .ifPresent(
            judge -> {
              conditions.add("judge = ? AND kind = ?");
              values.add(judge.name());
              values.add(EventRows.word(judge.kind()));
            });
    where("collection", scope.collection(), conditions, values);
    where("query_set", scope.querySet(), conditions, values);
    where("query_id", scope.queryId(), conditions, values);
    where("passage_id", scope.passage().map(PassageId::value), conditions, values);
    String sql =
        "SELECT "
            + EventColumn.LIST
            + " FROM judgment_event INDEXED BY "
            + index(scope)
            + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
            + " ORDER BY at_micros DESC, id DESC";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return reader.apply(new EventIterator(rows, database.failures()));
      }
    }
  }

  /**
   * The planner has no statistics and would rather walk all events of a judge in order than sort
   * the few of one key.
   */
  private static String index(EventScope scope) {
    if (scope.queryId().isPresent()) {
      return "judgment_event_by_pair";
    }
    return scope.judge().isPresent() ? "judgment_event_by_judge" : "judgment_event_by_time";
  }

  private static void where(
      String column, Optional<String> value, List<String> conditions, List<String> values) {
    value.ifPresent(
        wanted -> {
          conditions.add(column + " = ?");
          values.add(wanted);
        });
  }

  private static long count(Iterator<JudgmentEvent> events) {
    long count = 0;
    while (events.hasNext()) {
      events.next();
      count++;
    }
    return count;
  }

  /** The events as the transaction under way sees them. */
  private final class OpenTransaction implements JudgmentLog {
    private final Connection connection;

    OpenTransaction(Connection connection) {
      this.connection = connection;
    }

    @Override
    public <T> T newestFirst(EventScope scope, Function<Iterator<JudgmentEvent>, T> reader) {
      try {
        return scan(connection, scope, reader);
      } catch (SQLException e) {
        throw database.failures().cannotOpen(e);
      }
    }
  }
}
