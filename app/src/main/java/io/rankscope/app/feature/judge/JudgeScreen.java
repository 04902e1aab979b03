package io.rankscope.app.feature.judge;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.session.Grading;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.shell.Screen;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.task.TaskRunner;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Judging as a place in the rail. */
public final class JudgeScreen implements Screen {
  private final JudgeViewModel model;
  private final JudgeActions actions;
  private final ActionRegistry registry;
  private final PaneMemory memory;
  private @Nullable JudgeView view;

  public JudgeScreen(
      TaskRunner tasks,
      WorkspaceSession session,
      Grading grading,
      FrameModel frame,
      Notices notices,
      Settings settings,
      ActionRegistry registry,
      Clock clock) {
    this.model =
        new JudgeViewModel(
            tasks, session, grading, frame, notices, settings, clock, new Random()::nextLong);
    this.actions = new JudgeActions(model, this::scroll);
    this.registry = registry;
    this.memory = new PaneMemory(settings);
  }

  @Override
  public String id() {
    return "judge";
  }

  @Override
  public String title() {
    return Texts.of("judge.title");
  }

  @Override
  public Icons icon() {
    return Icons.JUDGE;
  }

  @Override
  public Node createView() {
    JudgeView made = new JudgeView(model, actions, registry, memory);
    view = made;
    return made;
  }

  @Override
  public List<Action> actions() {
    return actions.all();
  }

  @Override
  public void onShown() {
    model.shown();
  }

  @Override
  public void takeFocus() {
    if (view != null) {
      view.focusFirst();
    }
  }

  @Override
  public void goTo(Destination destination) {
    model.goTo(destination.query(), destination.passage());
  }

  @Override
  public void onHidden() {
    if (view != null) {
      view.keep();
    }
    model.hidden();
  }

  private void scroll(int direction) {
    if (view != null) {
      view.scroll(direction);
    }
  }
}
