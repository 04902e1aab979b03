package io.rankscope.app.feature.models;

import io.rankscope.app.action.Action;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The models of the screen, wired as the window wires them, on a workspace with a real index. */
final class ModelsDesk implements AutoCloseable {
  /** Mistakes are told to the person by the session, which is tested with it. */
  static final Notices QUIET =
      new Notices() {
        @Override
        public void done(String text) {}

        @Override
        public void hint(String text, Action... actions) {}

        @Override
        public void failure(FailureText text) {}
      };

  private static final String CORPUS =
      """
      {"_id": "swallow", "title": "Swallows", "text": "Swallows sleep about seven hours a night."}
      {"_id": "swift", "title": "Swifts", "text": "Swifts sleep in the air."}
      {"_id": "everest", "title": "Everest", "text": "Everest is 8,849 metres tall."}
      """;

  final Settings settings;
  final WorkspaceSession session;
  final ModelsViewModel models;

  ModelsDesk(Path home) {
    settings = TemporarySettings.in(home);
    session =
        new WorkspaceSession(
            new SameThreadTaskRunner(),
            new WorkspaceLoader(home),
            new FrameModel(),
            QUIET,
            settings);
    models = new ModelsViewModel(new SameThreadTaskRunner(), session, settings);
  }

  /** Writes a workspace of three passages and the lines {@code models}. */
  static void write(Path folder, String models) throws IOException {
    Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
    Path built = folder.resolve("shards");
    if (!Files.exists(built)) {
      try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.JSONL, BadLines.STOP)) {
        new IndexBuild(IndexSettings.into(built, "test"), reader, new Analyzers())
            .run(Progress.SILENT, Cancellation.NEVER);
      }
    }
    Files.writeString(
        folder.resolve("workspace.yaml"), "sources: {s: {shards: [shards/*]}}\n" + models);
  }

  @Override
  public void close() {
    models.close();
    session.close();
    settings.close();
  }
}
