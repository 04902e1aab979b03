package io.rankscope.engine.store;

import io.rankscope.engine.judging.AnswerSpan;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answer spans as they stand in a column: {@code [{"start":15,"end":32,"quote":"…"}]}. */
final class SpanJson {
  static final String NONE = "[]";

  private SpanJson() {}

  static String write(List<AnswerSpan> spans) {
    return spans.isEmpty() ? NONE : Codec.JSON.writeValueAsString(spans);
  }

  /**
   * Reads the column.
   *
   * @throws DamagedRowException when it does not hold spans
   */
  static List<AnswerSpan> read(String json) throws DamagedRowException {
    try {
      return json.equals(NONE) ? List.of() : Codec.JSON.readValue(json, Codec.SPANS);
    } catch (JacksonException e) {
      throw new DamagedRowException("a column of answer spans");
    }
  }

  /** Loaded with the first span: most judgments have none, and the window starts sooner. */
  private static final class Codec {
    static final JsonMapper JSON = JsonMapper.shared();
    static final TypeReference<List<AnswerSpan>> SPANS = new TypeReference<>() {};
  }
}
