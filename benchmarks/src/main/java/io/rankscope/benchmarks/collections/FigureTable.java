package io.rankscope.benchmarks.collections;

import io.rankscope.benchmarks.measure.Samples;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.evaluation.Evaluation;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.evaluation.SystemScores;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The table of rankers, with notes below it; every line is said as soon as it is known. */
final class FigureTable {
  private static final List<Measure> MEASURES = Measure.parseAll("nDCG@10 RR@10");

  private final Consumer<String> said;
  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder notes = new StringBuilder();

  /** An empty table. */
  FigureTable(Consumer<String> said) {
    this.said = said;
  }

  /** Adds what a ranking is worth, and the time of its queries. */
  void timed(String collection, Qrels qrels, RankedRun run, Samples times) {
    add(
        String.format(
            Locale.ROOT,
            "%s | %.1f | %.1f |",
            figures(collection, qrels, run),
            times.median(),
            times.percentile(95)));
  }

  /** Adds what a ranking is worth that was not made query by query. */
  void untimed(String collection, Qrels qrels, RankedRun run) {
    add(figures(collection, qrels, run) + " | – | – |");
  }

  /** Adds a line below the table. */
  void note(String line) {
    said.accept(line);
    notes.append("\n- ").append(line);
  }

  private static String figures(String collection, Qrels qrels, RankedRun run) {
    SystemScores scores = Evaluation.of(qrels, run, MEASURES);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.4f | %.4f",
        collection,
        run.name(),
        scores.mean(MEASURES.get(0)),
        scores.mean(MEASURES.get(1)));
  }

  private void add(String row) {
    said.accept(row);
    rows.append(row).append('\n');
  }

  /** The table in Markdown. */
  @Override
  public String toString() {
    return "| collection | ranker | nDCG@10 | RR@10 | ms per query, median | p95 |\n"
        + "|---|---|---|---|---|---|\n"
        + rows
        + (notes.isEmpty() ? "" : notes + "\n");
  }
}
