package io.rankscope.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.evaluation.QueryScores;
import io.rankscope.engine.evaluation.Slice;
import io.rankscope.engine.evaluation.SystemScores;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * An evaluation as CSV, values in full precision: columns {@code system, slice, query, queries} and
 * one per measure. A mean has {@code all} for its query; slice is {@code attribute=value}, or empty
 * for all judged queries.
 */
public final class EvaluationCsv {
  private static final String MEAN = "all";

  private final CsvWriter csv;
  private final List<Measure> measures;

  private EvaluationCsv(CsvWriter csv, List<Measure> measures) {
    this.csv = csv;
    this.measures = measures;
  }

  /** Prints {@code report}, comparisons left out. */
  public static void print(PrintWriter out, EvaluationReport report, PerQuery perQuery) {
    // Not closed: that would close standard output.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    new EvaluationCsv(csv, report.measures()).print(report, perQuery);
  }

  private void print(EvaluationReport report, PerQuery perQuery) {
    List<String> header = new ArrayList<>(List.of("system", "slice", "query", "queries"));
    measures.forEach(measure -> header.add(measure.toString()));
    csv.writeRecord(header);
    for (SystemScores system : report.systems()) {
      mean(system, "");
    }
    for (Slice slice : report.slices()) {
      mean(slice.scores(), slice.attribute() + "=" + slice.value().orElse(""));
    }
    if (perQuery == PerQuery.LISTED) {
      for (SystemScores system : report.systems()) {
        for (QueryScores query : system.queries()) {
          row(query::of, system.system(), "", query.queryId(), "1");
        }
      }
    }
  }

  private void mean(SystemScores system, String slice) {
    row(system::mean, system.system(), slice, MEAN, String.valueOf(system.queries().size()));
  }

  private void row(ToDoubleFunction<Measure> value, String... before) {
    List<String> cells = new ArrayList<>(List.of(before));
    measures.forEach(measure -> cells.add(Double.toString(value.applyAsDouble(measure))));
    csv.writeRecord(cells);
  }
}
