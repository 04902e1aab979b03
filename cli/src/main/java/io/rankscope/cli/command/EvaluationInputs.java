package io.rankscope.cli.command;

import io.rankscope.engine.corpus.QuerySetReader;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.exchange.QrelsReader;
import io.rankscope.engine.exchange.TrecRunReader;
import io.rankscope.engine.task.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation needs, wherever it comes from.
 *
 * @param runs the systems, each with a name of its own
 * @param measures what to measure when nobody says
 * @param queries the queries with their metadata, when known
 */
record EvaluationInputs(
    Qrels qrels, List<RankedRun> runs, List<Measure> measures, Optional<QuerySet> queries) {
  private static final String MEASURES = "nDCG@10 AP RR@10 P@5 R@100 Judged@10";

  EvaluationInputs {
    runs = List.copyOf(runs);
    measures = List.copyOf(measures);
  }

  /** The measures of an evaluation for which nobody named any, relevance counted from grade 1. */
  static List<Measure> defaultMeasures() {
    return Measure.parseAll(MEASURES);
  }

  /** Everything from files, which are read side by side. */
  static EvaluationInputs ofFiles(Path qrels, List<Path> runs, @Nullable Path queries) {
    ExecutorService readers = Workers.fixed("read", Runtime.getRuntime().availableProcessors());
    try {
      Future<Qrels> grades = readers.submit(() -> QrelsReader.read(qrels));
      List<RankedRun> read = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (Path file : runs) {
        RankedRun run = TrecRunReader.read(file, readers);
        // Tags are often all the same; the path is not.
        read.add(names.add(run.name()) ? run : new RankedRun(file.toString(), run.rankings()));
      }
      return new EvaluationInputs(
          ended(grades),
          read,
          defaultMeasures(),
          Optional.ofNullable(queries).map(file -> QuerySetReader.read(file.toString(), file)));
    } finally {
      readers.shutdownNow();
    }
  }

  private static <T> T ended(Future<T> reading) {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
