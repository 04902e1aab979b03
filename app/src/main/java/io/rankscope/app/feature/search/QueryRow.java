package io.rankscope.app.feature.search;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.evaluation.Evaluation;
import io.rankscope.engine.evaluation.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A query of the list with what its ranking is worth, once that is known. FX thread only. */
final class QueryRow {
  static final Measure MEASURE = Measure.parse("nDCG@10");

  private final Query query;
  private final ReadOnlyObjectWrapper<Optional<Worth>> worth =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  QueryRow(Query query) {
    this.query = query;
  }

  /**
   * What a ranking is worth by the present judgments.
   *
   * @param score {@link #MEASURE}; empty when nobody judged the query
   * @param holes unjudged passages among the first ten
   */
  record Worth(OptionalDouble score, int holes) {
    static Worth of(Query query, List<ScoredPassage> ranking, PresentJudgments judgments) {
      int holes = (int) ranking.stream().filter(passage -> judgments.isHole(passage.id())).count();
      Map<PassageId, Integer> grades = judgments.grades();
      if (grades.isEmpty()) {
        return new Worth(OptionalDouble.empty(), holes);
      }
      double score =
          Evaluation.of(
                  new Qrels(Map.of(query.id(), grades)),
                  new RankedRun("", Map.of(query.id(), ranking)),
                  List.of(MEASURE))
              .mean(MEASURE);
      return new Worth(OptionalDouble.of(score), holes);
    }
  }

  Query query() {
    return query;
  }

  ReadOnlyObjectProperty<Optional<Worth>> worthProperty() {
    return worth.getReadOnlyProperty();
  }

  void show(Optional<Worth> known) {
    worth.set(known);
  }
}
