package io.rankscope.app.feature.judge;

import io.rankscope.app.action.ActionControls;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;

/** The judge's screen: the lists, or one of them being judged. */
final class JudgeView extends StackPane {
  private static final String OPEN_WORKSPACE = "workspace.open";

  private final JudgeViewModel model;
  private final ActionRegistry registry;
  private final ListsPane lists;
  private final JudgingPane judging;

  JudgeView(
      JudgeViewModel model, JudgeActions actions, ActionRegistry registry, PaneMemory memory) {
    this.model = model;
    this.registry = registry;
    this.lists = new ListsPane(model);
    this.judging = new JudgingPane(model, actions, registry, memory);
    setId("judge");
    model.stageProperty().subscribe(this::show);
  }

  /** Moves the passage by a page. */
  void scroll(int direction) {
    judging.scroll(direction);
  }

  /** The screen came to the front. */
  void focusFirst() {
    switch (model.stageProperty().get()) {
      case JUDGING -> judging.focusPassage();
      case LISTS -> lists.focusFirst();
      case NO_SOURCE, OPENING -> {}
    }
  }

  /** Another screen came to the front. */
  void keep() {
    judging.keep();
  }

  private void show(JudgeViewModel.Stage stage) {
    switch (stage) {
      case NO_SOURCE -> getChildren().setAll(nothing());
      case LISTS -> getChildren().setAll(lists);
      case OPENING -> getChildren().setAll(opening());
      case JUDGING -> getChildren().setAll(judging);
    }
    focusFirst();
  }

  private EmptyState nothing() {
    Button[] open =
        registry
            .find(OPEN_WORKSPACE)
            .map(action -> new Button[] {new ActionControls(registry).button(action)})
            .orElse(new Button[0]);
    return new EmptyState(
        Icons.JUDGE, Texts.of("judge.none.title"), Texts.of("judge.none.text"), open);
  }

  private static ProgressIndicator opening() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(40, 40);
    turning.setAccessibleText(Texts.of("judge.reading"));
    return turning;
  }
}
