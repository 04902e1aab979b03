package io.rankscope.engine.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The grades judges may give, with their labels, lowest first.
 *
 * @param labels label of each grade
 * @param relevantFrom the lowest grade that binary measures count as relevant
 */
public record GradeScale(SortedMap<Integer, String> labels, int relevantFrom) {
  /** The scale of a workspace that names none. */
  public static final GradeScale DEFAULT =
      new GradeScale(Map.of(0, "Irrelevant", 1, "Related", 2, "Relevant", 3, "Perfect"), 2);

  public GradeScale {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a grade scale needs at least one grade");
    }
  }

  /** As the record's constructor, from labels in any order. */
  public GradeScale(Map<Integer, String> labels, int relevantFrom) {
    this(new TreeMap<>(labels), relevantFrom);
  }

  /** Whether {@code grade} is on the scale. */
  public boolean contains(int grade) {
    return labels.containsKey(grade);
  }

  /** The highest grade. */
  public int highest() {
    return labels.lastKey();
  }
}
