package io.rankscope.engine.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of {@code judgment_event}, in the order in which they are written and read. */
enum EventColumn {
  ID,
  AT_MICROS,
  JUDGE,
  KIND,
  COLLECTION,
  QUERY_SET,
  QUERY_ID,
  PASSAGE_ID,
  ACTION,
  GRADE,
  REASON,
  TARGET,
  NOTE,
  SPANS,
  QUERY_HASH,
  PASSAGE_HASH,
  SOURCE_FINGERPRINT,
  GUIDELINE_VERSION,
  TASK_LIST,
  PIPELINE,
  RANK,
  ACTIVE_MILLIS,
  CHECKSUM;

  /** All of them, as they stand in SQL. */
  static final String LIST =
      Arrays.stream(values())
          .map(column -> column.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));

  /** Its place in a row, from 1: looking columns up by name costs more than reading them. */
  @SuppressWarnings("EnumOrdinal") // the order of the constants is the order in the SQL
  int place() {
    return ordinal() + 1;
  }
}
