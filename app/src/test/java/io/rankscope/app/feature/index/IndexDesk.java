package io.rankscope.app.feature.index;

import io.rankscope.app.action.Action;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.Optional;

/** The models of the screen, wired as the window wires them. */
final class IndexDesk implements AutoCloseable {
  /** Damage is told to the person by the session, which is tested with it. */
  private static final Notices QUIET =
      new Notices() {
        @Override
        public void done(String text) {}

        @Override
        public void hint(String text, Action... actions) {}

        @Override
        public void failure(FailureText text) {}
      };

  final FrameModel frame = new FrameModel();
  final Settings settings;
  final WorkspaceSession session;
  final IndexViewModel index;

  IndexDesk(Path home, TaskRunner tasks) {
    settings = TemporarySettings.in(home);
    session = new WorkspaceSession(tasks, new WorkspaceLoader(home), frame, QUIET, settings);
    index = new IndexViewModel(tasks, session, settings);
  }

  /** Opens {@code workspace} with the screen in front, on {@code tab}. */
  void open(Path workspace, IndexTab tab) {
    index.tabProperty().set(tab);
    index.front(IndexViewModel.Presence.SHOWN);
    session.open(workspace);
  }

  void choose(String source) {
    frame.sourceProperty().set(Optional.of(source));
  }

  /** Looks at one shard only. */
  void look(int ordinal) {
    index.shardProperty().set(ShardChoice.of(inspected().shards().get(ordinal)));
  }

  InspectedSource inspected() {
    return index.inspectedProperty().get().orElseThrow();
  }

  @Override
  public void close() {
    index.close();
    session.close();
    settings.close();
  }
}
