package io.rankscope.engine.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One grade per query and passage, the answer key of an evaluation. Grade 0 is a grade; an absent
 * passage is unjudged.
 *
 * @param grades grade by passage, by query id
 */
public record Qrels(Map<String, Map<PassageId, Integer>> grades) {
  /** No judgments at all. */
  public static final Qrels NONE = new Qrels(Map.of());

  public Qrels {
    Map<String, Map<PassageId, Integer>> copy = new LinkedHashMap<>();
    grades.forEach(
        (query, passages) ->
            copy.put(query, Collections.unmodifiableMap(new LinkedHashMap<>(passages))));
    grades = Collections.unmodifiableMap(copy);
  }

  /** The grades given for {@code queryId}, empty when the query was not judged. */
  public Map<PassageId, Integer> of(String queryId) {
    return grades.getOrDefault(queryId, Map.of());
  }

  /** The grade of a passage for a query, if it was judged. */
  public OptionalInt grade(String queryId, PassageId passage) {
    Integer grade = of(queryId).get(passage);
    return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
  }
}
