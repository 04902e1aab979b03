package io.rankscope.engine.evaluation;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.failure.UsageException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups the queries of a set by the value of an attribute. */
public final class Slices {
  /** The slice of the queries that lack the attribute. */
  public static final String WITHOUT = "(none)";

  private Slices() {}

  /**
   * The ids of the queries in each slice, by the attribute's value.
   *
   * @throws UsageException when no query has the attribute
   */
  public static SortedMap<String, Set<String>> by(String attribute, QuerySet queries) {
    SortedMap<String, Set<String>> slices = new TreeMap<>();
    SortedSet<String> known = new TreeSet<>();
    for (Query query : queries.queries()) {
      known.addAll(query.metadata().keySet());
      slices
          .computeIfAbsent(
              query.metadata().getOrDefault(attribute, WITHOUT), value -> new LinkedHashSet<>())
          .add(query.id());
    }
    if (!known.contains(attribute)) {
      throw new UsageException(
          "No query of '" + queries.name() + "' has the attribute '" + attribute + "'.",
          null,
          known.isEmpty()
              ? "Its queries have no metadata at all."
              : NearestName.remedy(attribute, known));
    }
    return Collections.unmodifiableSortedMap(slices);
  }
}
