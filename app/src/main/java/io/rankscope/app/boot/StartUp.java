package io.rankscope.app.boot;

import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.util.Optional;

/** Puts into the window what was opened while it was being made. FX thread only. */
final class StartUp {
  private final TaskRunner tasks;
  private final WorkspaceSession session;
  private final FrameModel frame;
  private final Notices notices;
  private final Runnable greet;

  /**
   * @param greet welcomes whoever is led to the sample
   */
  StartUp(
      TaskRunner tasks,
      WorkspaceSession session,
      FrameModel frame,
      Notices notices,
      Runnable greet) {
    this.tasks = tasks;
    this.session = session;
    this.frame = frame;
    this.notices = notices;
    this.greet = greet;
  }

  /** Shows {@code opening} once it is there, unless the person opens something else before. */
  void begin(BegunOpening opening) {
    frame.startingProperty().set(true);
    Optional<OpenWorkspace> before = session.workspaceProperty().get();
    session.sourceProperty().subscribe(source -> source.ifPresent(opened -> started()));
    tasks.start(
        Texts.of("start.looking"),
        (progress, cancellation) -> opening.await(cancellation),
        new TaskListener<FirstOpening.Result>() {
          @Override
          public void succeeded(FirstOpening.Result first) {
            if (opening.take()) {
              takeUp(first, before);
            }
            started();
          }

          @Override
          public void failed(Throwable thrown) {
            started();
            if (session.workspaceProperty().get().equals(before)) {
              session.fail(thrown);
            }
          }

          @Override
          public void cancelled() {
            opening.close();
            started();
          }
        });
  }

  private void takeUp(FirstOpening.Result first, Optional<OpenWorkspace> before) {
    if (session.workspaceProperty().get().equals(before)) {
      show(first);
      first.insteadOf().ifPresent(notices::failure);
    } else {
      session.decline(first.opened());
    }
  }

  private void show(FirstOpening.Result first) {
    switch (first.kind()) {
      case WORKSPACE -> session.adopt(first.opened());
      case SAMPLE -> {
        session.adopt(first.opened());
        greet.run();
      }
      case TEMPORARY_SAMPLE -> {
        session.adoptTemporary(first.opened());
        greet.run();
      }
    }
  }

  private void started() {
    frame.startingProperty().set(false);
  }
}
