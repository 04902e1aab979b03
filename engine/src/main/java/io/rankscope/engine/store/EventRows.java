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
  static final String INSERT =
      "INSERT INTO judgment_event ("
          + EventColumn.LIST
          + ") VALUES (?"
          + ", ?".repeat(EventColumn.CHECKSUM.place() - 1)
          + ")";

  private EventRows() {}

  static void bind(PreparedStatement insert, JudgmentEvent event) throws SQLException {
    List<@Nullable Object> values = values(event);
    for (int i = 0; i < values.size(); i++) {
      insert.setObject(i + 1, values.get(i));
    }
    insert.setLong(EventColumn.CHECKSUM.place(), checksum(values));
  }

  /**
   * The event of the current row.
   *
   * @throws DamagedRowException when the row is not what was written
   */
  static JudgmentEvent read(ResultSet row) throws SQLException {
    String id = row.getString(EventColumn.ID.place());
    try {
      JudgmentEvent event = parse(row, id);
      if (checksum(values(event)) != row.getLong(EventColumn.CHECKSUM.place())) {
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
    List<@Nullable Object> values = new ArrayList<>(EventColumn.CHECKSUM.place() - 1);
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
            row.getString(EventColumn.COLLECTION.place()),
            row.getString(EventColumn.QUERY_SET.place()),
            row.getString(EventColumn.QUERY_ID.place()),
            new PassageId(row.getString(EventColumn.PASSAGE_ID.place())));
    JudgeKind kind =
        JudgeKind.valueOf(row.getString(EventColumn.KIND.place()).toUpperCase(Locale.ROOT));
    return new JudgmentEvent(
        UUID.fromString(id),
        instant(row.getLong(EventColumn.AT_MICROS.place())),
        new JudgmentKey(new Judge(row.getString(EventColumn.JUDGE.place()), kind), pair),
        action(row),
        evidence(row));
  }

  private static JudgmentAction action(ResultSet row) throws SQLException {
    String action = row.getString(EventColumn.ACTION.place());
    return switch (action) {
      case "retract" -> new Retracted(UUID.fromString(row.getString(EventColumn.TARGET.place())));
      case "restore" -> new Restored(UUID.fromString(row.getString(EventColumn.TARGET.place())));
      default ->
          new Judged(
              new Opinion(
                  verdict(action, row),
                  row.getString(EventColumn.NOTE.place()),
                  SpanJson.read(row.getString(EventColumn.SPANS.place()))));
    };
  }

  private static Verdict verdict(String action, ResultSet row) throws SQLException {
    return switch (action) {
      case "grade" -> new Verdict.Graded(Math.toIntExact(row.getLong(EventColumn.GRADE.place())));
      case "cannot-judge" -> new Verdict.CannotJudge(row.getString(EventColumn.REASON.place()));
      case "later" -> new Verdict.Later();
      case "undecided" -> new Verdict.Undecided();
      default -> throw new IllegalArgumentException("no action is called " + action);
    };
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    Optional<String> pipeline = Optional.ofNullable(row.getString(EventColumn.PIPELINE.place()));
    int rank = row.getInt(EventColumn.RANK.place());
    return new Evidence(
        Optional.ofNullable(row.getString(EventColumn.QUERY_HASH.place())),
        Optional.ofNullable(row.getString(EventColumn.PASSAGE_HASH.place())),
        Optional.ofNullable(row.getString(EventColumn.SOURCE_FINGERPRINT.place())),
        Optional.ofNullable(row.getString(EventColumn.GUIDELINE_VERSION.place())),
        Optional.ofNullable(row.getString(EventColumn.TASK_LIST.place())),
        pipeline.map(name -> new Evidence.ShownBy(name, rank)),
        row.getLong(EventColumn.ACTIVE_MILLIS.place()));
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
