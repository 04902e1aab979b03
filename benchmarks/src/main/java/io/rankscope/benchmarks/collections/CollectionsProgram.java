package io.rankscope.benchmarks.collections;

import io.rankscope.benchmarks.measure.Machine;
import io.rankscope.benchmarks.measure.Samples;
import io.rankscope.cli.console.Console;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.evaluation.Evaluation;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.evaluation.SystemScores;
import io.rankscope.engine.exchange.QrelsReader;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.search.BatchSearch;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares rankers on test collections and prints a table: how good and how fast they are. */
@Command(
    name = "benchmarks/run collections",
    description = "Compare rankers on test collections and print a table.",
    usageHelpWidth = 120)
public final class CollectionsProgram implements Callable<Integer> {
  private static final List<Measure> MEASURES = Measure.parseAll("nDCG@10 RR@10");
  private static final int HITS = 1000;

  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:rankscope.repository:-.}/../shared/data",
      description =
          "Holds a folder for each collection with corpus.jsonl, queries.jsonl and qrels.tsv"
              + " (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "Only this one; may be repeated (default: all of cranfield, scifact, …).")
  private List<String> collections = List.of("xquad-en", "cranfield", "cisi", "scifact");

  @Option(
      names = "--ranker",
      paramLabel = "NAME",
      description = "Only this one; may be repeated (default: all).")
  private List<String> rankers = CollectionWorkspace.RANKERS;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      defaultValue = "${sys:rankscope.repository:-.}/benchmarks/target/collections",
      description = "Where indexes are kept for the next time (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path scratch;

  @Option(names = "--out", paramLabel = "F", description = "Write the table to this file, too.")
  private @Nullable Path out;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  @SuppressWarnings("UnusedVariable")
  private boolean help;

  CollectionsProgram(Console console) {
    this.console = console;
  }

  /** Compares and ends the process. */
  public static void main(String... arguments) {
    LogManager.getLogManager().reset();
    Console console = Console.ofProcess(Cancellation.NEVER);
    System.exit(new CommandLine(new CollectionsProgram(console)).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    StringBuilder table = new StringBuilder(Machine.now().description()).append("\n\n");
    table.append("| collection | ranker | nDCG@10 | RR@10 | ms per query, median | p95 |\n");
    table.append("|---|---|---|---|---|---|\n");
    List<String> answers = new ArrayList<>();
    for (String name : collections) {
      Path collection = data.resolve(name);
      if (!Files.isRegularFile(collection.resolve("corpus.jsonl"))) {
        console.say(name + ": there is no " + collection.resolve("corpus.jsonl"));
        continue;
      }
      compare(name, collection, answers).forEach(row -> table.append(row).append('\n'));
    }
    answers.forEach(line -> table.append("\n- ").append(line));
    table.append(answers.isEmpty() ? "" : "\n");
    console.out().print(table);
    console.out().flush();
    if (out != null) {
      Files.writeString(out, table);
    }
    return 0;
  }

  private List<String> compare(String name, Path collection, List<String> answers)
      throws IOException {
    Path folder = scratch.resolve(name);
    Path cache = scratch.resolve("cache");
    console.say(name + ": indexing, unless that was done before");
    CollectionWorkspace.prepare(collection, folder, cache);
    Qrels qrels = QrelsReader.read(collection.resolve("qrels.tsv"));
    InferenceOptions options =
        new InferenceOptions(Runtime.getRuntime().availableProcessors(), cache, Optional.empty());
    List<String> rows = new ArrayList<>();
    for (String ranker : rankers) {
      // Neither scores nor token states of another ranker may help this one.
      IOUtils.rm(cache.resolve("scores"));
      try (OpenWorkspace workspace =
              OpenWorkspace.of(
                  new WorkspaceLoader(UserFolders.ofUser().data()).load(folder), options);
          PinnedSource source = workspace.source(Optional.empty(), Cancellation.NEVER).pin()) {
        String row = row(name, workspace, source, ranker, qrels);
        console.say(row);
        rows.add(row);
      }
    }
    Path answered = collection.resolve(AnswerSentences.FILE);
    if (Files.isRegularFile(answered)) {
      try (OpenWorkspace workspace =
              OpenWorkspace.of(
                  new WorkspaceLoader(UserFolders.ofUser().data()).load(folder), options);
          PinnedSource source = workspace.source(Optional.empty(), Cancellation.NEVER).pin()) {
        answers.add(AnswerSentences.measure(name, workspace, source, answered));
      }
    }
    return rows;
  }

  private static String row(
      String name, OpenWorkspace workspace, PinnedSource source, String ranker, Qrels qrels) {
    Pipeline pipeline =
        workspace.pipeline(
            Optional.of(ranker), workspace.source(Optional.empty(), Cancellation.NEVER));
    QuerySet queries = workspace.querySet("all");
    Map<String, List<ScoredPassage>> rankings = new LinkedHashMap<>();
    List<Double> millis = new ArrayList<>();
    for (Query query : queries.queries()) {
      long start = System.nanoTime();
      RankedRun run =
          new BatchSearch(
                  workspace.searchEngine(),
                  source,
                  List.of(query),
                  pipeline,
                  Statistics.MERGED,
                  HITS,
                  Runnable::run)
              .run(Progress.SILENT, Cancellation.NEVER)
              .run();
      millis.add((System.nanoTime() - start) / 1e6);
      rankings.putAll(run.rankings());
    }
    SystemScores scores = Evaluation.of(qrels, new RankedRun(ranker, rankings), MEASURES);
    Samples times = Samples.of(millis);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.4f | %.4f | %.1f | %.1f |",
        name,
        ranker,
        scores.mean(MEASURES.get(0)),
        scores.mean(MEASURES.get(1)),
        times.median(),
        times.percentile(95));
  }
}
