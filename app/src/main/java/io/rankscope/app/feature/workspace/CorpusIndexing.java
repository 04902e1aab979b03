package io.rankscope.app.feature.workspace;

import io.rankscope.cli.command.ProgramVersion;
import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexBuildReport;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.index.vector.EncoderChoice;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceDraft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Indexes a corpus into the folder {@code shards} of a new workspace and writes its {@code
 * workspace.yaml}. Cancelled or failed, it leaves neither, but for vectors that the next try takes
 * over.
 *
 * @param choice complete
 */
record CorpusIndexing(CorpusChoice choice) implements Task<IndexBuildReport> {
  private static final String SHARDS = "shards";

  /** Whether a build that ended early left vectors for the next one. */
  boolean leftVectors() {
    return choice
        .home()
        .map(home -> home.resolve(SHARDS))
        .flatMap(IndexBuild::keptVectors)
        .isPresent();
  }

  @Override
  public IndexBuildReport run(Progress progress, Cancellation cancellation) {
    Path home = choice.home().orElseThrow();
    Path corpus = choice.corpus().orElseThrow();
    refuseWorkspace(home);
    IndexSettings defaults = IndexSettings.into(home.resolve(SHARDS), ProgramVersion.program());
    IndexSettings settings =
        new IndexSettings(
            defaults.folder(),
            choice.shards(),
            AnalyzerSpec.named(choice.analyzer()),
            defaults.joined(),
            defaults.threads(),
            choice.splitting(),
            defaults.program());
    IndexBuildReport report = build(settings, corpus, progress, cancellation);
    String name = String.valueOf(home.toAbsolutePath().normalize().getFileName());
    new WorkspaceDraft(name, name, report.shards(), Optional.empty(), Map.of(), choice.model())
        .write(home);
    return report;
  }

  private IndexBuildReport build(
      IndexSettings settings, Path corpus, Progress progress, Cancellation cancellation) {
    if (choice.model().isEmpty()) {
      return read(settings, corpus, progress, cancellation);
    }
    EncoderChoice encoder = choice.model().get();
    try (ModelCatalogue models = EncoderLook.catalogue(encoder)) {
      return read(settings.with(encoder.open(models)), corpus, progress, cancellation);
    }
  }

  private IndexBuildReport read(
      IndexSettings settings, Path corpus, Progress progress, Cancellation cancellation) {
    try (CorpusReader reader = CorpusReader.open(corpus, choice.format(), choice.badLines())) {
      return new IndexBuild(settings, reader, new Analyzers()).run(progress, cancellation);
    }
  }

  /** Told before the work rather than after it. */
  private static void refuseWorkspace(Path home) {
    Path file = home.resolve(Workspace.FILE_NAME);
    if (Files.exists(file)) {
      throw new NotSavedException(
          "The folder is a workspace already; nothing was indexed into it.",
          Location.of(file),
          "Choose a new folder.");
    }
  }
}
