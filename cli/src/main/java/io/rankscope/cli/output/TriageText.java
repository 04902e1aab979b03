package io.rankscope.cli.output;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.Table;
import io.rankscope.cli.console.Table.Column;
import io.rankscope.engine.evaluation.FourDecimals;
import io.rankscope.engine.search.vector.Miss;
import io.rankscope.engine.search.vector.MissReason;
import io.rankscope.engine.search.vector.TriageReport;
import io.rankscope.engine.search.vector.TriagedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What a leg misses, for a person. */
public final class TriageText {
  private final Console console;
  private final TriageReport report;

  public TriageText(Console console, TriageReport report) {
    this.console = console;
    this.report = report;
  }

  /** Prints recall, how often each reason was met, and what was missed query by query. */
  public void print(PerQuery perQuery) {
    means().print(console.out(), console.style());
    reasons();
    if (perQuery == PerQuery.LISTED) {
      queries();
    }
  }

  private Table means() {
    return new Table(
            List.of(
                Column.words("leg"),
                Column.numbers("queries"),
                Column.numbers("depth"),
                Column.numbers("recall@" + report.k()),
                Column.numbers("graph ms"),
                Column.numbers("exact ms")))
        .row(
            List.of(
                report.leg().name(),
                String.valueOf(report.queries().size()),
                String.valueOf(report.depth()),
                decimals(report.meanRecall()),
                mean(TriagedQuery::graphMillis),
                mean(TriagedQuery::exactMillis)));
  }

  private String mean(ToDoubleFunction<TriagedQuery> millis) {
    return String.format(
        Locale.ROOT, "%.2f", report.queries().stream().mapToDouble(millis).average().orElse(0));
  }

  private static String decimals(OptionalDouble value) {
    return value.isPresent() ? FourDecimals.of(value.getAsDouble()) : "-";
  }

  private void reasons() {
    Map<MissReason, Integer> near = report.neighbourReasons();
    Map<MissReason, Integer> relevant = report.relevantReasons();
    if (near.isEmpty() && relevant.isEmpty()) {
      return;
    }
    Table table =
        new Table(
            List.of(
                Column.words("missed because"),
                Column.numbers("of the nearest " + report.k()),
                Column.numbers("of the relevant")));
    for (MissReason reason : MissReason.values()) {
      int neighbours = near.getOrDefault(reason, 0);
      int judged = relevant.getOrDefault(reason, 0);
      if (neighbours + judged > 0) {
        table.row(List.of(reason.words(), String.valueOf(neighbours), String.valueOf(judged)));
      }
    }
    console.out().println();
    table.print(console.out(), console.style());
    int judged = report.queries().stream().mapToInt(TriagedQuery::judged).sum();
    if (judged > 0) {
      int missed = relevant.values().stream().mapToInt(Integer::intValue).sum();
      console
          .out()
          .println(
              missed
                  + " of "
                  + judged
                  + " relevant passages are not among the first "
                  + report.k());
    }
  }

  private void queries() {
    Table table =
        new Table(
            List.of(
                Column.words("query"),
                Column.numbers("recall@" + report.k()),
                Column.words("missed"),
                Column.words("as"),
                Column.numbers("exact rank"),
                Column.numbers("score"),
                Column.words("because")));
    for (TriagedQuery query : report.queries()) {
      List<List<String>> rows = new ArrayList<>();
      query.neighbours().forEach(miss -> rows.add(cells(query, miss, "nearest")));
      query.relevant().forEach(miss -> rows.add(cells(query, miss, "relevant")));
      if (rows.isEmpty()) {
        rows.add(List.of(query.query().id(), decimals(query.recall()), "nothing", "", "", "", ""));
      }
      rows.forEach(table::row);
    }
    console.out().println();
    table.print(console.out(), console.style());
  }

  private static List<String> cells(TriagedQuery query, Miss miss, String as) {
    return List.of(
        query.query().id(),
        decimals(query.recall()),
        miss.passage().value(),
        as,
        miss.exactRank().isPresent() ? String.valueOf(miss.exactRank().getAsInt()) : "",
        decimals(miss.score()),
        miss.reason().words());
  }
}
