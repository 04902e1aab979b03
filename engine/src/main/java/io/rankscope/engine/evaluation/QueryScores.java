package io.rankscope.engine.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scores of one judged query.
 *
 * @param answered whether the run ranked any passage for it; if not, every value is 0
 * @param values score by measure, in the order the measures were asked for
 */
public record QueryScores(String queryId, boolean answered, Map<Measure, Double> values) {
  public QueryScores {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The score of a measure that was asked for. */
  public double of(Measure measure) {
    Double value = values.get(measure);
    if (value == null) {
      throw new IllegalArgumentException(measure + " was not asked for: " + values.keySet());
    }
    return value;
  }
}
