package io.rankscope.cli.output;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.Table;
import io.rankscope.cli.console.Table.Column;
import io.rankscope.engine.evaluation.Comparison;
import io.rankscope.engine.evaluation.FourDecimals;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.evaluation.QueryScores;
import io.rankscope.engine.evaluation.Slice;
import io.rankscope.engine.evaluation.SystemScores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** An evaluation for a person: tables with four decimals, as trec_eval prints them. */
public final class EvaluationTable {
  private final Console console;
  private final EvaluationReport report;

  public EvaluationTable(Console console, EvaluationReport report) {
    this.console = console;
    this.report = report;
  }

  /** Prints means, then what else was asked for, a blank line between tables. */
  public void print(PerQuery perQuery) {
    means().print(console.out(), console.style());
    if (!report.slices().isEmpty()) {
      printNext(slices());
    }
    if (!report.comparisons().isEmpty()) {
      printNext(comparisons());
    }
    if (perQuery == PerQuery.LISTED) {
      printNext(queries());
    }
  }

  private void printNext(Table table) {
    console.out().println();
    table.print(console.out(), console.style());
  }

  private Table means() {
    Table table = table(Column.words("system"), Column.numbers("queries"));
    for (SystemScores system : report.systems()) {
      int all = system.queries().size();
      row(table, system::mean, system.system(), String.valueOf(all));
      if (system.answered() < all) {
        row(
            table,
            system::answeredMean,
            system.system() + ", answered only",
            String.valueOf(system.answered()));
      }
    }
    return table;
  }

  private Table slices() {
    Table table =
        table(
            Column.words(report.slices().getFirst().attribute()),
            Column.words("system"),
            Column.numbers("queries"));
    for (Slice slice : report.slices()) {
      row(
          table,
          slice.scores()::mean,
          slice.value().orElse("(none)"),
          slice.scores().system(),
          String.valueOf(slice.scores().queries().size()));
    }
    return table;
  }

  private Table queries() {
    Table table = table(Column.words("query"), Column.words("system"));
    List<QueryScores> first = report.systems().getFirst().queries();
    for (int i = 0; i < first.size(); i++) {
      for (SystemScores system : report.systems()) {
        QueryScores query = system.queries().get(i);
        row(table, query::of, query.queryId(), system.system());
      }
    }
    return table;
  }

  private Table comparisons() {
    Table table =
        new Table(
            List.of(
                Column.words("system"),
                Column.words("baseline"),
                Column.words("measure"),
                Column.numbers("delta"),
                Column.words("95 % interval"),
                Column.numbers("p"),
                Column.numbers("better"),
                Column.numbers("worse"),
                Column.numbers("same")));
    for (Comparison comparison : report.comparisons()) {
      table.row(
          List.of(
              comparison.system(),
              comparison.baseline(),
              comparison.measure().toString(),
              signed(comparison.delta()),
              signed(comparison.ci95().low()) + " … " + signed(comparison.ci95().high()),
              FourDecimals.of(comparison.pValue()),
              String.valueOf(comparison.better()),
              String.valueOf(comparison.worse()),
              String.valueOf(comparison.same())));
    }
    return table;
  }

  private static String signed(double value) {
    return (value < 0 ? "" : "+") + FourDecimals.of(value);
  }

  private Table table(Column... before) {
    List<Column> columns = new ArrayList<>(List.of(before));
    report.measures().forEach(measure -> columns.add(Column.numbers(measure.toString())));
    return new Table(columns);
  }

  private void row(Table table, ToDoubleFunction<Measure> value, String... before) {
    List<String> cells = new ArrayList<>(List.of(before));
    report.measures().forEach(measure -> cells.add(FourDecimals.of(value.applyAsDouble(measure))));
    table.row(cells);
  }
}
