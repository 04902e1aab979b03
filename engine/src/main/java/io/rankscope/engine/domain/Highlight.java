package io.rankscope.engine.domain;

import java.util.Comparator;

/**
 * A marked stretch of a passage.
 *
 * @param field the role of the text it lies in, {@code title} or {@code text}
 * @param start first UTF-16 unit, inclusive
 * @param end last UTF-16 unit, exclusive
 * @param kind why it is marked: {@code term} for a query term, {@code phrase} for a phrase match,
 *     {@link #SEMANTIC} for the sentence of the text that is nearest to the query
 */
public record Highlight(String field, int start, int end, String kind) {
  /** The title first, then by place. */
  public static final Comparator<Highlight> ORDER =
      Comparator.comparing((Highlight mark) -> !mark.field().equals(Highlight.TITLE))
          .thenComparingInt(Highlight::start);

  public static final String TITLE = "title";
  public static final String TEXT = "text";

  /** Kind of a nearest sentence; the only one that may lie over marks of other kinds. */
  public static final String SEMANTIC = "semantic";

  public Highlight {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a highlight covers at least one UTF-16 unit: " + start + ".." + end);
    }
  }

  /** Whether it marks a nearest sentence. */
  public boolean isSemantic() {
    return kind.equals(SEMANTIC);
  }
}
