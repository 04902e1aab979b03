package io.rankscope.app.shell;

import atlantafx.base.theme.Styles;
import io.rankscope.app.support.control.ThemedPopOver;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.task.RunningTask;
import io.rankscope.app.support.text.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;

/** Facts of the index at the left; running tasks, the saved mark and the judge at the right. */
final class StatusStrip {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final StatusBar bar = new StatusBar();
  private final FxTaskRunner tasks;
  private final TaskProgressView<RunningTask<?>> taskView = new TaskProgressView<>();
  private final Button running = new Button();

  StatusStrip(FrameModel frame, FxTaskRunner tasks) {
    this.tasks = tasks;
    bar.setText("");
    bar.setFocusTraversable(false);
    Label index = fact();
    index.textProperty().bind(frame.indexFactsProperty());
    Label newCommit = fact();
    newCommit.setText(Texts.of("frame.new-commit"));
    newCommit.getStyleClass().add(io.rankscope.app.support.theme.Styles.WARNING_TEXT);
    newCommit.visibleProperty().bind(frame.newCommitProperty());
    newCommit.managedProperty().bind(frame.newCommitProperty());
    bar.getLeftItems().addAll(index, newCommit, new LoadedModels(frame, tasks).node());

    running.setId("running-tasks");
    running
        .getStyleClass()
        .addAll(Styles.FLAT, io.rankscope.app.support.theme.Styles.STATUS_BUTTON);
    running.setOnAction(event -> showTasks());
    Label saved = new Label();
    saved.setId("saved-mark");
    frame.savedProperty().subscribe(mark -> show(mark, saved));
    Label judge = fact();
    judge.getStyleClass().add(io.rankscope.app.support.theme.Styles.STATUS_PERSON);
    judge.textProperty().bind(frame.judgeProperty());
    bar.getRightItems().addAll(running, saved, judge);

    tasks.running().addListener((ListChangeListener<RunningTask<?>>) change -> showRunning());
    showRunning();
  }

  StatusBar node() {
    return bar;
  }

  /** The bar shows the oldest task; the button lists all of them, each with cancel. */
  private void showRunning() {
    taskView.getTasks().removeIf(task -> !tasks.running().contains(task));
    tasks.running().stream()
        .filter(task -> !taskView.getTasks().contains(task))
        .forEach(taskView.getTasks()::add);
    boolean some = !tasks.running().isEmpty();
    running.setVisible(some);
    running.setManaged(some);
    bar.progressProperty().unbind();
    if (!some) {
      bar.setProgress(0);
      return;
    }
    RunningTask<?> oldest = tasks.running().getFirst();
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> oldest.getProgress() < 0 ? -1 : oldest.getProgress(),
                oldest.progressProperty()));
    running.setText(
        tasks.running().size() == 1
            ? oldest.getTitle()
            : Texts.of("frame.tasks", tasks.running().size()));
  }

  private void showTasks() {
    taskView.setPrefSize(380, 220);
    new ThemedPopOver(taskView, PopOver.ArrowLocation.BOTTOM_CENTER).show(running);
  }

  private static void show(SavedMark mark, Label label) {
    label
        .getStyleClass()
        .removeAll(
            io.rankscope.app.support.theme.Styles.SAVED,
            io.rankscope.app.support.theme.Styles.NOT_SAVED,
            io.rankscope.app.support.theme.Styles.STATUS_FACT);
    switch (mark) {
      case SavedMark.Nothing _ -> label.setText("");
      case SavedMark.Saving _ -> {
        label.setText(Texts.of("saved.saving"));
        label.getStyleClass().add(io.rankscope.app.support.theme.Styles.STATUS_FACT);
      }
      case SavedMark.Saved saved -> {
        label.setText(Texts.of("saved.at", TIME.format(saved.at())));
        label.getStyleClass().add(io.rankscope.app.support.theme.Styles.SAVED);
      }
      case SavedMark.NotSaved failed -> {
        label.setText(Texts.of("saved.not", failed.reason()));
        label.getStyleClass().add(io.rankscope.app.support.theme.Styles.NOT_SAVED);
      }
    }
  }

  private static Label fact() {
    Label label = new Label();
    label.getStyleClass().add(io.rankscope.app.support.theme.Styles.STATUS_FACT);
    return label;
  }
}
