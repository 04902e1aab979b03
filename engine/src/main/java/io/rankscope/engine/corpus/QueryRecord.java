package io.rankscope.engine.corpus;

import io.rankscope.engine.domain.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A query as a file gives it, before it is filed under a set. */
record QueryRecord(String id, String text, String need, Map<String, String> metadata) {
  private static final List<String> ID = List.of("_id", "id");
  private static final List<String> TEXT = List.of("text", "query");

  /**
   * A JSON object: the id under {@code _id} or {@code id}, the text under {@code text} or {@code
   * query}, optionally {@code need} and {@code metadata}, of which strings, numbers and booleans
   * are kept; BEIR's own files have whole structures there, which no slice can read.
   */
  static QueryRecord json(String line, long number) throws BadRecordException {
    JsonLine object = JsonLine.parse(line, number);
    Map<String, String> metadata = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.members("metadata")) {
      if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
        metadata.put(entry.getKey(), entry.getValue().asString());
      }
    }
    return checked(
        object.requiredIdentifier(ID),
        object.requiredString(TEXT),
        object.string(List.of("need")).orElse(""),
        metadata,
        number);
  }

  /** {@code id TAB text}, no header and no quoting. */
  static QueryRecord tsv(String line, long number) throws BadRecordException {
    TwoColumns columns = TwoColumns.of(line, number);
    return checked(columns.first(), columns.second(), "", Map.of(), number);
  }

  static QueryRecord checked(
      String id, String text, String need, Map<String, String> metadata, long line)
      throws BadRecordException {
    PassageFields.requireId("id", id, line);
    if (text.isBlank()) {
      throw new BadRecordException("The query \"" + id + "\" has no text.", line);
    }
    PassageFields.requireWhole("text", text, line);
    PassageFields.requireWhole("need", need, line);
    return new QueryRecord(id, text, need, metadata);
  }

  Query in(String set) {
    return new Query(set, id, text, need, metadata);
  }
}
