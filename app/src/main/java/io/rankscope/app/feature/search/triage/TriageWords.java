package io.rankscope.app.feature.search.triage;

import io.rankscope.app.feature.search.triage.TriageFindings.Scope;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.search.vector.MissReason;
import io.rankscope.engine.search.vector.TriageReport;
import io.rankscope.engine.search.vector.TriagedQuery;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What a triage found, in sentences. */
final class TriageWords {
  private TriageWords() {}

  /** A paragraph for each leg. */
  static String of(TriageFindings findings) {
    return findings.legs().stream()
        .map(report -> of(findings.scope(), report))
        .collect(Collectors.joining("\n\n"));
  }

  private static String of(Scope scope, TriageReport report) {
    StringBuilder words = new StringBuilder(recall(scope, report));
    int near = sum(report.neighbourReasons());
    if (report.meanRecall().isPresent()) {
      words
          .append(' ')
          .append(
              near > 0
                  ? Texts.of("search.triage.near", reasons(report.neighbourReasons()))
                  : Texts.of("search.triage.near.none"));
    }
    int judged = report.queries().stream().mapToInt(TriagedQuery::judged).sum();
    if (judged > 0) {
      words.append(' ').append(relevant(report, judged));
    }
    report.warnings().forEach(warning -> words.append('\n').append(warning));
    return words.toString();
  }

  private static String recall(Scope scope, TriageReport report) {
    String leg = report.leg().name();
    String k = Integer.toString(report.k());
    if (report.meanRecall().isEmpty()) {
      return Texts.of("search.triage.no-vectors", leg);
    }
    String recall = String.format(Locale.ROOT, "%.4f", report.meanRecall().getAsDouble());
    String graph = millis(report, TriagedQuery::graphMillis);
    String exact = millis(report, TriagedQuery::exactMillis);
    return scope == Scope.QUERY
        ? Texts.of("search.triage.recall", leg, k, recall, graph, exact)
        : Texts.of(
            "search.triage.recall.set",
            leg,
            k,
            recall,
            graph,
            exact,
            Integer.toString(report.queries().size()));
  }

  private static String relevant(TriageReport report, int judged) {
    int missed = sum(report.relevantReasons());
    return missed == 0
        ? Texts.of("search.triage.relevant.none", Integer.toString(judged))
        : Texts.of(
            "search.triage.relevant",
            Integer.toString(missed),
            Integer.toString(judged),
            reasons(report.relevantReasons()));
  }

  private static String reasons(Map<MissReason, Integer> counts) {
    return counts.entrySet().stream()
        .map(reason -> reason.getValue() + " × " + reason.getKey().words())
        .collect(Collectors.joining(", "));
  }

  private static int sum(Map<MissReason, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String millis(TriageReport report, ToDoubleFunction<TriagedQuery> of) {
    return String.format(
        Locale.ROOT, "%.1f", report.queries().stream().mapToDouble(of).average().orElse(0));
  }
}
