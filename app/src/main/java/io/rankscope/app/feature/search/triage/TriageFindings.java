package io.rankscope.app.feature.search.triage;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.vector.Miss;
import io.rankscope.engine.search.vector.TriageReport;
import io.rankscope.engine.search.vector.TriagedQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * What the graphs of a pipeline miss.
 *
 * @param scope whether one query was asked or a whole set
 * @param asked the queries
 * @param fingerprint of the commits that were searched
 * @param legs a report for each leg that goes by a graph
 */
record TriageFindings(
    Scope scope, QuerySet asked, Pipeline pipeline, String fingerprint, List<TriageReport> legs) {
  TriageFindings {
    legs = List.copyOf(legs);
  }

  /** What was asked. */
  enum Scope {
    /** The query of the run. */
    QUERY,
    /** Every query of the set that is listed. */
    SET
  }

  /** A passage that a leg misses for a query. */
  record Row(Query query, String leg, Reach reach, Miss miss) {}

  /** Why a passage was expected among the first of a leg. */
  enum Reach {
    /** It is among the nearest. */
    NEAREST,
    /** It was judged relevant. */
    RELEVANT
  }

  /** Every passage that was missed, in the order of legs and queries. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (TriageReport report : legs) {
      for (TriagedQuery query : report.queries()) {
        String leg = report.leg().name();
        query
            .neighbours()
            .forEach(miss -> rows.add(new Row(query.query(), leg, Reach.NEAREST, miss)));
        query
            .relevant()
            .forEach(miss -> rows.add(new Row(query.query(), leg, Reach.RELEVANT, miss)));
      }
    }
    return rows;
  }

  /** Whether it still tells of {@code subject}. */
  boolean isOf(TriageSubject subject) {
    return pipeline.equals(subject.pipeline())
        && fingerprint.equals(subject.run().run().sourceFingerprint())
        && (scope == Scope.SET || asked.queries().contains(subject.query()));
  }
}
