package io.rankscope.app.feature.judge;

import io.rankscope.app.action.Action;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.session.Grading;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.dialog.RecordedDialogs;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The screen's models, wired as the window wires them, with each task done at once. */
final class JudgeDesk implements AutoCloseable {
  final FrameModel frame = new FrameModel();
  final RecordedDialogs dialogs = new RecordedDialogs();
  final List<String> told = new ArrayList<>();
  final HandClock clock = new HandClock();
  final Settings settings;
  final WorkspaceSession session;
  final Grading grading;
  final JudgeViewModel model;
  final JudgingViewModel judging;
  final ListsViewModel lists;

  private JudgeDesk(Path home, Path workspace) {
    SameThreadTaskRunner tasks = new SameThreadTaskRunner();
    Notices notices = new Told();
    settings = TemporarySettings.in(home);
    session = new WorkspaceSession(tasks, new WorkspaceLoader(home), frame, notices, settings);
    grading =
        new Grading(tasks, session.workspaceProperty()::get, dialogs, settings, frame, notices);
    model = new JudgeViewModel(tasks, session, grading, frame, notices, settings, clock, () -> 7L);
    judging = model.judging();
    lists = model.lists();
    session.open(workspace);
  }

  /** A desk nobody sits at yet. */
  static JudgeDesk empty(Path home, Path workspace) {
    return new JudgeDesk(home, workspace);
  }

  /** A desk at which {@code judge} sits. */
  static JudgeDesk of(String judge, Path home, Path workspace) {
    JudgeDesk desk = new JudgeDesk(home, workspace);
    desk.settings.set(Preferences.JUDGE, Optional.of(judge));
    desk.frame.judgeProperty().set(judge);
    return desk;
  }

  /** Makes the list of the first three passages of the pipeline {@code plain} and opens it. */
  JudgeDesk withList() {
    lists.choiceProperty().set(new PoolChoice("dev", List.of("plain"), 3));
    model.makeList();
    return this;
  }

  /** As the window does it every few seconds. */
  void lookAtOthers() {
    grading.lookAtOthers(new SameThreadTaskRunner());
  }

  String passage() {
    return judging.card().map(card -> card.item().passage().value()).orElse("");
  }

  /** Everything {@code judge} holds, as it stands in the database. */
  Map<QueryPassage, Judgment> saved(String judge) {
    return new Judging(
            session.workspaceProperty().get().orElseThrow().judgments(), Judge.human(judge))
        .present("sea", "dev");
  }

  /** What {@code judge} holds of {@code pair}, as it stands in the database. */
  Judgment judgment(String judge, QueryPassage pair) {
    return Optional.ofNullable(saved(judge).get(pair)).orElseThrow();
  }

  @Override
  public void close() {
    session.close();
    settings.close();
  }

  private final class Told implements Notices {
    @Override
    public void done(String text) {
      told.add(text);
    }

    @Override
    public void hint(String text, Action... actions) {
      told.add(text);
    }

    @Override
    public void failure(FailureText text) {
      told.add(text.what());
    }
  }
}
