package io.rankscope.benchmarks;

import io.rankscope.benchmarks.budget.BatchAgainstAnserini;
import io.rankscope.benchmarks.budget.Budget;
import io.rankscope.benchmarks.budget.Effort;
import io.rankscope.benchmarks.budget.Finding;
import io.rankscope.benchmarks.budget.FloatModels;
import io.rankscope.benchmarks.budget.GradeUntilDurable;
import io.rankscope.benchmarks.budget.HeapOfOpenShards;
import io.rankscope.benchmarks.budget.HitsWithExplanations;
import io.rankscope.benchmarks.budget.HybridSearch;
import io.rankscope.benchmarks.budget.IndexBuildOverhead;
import io.rankscope.benchmarks.budget.Laboratory;
import io.rankscope.benchmarks.budget.MeasuresAgainstTrecEval;
import io.rankscope.benchmarks.budget.MemoryWhileEmbedding;
import io.rankscope.benchmarks.budget.SearchOverhead;
import io.rankscope.benchmarks.budget.Unmeasured;
import io.rankscope.benchmarks.budget.WindowUntilUsable;
import io.rankscope.benchmarks.corpus.TestCollection;
import io.rankscope.benchmarks.measure.Machine;
import io.rankscope.cli.console.Console;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures every budget that can be measured and prints the table. */
@Command(
    name = "benchmarks/run",
    description = "Measure the budgets of the design and print them as one table.",
    usageHelpWidth = 120,
    footerHeading = "%n",
    footer = {
      "Ratios come from one process and hold on a busy machine; absolute times need an idle one.",
      "Anserini is no part of the build; get its jar (164 MB) by",
      "  mvn dependency:get -Dtransitive=false -Dartifact=io.anserini:anserini:1.5.0:jar:fatjar",
      "and name it:",
      "  --anserini ~/.m2/repository/io/anserini/anserini/1.5.0/anserini-1.5.0-fatjar.jar",
      "",
      "JMH benchmarks of single operations: benchmarks/run jmh -h, benchmarks/run jmh -l"
    })
public final class BenchmarksProgram implements Callable<Integer> {
  private static final int QUICK_PASSAGES = 50_000;
  private static final int FULL_PASSAGES = 1_000_000;

  private static final List<Budget> BUDGETS =
      List.of(
          new SearchOverhead(),
          new HitsWithExplanations(),
          new BatchAgainstAnserini(),
          new MeasuresAgainstTrecEval(),
          new IndexBuildOverhead(),
          new FloatModels(FloatModels.Use.RERANKING),
          new FloatModels(FloatModels.Use.EMBEDDING),
          new HybridSearch(),
          new MemoryWhileEmbedding(),
          new WindowUntilUsable(),
          new HeapOfOpenShards(),
          new GradeUntilDurable());

  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--quick",
      description = "Few rounds on " + QUICK_PASSAGES + " passages, to see that everything works.")
  private boolean quick;

  @Option(
      names = "--passages",
      paramLabel = "N",
      description = "Size of the made-up corpus (default: " + FULL_PASSAGES + ").")
  private @Nullable Integer passages;

  @Option(
      names = "--only",
      paramLabel = "WORD",
      description = "Measure only the rows that hold this word; may be repeated.")
  private List<String> only = List.of();

  @Option(
      names = "--anserini",
      paramLabel = "JAR",
      description = "Anserini's jar with everything in it, for the comparison with it.")
  private @Nullable Path anserini;

  @Option(
      names = "--scifact",
      paramLabel = "DIR",
      defaultValue = "${sys:rankscope.repository:-.}/../shared/data/scifact",
      description = "The test collection SciFact in BEIR's layout (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path scifact;

  @Option(
      names = "--float-model",
      paramLabel = "DIR",
      defaultValue = "${sys:rankscope.repository:-.}/benchmarks/target/float-model",
      description =
          "Where Maven has unpacked all-MiniLM-L6-v2 in floating point (default:"
              + " ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path floatModel;

  @Option(
      names = "--image",
      paramLabel = "DIR",
      defaultValue = "${sys:rankscope.repository:-.}/installer/target/image/Rankscope",
      description =
          "The packaged program, made by mvn -P installer verify (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path image;

  @Option(
      names = "--luke",
      paramLabel = "F",
      defaultValue = "${sys:rankscope.repository:-.}/benchmarks/luke/target/libraries.classpath",
      description = "A file with the class path of Luke (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path lukeClassPath;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      defaultValue = "${sys:rankscope.repository:-.}/benchmarks/target",
      description =
          "Where a folder for up to 3 GB of indexes is made and deleted (default:"
              + " ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path scratch;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  @SuppressWarnings("UnusedVariable")
  private boolean help;

  @Option(names = "--out", paramLabel = "F", description = "Write the table to this file, too.")
  private @Nullable Path out;

  BenchmarksProgram(Console console) {
    this.console = console;
  }

  /** Measures and ends the process: 0 when no limit was missed, 1 when one was. */
  public static void main(String... arguments) {
    LogManager.getLogManager().reset();
    Console console = Console.ofProcess(Cancellation.NEVER);
    System.exit(new CommandLine(new BenchmarksProgram(console)).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Machine machine = Machine.now();
    console.say(machine.description());
    Path folder = Files.createTempDirectory(Files.createDirectories(scratch), "benchmark-");
    // Ctrl+C comes past the finally.
    Workers.whenProcessEnds("clear", () -> clear(folder));
    try {
      return measured(machine, folder);
    } finally {
      clear(folder);
    }
  }

  private int measured(Machine machine, Path folder) throws Exception {
    int size = passages != null ? passages : quick ? QUICK_PASSAGES : FULL_PASSAGES;
    Laboratory laboratory =
        new Laboratory(
            quick ? Effort.QUICK : Effort.FULL,
            new TestCollection(folder.resolve("collection"), size),
            folder,
            Optional.ofNullable(anserini),
            scifact,
            floatModel,
            image,
            lukeClassPath);
    BudgetTable table = new BudgetTable();
    boolean missed = false;
    for (Budget budget : BUDGETS) {
      Finding finding = wanted(budget) ? measured(budget, laboratory) : Finding.none("left out");
      missed |= finding.missed();
      table.add(budget, finding);
    }
    String text = String.join("\n\n", asked(size), machine.description(), table.markdown());
    console.out().print(text);
    console.out().flush();
    if (out != null) {
      Files.writeString(out, text);
    }
    return missed ? 1 : 0;
  }

  /** What repeats the table, and when it was made; of files only the names. */
  private String asked(int size) {
    String arguments =
        spec.commandLine().getParseResult().originalArgs().stream()
            .map(argument -> " " + argument.substring(argument.lastIndexOf('/') + 1))
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "`benchmarks/run%s` (%,d passages) on %s.",
        arguments,
        size,
        LocalDate.now(ZoneId.systemDefault()));
  }

  private boolean wanted(Budget budget) {
    String what = budget.what().toLowerCase(Locale.ROOT);
    return only.isEmpty()
        || budget instanceof Unmeasured
        || only.stream().anyMatch(word -> what.contains(word.toLowerCase(Locale.ROOT)));
  }

  private Finding measured(Budget budget, Laboratory laboratory) throws Exception {
    console.say("measuring: " + budget.what());
    Finding finding = budget.measure(laboratory);
    console.say("  " + finding.measured());
    return finding;
  }

  private static void clear(Path folder) {
    try {
      IOUtils.rm(folder);
    } catch (IOException e) {
      // It lies under target or where the user said; the next clean takes it.
    }
  }
}
