package io.rankscope.engine.store;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.JudgeKind;
import io.rankscope.engine.judging.JudgmentAction;
import io.rankscope.engine.judging.JudgmentAction.Judged;
import io.rankscope.engine.judging.JudgmentAction.Restored;
import io.rankscope.engine.judging.JudgmentAction.Retracted;
import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.judging.Verdict;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Events as rows of {@code judgment_event}. Each row carries a checksum of its other columns,
 * because SQLite checks the frame of its pages but not the values within: a flipped bit in a grade
 * would otherwise be just another grade.
 */
final class EventRows {
  static final String COLUMNS =
      "id, at_micros, judge, kind, collection, query_set, query_id, passage_id, action, grade,"
          + " reason, target, note, spans, query_hash, passage_hash, source_fingerprint,"
          + " guideline_version, task_list, pipeline, rank, active_millis, checksum";

  static final String INSERT =
      "INSERT INTO judgment_event ("
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final int VALUES = 22;

  private EventRows() {}

  static void bind(PreparedStatement insert, JudgmentEvent event) throws SQLException {
    List<@Nullable Object> values = values(event);
    for (int i = 0; i < VALUES; i++) {
      insert.setObject(i + 1, values.get(i));
    }
    insert.setLong(VALUES + 1, checksum(values));
  }

  /**
   * The event of the current row.
   *
   * @throws DamagedRowException when the row is not what was written
   */
  static JudgmentEvent read(ResultSet row) throws SQLException {
    String id = row.getString("id");
    try {
      JudgmentEvent event = parse(row, id);
      if (checksum(values(event)) != row.getLong("checksum")) {
        throw new DamagedRowException("judgment event " + id);
      }
      return event;
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new DamagedRowException("judgment event " + id);
    }
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<@Nullable Object> values(JudgmentEvent event) {
    QueryPassage pair = event.key().pair();
    Evidence evidence = event.evidence();
    List<@Nullable Object> values = new ArrayList<>(VALUES);
    values.add(event.id().toString());
    values.add(micros(event.at()));
    values.add(event.key().judge().name());
    values.add(word(event.key().judge().kind()));
    values.add(pair.collection());
    values.add(pair.querySet());
    values.add(pair.queryId());
    values.add(pair.passage().value());
    addAction(values, event.action());
    values.add(evidence.queryTextHash().orElse(null));
    values.add(evidence.passageTextHash().orElse(null));
    values.add(evidence.sourceFingerprint().orElse(null));
    values.add(evidence.guidelineVersion().orElse(null));
    values.add(evidence.taskList().orElse(null));
    values.add(evidence.shownBy().map(Evidence.ShownBy::pipeline).orElse(null));
    values.add(evidence.shownBy().map(shown -> (long) shown.rank()).orElse(null));
    values.add(evidence.activeMillis());
    return values;
  }

  /** Columns action, grade, reason, target, note and spans. */
  private static void addAction(List<@Nullable Object> values, JudgmentAction action) {
    switch (action) {
      case Judged(Opinion opinion) -> {
        switch (opinion.verdict()) {
          case Verdict.Graded graded -> addAll(values, "grade", (long) graded.value(), null, null);
          case Verdict.CannotJudge cannot ->
              addAll(values, "cannot-judge", null, cannot.reason(), null);
          case Verdict.Later later -> addAll(values, "later", null, null, null);
          case Verdict.Undecided undecided -> addAll(values, "undecided", null, null, null);
        }
        addAll(values, opinion.note(), SpanJson.write(opinion.spans()));
      }
      case Retracted(UUID event) ->
          addAll(values, "retract", null, null, event.toString(), "", SpanJson.NONE);
      case Restored(UUID retraction) ->
          addAll(values, "restore", null, null, retraction.toString(), "", SpanJson.NONE);
    }
  }

  private static void addAll(List<@Nullable Object> values, @Nullable Object... more) {
    for (Object value : more) {
      values.add(value);
    }
  }

  private static JudgmentEvent parse(ResultSet row, String id) throws SQLException {
    QueryPassage pair =
        new QueryPassage(
            row.getString("collection"),
            row.getString("query_set"),
            row.getString("query_id"),
            new PassageId(row.getString("passage_id")));
    JudgeKind kind = JudgeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    return new JudgmentEvent(
        UUID.fromString(id),
        instant(row.getLong("at_micros")),
        new JudgmentKey(new Judge(row.getString("judge"), kind), pair),
        action(row),
        evidence(row));
  }

  private static JudgmentAction action(ResultSet row) throws SQLException {
    String action = row.getString("action");
    return switch (action) {
      case "retract" -> new Retracted(UUID.fromString(row.getString("target")));
      case "restore" -> new Restored(UUID.fromString(row.getString("target")));
      default ->
          new Judged(
              new Opinion(
                  verdict(action, row),
                  row.getString("note"),
                  SpanJson.read(row.getString("spans"))));
    };
  }

  private static Verdict verdict(String action, ResultSet row) throws SQLException {
    return switch (action) {
      case "grade" -> new Verdict.Graded(Math.toIntExact(row.getLong("grade")));
      case "cannot-judge" -> new Verdict.CannotJudge(row.getString("reason"));
      case "later" -> new Verdict.Later();
      case "undecided" -> new Verdict.Undecided();
      default -> throw new IllegalArgumentException("no action is called " + action);
    };
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    Optional<String> pipeline = Optional.ofNullable(row.getString("pipeline"));
    int rank = row.getInt("rank");
    return new Evidence(
        Optional.ofNullable(row.getString("query_hash")),
        Optional.ofNullable(row.getString("passage_hash")),
        Optional.ofNullable(row.getString("source_fingerprint")),
        Optional.ofNullable(row.getString("guideline_version")),
        Optional.ofNullable(row.getString("task_list")),
        pipeline.map(name -> new Evidence.ShownBy(name, rank)),
        row.getLong("active_millis"));
  }

  private static long checksum(List<@Nullable Object> values) {
    CRC32C checksum = new CRC32C();
    for (Object value : values) {
      if (value == null) {
        checksum.update(0);
      } else {
        byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        checksum.update(1);
        checksum.update(bytes);
        checksum.update(0xFF); // never part of UTF-8
      }
    }
    return checksum.getValue();
  }
}
