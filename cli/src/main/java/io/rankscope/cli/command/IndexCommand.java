package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.Counted;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.cli.console.ProgressLine;
import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLine;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.corpus.SkippedLines;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexBuildReport;
import io.rankscope.engine.index.IndexProfile;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.index.vector.EncoderChoice;
import io.rankscope.engine.index.vector.VectorCount;
import io.rankscope.engine.index.vector.VectorSettings;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the shards of a corpus. */
@Command(
    name = "index",
    description = "Build Lucene shards from a corpus, with the fields id, title and text.",
    footerHeading = "%n",
    footer =
        "Prints the folder of each shard. Passages are dealt round robin, so the same corpus always"
            + " gives the same shards.")
public final class IndexCommand extends ConsoleCommand {
  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "F",
      description = "File or folder of the corpus; gzip is read as it is.")
  @SuppressWarnings("NullAway.Init")
  private Path corpus;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description =
          "beir (folder or corpus.jsonl), jsonl (_id, title, text), msmarco (id TAB text), trec or"
              + " csv.")
  @SuppressWarnings("NullAway.Init")
  private CorpusFormat format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the shards, missing or empty.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--shards",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many shards to build (default: ${DEFAULT-VALUE}).")
  private int shards;

  @Option(
      names = "--analyzer",
      paramLabel = "A",
      defaultValue = "english",
      description = "Analyzer of title and text (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String analyzer;

  @Option(names = "--contents", description = "Add a field 'contents' of title, newline and text.")
  private boolean contents;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads index (default: one per processor).")
  private @Nullable Integer threads;

  @ArgGroup(exclusive = false)
  private @Nullable Splitting splitting;

  @ArgGroup(exclusive = false)
  private @Nullable VectorOptions vectors;

  @Option(
      names = "--skip-bad",
      description = "Leave bad lines out, count and list them, instead of stopping at the first.")
  private boolean skipBad;

  /** How to cut documents into passages. */
  static final class Splitting {
    /** What passages are made of. */
    enum Unit {
      SENTENCES
    }

    @Option(
        names = "--split",
        required = true,
        paramLabel = "sentences",
        description = "Cut documents into passages DOC#0, DOC#1, … of whole sentences.")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private Unit unit;

    @Option(
        names = "--max-words",
        paramLabel = "N",
        defaultValue = "120",
        description = "Most words in a passage (default: ${DEFAULT-VALUE}).")
    private int maxWords;

    @Option(
        names = "--overlap",
        paramLabel = "M",
        defaultValue = "0",
        description = "Words repeated from the passage before (default: ${DEFAULT-VALUE}).")
    private int overlap;
  }

  public IndexCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    IndexSettings settings = settings();
    Analyzers analyzers = new Analyzers();
    option(() -> analyzers.create(settings.analyzer())).close();
    IndexBuildReport report = build(settings, analyzers);
    report.shards().forEach(shard -> console().out().println(shard));
    list(report.skipped());
    console()
        .say(
            String.format(
                Locale.ROOT,
                "%s of %s in %s, %.1f s",
                Counted.of(report.passages(), "passage"),
                Counted.of(report.documents(), "document"),
                Counted.of(report.shards().size(), "shard"),
                report.took().toMillis() / 1000.0));
    report.vectors().ifPresent(this::tell);
    return ExitCode.DONE;
  }

  private IndexBuildReport build(IndexSettings settings, Analyzers analyzers) {
    if (vectors == null) {
      return run(settings, analyzers);
    }
    EncoderChoice encoder = vectors.choice();
    try (ModelCatalogue models =
        encoder.catalogue(Path.of(""), UserFolders.ofUser().data(), InferenceOptions.ofUser())) {
      return run(settings.with(opened(encoder.open(models))), analyzers);
    }
  }

  /** Embedding takes long: what may make its result useless is said before. */
  private VectorSettings opened(VectorSettings made) {
    if (made.encoder().facts().poolingIsGuessed()) {
      console()
          .say(
              "warning: no file of the model says how the states of its tokens become one vector;"
                  + " the mean is taken. If its card says otherwise, stop and set --pooling; see"
                  + " there, too, whether it wants --query-prefix and --passage-prefix.");
    }
    return made;
  }

  private IndexBuildReport run(IndexSettings settings, Analyzers analyzers) {
    try (CorpusReader reader =
            CorpusReader.open(corpus, format, skipBad ? BadLines.SKIP : BadLines.STOP);
        ProgressLine progress = console().progress()) {
      IndexBuild build = new IndexBuild(settings, reader, analyzers);
      try {
        return build.run(progress, console().cancellation());
      } catch (RankscopeException | CancellationException e) {
        if (build.begun()) {
          IndexBuild.keptVectors(out).ifPresent(this::tellKept);
        }
        throw e;
      }
    }
  }

  private void tellKept(Path kept) {
    console()
        .say(
            "the vectors computed so far are kept in "
                + kept
                + "; the same command goes on from there");
  }

  private void tell(VectorCount count) {
    console().say(Counted.of(count.vectors(), "passage has a vector", "passages have vectors"));
    if (count.reused() > 0) {
      console()
          .say(
              Counted.of(count.reused(), "vector was", "vectors were")
                  + " taken from a build that had ended early");
    }
    if (count.damaged() > 0) {
      console()
          .say(
              "warning: "
                  + Counted.of(count.damaged(), "vector", "vectors")
                  + " of that build could not be read again and had to be computed anew");
    }
    if (count.cut() > 0) {
      console()
          .say(
              Counted.of(count.cut(), "passage is", "passages are")
                  + " longer than the model reads: the vector stands for the beginning only");
    }
    if (count.empty() > 0) {
      console()
          .say(
              Counted.of(count.empty(), "passage is", "passages are") + " empty and got no vector");
    }
  }

  private IndexSettings settings() {
    IndexSettings defaults = IndexSettings.into(out, ProgramVersion.program());
    return new IndexSettings(
        out,
        shards,
        AnalyzerSpec.named(analyzer),
        contents ? IndexSettings.Joined.CONTENTS : IndexSettings.Joined.NONE,
        threads == null ? defaults.threads() : threads,
        Optional.ofNullable(splitting)
            .map(cut -> new IndexProfile.Splitting(cut.maxWords, cut.overlap)),
        defaults.program());
  }

  private void list(SkippedLines skipped) {
    for (BadLine line : skipped.first()) {
      console().say("skipped " + line.where() + ": " + line.what());
    }
    long unlisted = skipped.count() - skipped.first().size();
    if (unlisted > 0) {
      console().say("skipped " + unlisted + " more");
    }
    if (skipped.count() > 0) {
      console()
          .say(Counted.of(skipped.count(), "bad line was left out", "bad lines were left out"));
    }
  }
}
