package io.rankscope.benchmarks.collections;

import io.rankscope.benchmarks.bare.BareEncoding;
import io.rankscope.benchmarks.measure.Machine;
import io.rankscope.benchmarks.measure.Samples;
import io.rankscope.cli.console.Console;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.Statistics;
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
  private static final int HITS = 1000;

  /** Texts at a time: as Rankscope sends them to a quantised model, and as many programs do. */
  private static final List<Integer> BATCHES = List.of(1, 32);

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
      description = "Only this one; may be repeated (default: the sample, cranfield, scifact, …).")
  private List<String> collections =
      List.of(SampleCollection.NAME, "xquad-en", "cranfield", "cisi", "scifact");

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

  @Option(
      names = "--batched",
      description =
          "Rank by vectors of a plain loop, too, that sends 1, and 32, texts of like length through"
              + " the model at a time. Those of a quantised model depend on it.")
  private boolean batched;

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
    String machine = Machine.now().description();
    FigureTable table = new FigureTable(console::say);
    for (String name : collections) {
      Path collection =
          name.equals(SampleCollection.NAME)
              ? SampleCollection.writeTo(scratch.resolve("sample-collection"))
              : data.resolve(name);
      if (!Files.isRegularFile(collection.resolve("corpus.jsonl"))) {
        console.say(name + ": there is no " + collection.resolve("corpus.jsonl"));
        continue;
      }
      compare(name, collection, table);
    }
    String printed = machine + "\n\n" + table;
    console.out().print(printed);
    console.out().flush();
    if (out != null) {
      Files.writeString(out, printed);
    }
    return 0;
  }

  private void compare(String name, Path collection, FigureTable table) throws IOException {
    Path folder = scratch.resolve(name);
    Path cache = scratch.resolve("cache");
    console.say(name + ": indexing, unless that was done before");
    CollectionWorkspace.prepare(collection, folder, cache);
    Qrels qrels = QrelsReader.read(collection.resolve("qrels.tsv"));
    for (String ranker : rankers) {
      // Neither scores nor token states of another ranker may help this one.
      IOUtils.rm(cache.resolve("scores"));
      try (OpenWorkspace workspace = open(folder, cache);
          PinnedSource source = pin(workspace)) {
        List<Double> millis = new ArrayList<>();
        RankedRun run = rank(workspace, source, ranker, millis);
        table.timed(name, qrels, run, Samples.of(millis));
      }
    }
    try (OpenWorkspace workspace = open(folder, cache);
        PinnedSource source = pin(workspace)) {
      if (batched) {
        compareBatched(name, collection, table, qrels, workspace, source);
      }
      Path answered = collection.resolve(AnswerSentences.FILE);
      if (Files.isRegularFile(answered)) {
        table.note(AnswerSentences.measure(name, workspace, source, answered));
      }
    }
  }

  private static void compareBatched(
      String name,
      Path collection,
      FigureTable table,
      Qrels qrels,
      OpenWorkspace workspace,
      PinnedSource source)
      throws IOException {
    RankedRun words = rank(workspace, source, "bm25", new ArrayList<>());
    try (BareEncoding model = CollectionWorkspace.plainModel()) {
      for (int together : BATCHES) {
        BatchedRankings rankings =
            BatchedRankings.of(
                model,
                collection.resolve("corpus.jsonl"),
                workspace.querySet("all").queries(),
                together,
                HITS);
        table.untimed(name, qrels, rankings.dense());
        table.untimed(name, qrels, rankings.fusedWith(words));
      }
    }
  }

  private static OpenWorkspace open(Path folder, Path cache) {
    return OpenWorkspace.of(
        new WorkspaceLoader(UserFolders.ofUser().data()).load(folder),
        new InferenceOptions(Runtime.getRuntime().availableProcessors(), cache, Optional.empty()));
  }

  private static PinnedSource pin(OpenWorkspace workspace) {
    return workspace.source(Optional.empty(), Cancellation.NEVER).pin();
  }

  /** Runs the queries one after the other; {@code millis} is told how long each took. */
  private static RankedRun rank(
      OpenWorkspace workspace, PinnedSource source, String ranker, List<Double> millis) {
    Pipeline pipeline =
        workspace.pipeline(
            Optional.of(ranker), workspace.source(Optional.empty(), Cancellation.NEVER));
    Map<String, List<ScoredPassage>> rankings = new LinkedHashMap<>();
    for (Query query : workspace.querySet("all").queries()) {
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
    return new RankedRun(ranker, rankings);
  }
}
