package io.rankscope.engine.evaluation;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The scores of the queries that share an attribute.
 *
 * @param attribute such as {@code type}
 * @param value such as {@code factoid}; empty for the judged queries without the attribute
 */
public record Slice(String attribute, Optional<String> value, SystemScores scores) {

  /**
   * Cuts scores by an attribute of the queries: one slice per value, by value, and last the queries
   * without one if there are any. Values without a judged query have no slice.
   *
   * @throws BadInputException when no query of the set has the attribute, naming the nearest
   */
  public static List<Slice> by(String attribute, QuerySet queries, SystemScores scores) {
    Map<String, Set<String>> byValue = new TreeMap<>();
    Set<String> attributes = new TreeSet<>();
    for (Query query : queries.queries()) {
      attributes.addAll(query.metadata().keySet());
      String value = query.metadata().get(attribute);
      if (value != null) {
        byValue.computeIfAbsent(value, key -> new LinkedHashSet<>()).add(query.id());
      }
    }
    if (byValue.isEmpty()) {
      throw unknown(attribute, queries, attributes);
    }
    List<Slice> slices = new ArrayList<>();
    Set<String> rest = new LinkedHashSet<>();
    scores.queries().forEach(query -> rest.add(query.queryId()));
    byValue.forEach(
        (value, ids) -> {
          rest.removeAll(ids);
          add(slices, attribute, Optional.of(value), scores.restrictedTo(ids));
        });
    add(slices, attribute, Optional.empty(), scores.restrictedTo(rest));
    return List.copyOf(slices);
  }

  private static void add(
      List<Slice> slices, String attribute, Optional<String> value, SystemScores scores) {
    if (!scores.queries().isEmpty()) {
      slices.add(new Slice(attribute, value, scores));
    }
  }

  private static BadInputException unknown(
      String attribute, QuerySet queries, Set<String> attributes) {
    String all =
        attributes.isEmpty()
            ? "Its queries have no attributes; write them under \"metadata\" in JSONL."
            : "Its attributes are " + String.join(", ", attributes) + ".";
    return new BadInputException(
        "No query of \"" + queries.name() + "\" has the attribute \"" + attribute + "\".",
        null,
        NearestName.of(attribute, attributes)
            .map(nearest -> "The nearest is " + nearest + ". " + all)
            .orElse(all));
  }
}
