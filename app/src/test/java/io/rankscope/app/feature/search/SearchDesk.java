package io.rankscope.app.feature.search;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.session.Grading;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.RecordedNotices;
import io.rankscope.app.support.dialog.RecordedDialogs;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The models of the screen, wired as the window wires them, with each task done at once. */
final class SearchDesk implements AutoCloseable {
  final FrameModel frame = new FrameModel();
  final RecordedNotices notices = new RecordedNotices();
  final RecordedDialogs dialogs = new RecordedDialogs();
  final Settings settings;
  final WorkspaceSession session;
  final Grading judgments;
  final ShownHits hits;
  final InspectorModel inspector;
  final ModelTabModel models;
  final SearchViewModel search;
  final HitGrading grading;
  final ComposerModel composer;

  SearchDesk(Path home) {
    this(home, new SameThreadTaskRunner());
  }

  SearchDesk(Path home, TaskRunner tasks) {
    this(home, tasks, new WorkspaceLoader(home));
  }

  SearchDesk(Path home, TaskRunner tasks, WorkspaceLoader loader) {
    settings = TemporarySettings.in(home);
    settings.set(Preferences.JUDGE, Optional.of("ana"));
    session = new WorkspaceSession(tasks, loader, frame, notices, settings);
    judgments =
        new Grading(tasks, session.workspaceProperty()::get, dialogs, settings, frame, notices);
    hits = new ShownHits(judgments);
    inspector = new InspectorModel(tasks, hits, settings);
    models = new ModelTabModel(tasks, inspector);
    new NearestSentences(tasks, hits);
    search =
        new SearchViewModel(
            tasks, session, frame, settings, hits, Runnable::run, inspector::whyNot);
    composer = new ComposerModel(tasks, search, session, notices);
    grading = new HitGrading(search, judgments, frame, notices, dialogs);
  }

  void ask(String text) {
    search.textProperty().set(text);
    search.ask();
  }

  void choosePipeline(String name) {
    search.choosePipeline(
        search.pipelines().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow());
  }

  List<String> ids() {
    return hits.cards().stream().map(card -> card.id().value()).toList();
  }

  HitCard selected() {
    return hits.selectedProperty().get().orElseThrow();
  }

  ShownRun run() {
    return hits.runProperty().get().orElseThrow();
  }

  /** As the window does it every few seconds. */
  void lookAtOthers() {
    judgments.lookAtOthers(new SameThreadTaskRunner());
  }

  @Override
  public void close() {
    search.close();
    session.close();
    settings.close();
  }
}
