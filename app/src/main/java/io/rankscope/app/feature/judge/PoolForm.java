package io.rankscope.app.feature.judge;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.task.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Chooses what a new list is made of, and makes it with progress and cancel. */
final class PoolForm extends VBox {
  private final ListsViewModel lists;
  private final ComboBox<String> sets = new ComboBox<>();
  private final FlowPane pipelines = new FlowPane(14, 6);
  private final Spinner<Integer> depth =
      new Spinner<>(1, PoolChoice.DEEPEST, PoolChoice.DEFAULT_DEPTH);
  private final TextField name = new TextField();
  private final Button make = new Button(Texts.of("judge.pool.make"));
  private final ProgressBar bar = new ProgressBar();
  private final Label far = new Label();
  private final HBox making;

  PoolForm(JudgeViewModel model) {
    super(12);
    this.lists = model.lists();
    sets.setId("judge-pool-set");
    sets.setAccessibleText(Texts.of("judge.pool.set"));
    sets.setMinWidth(180);
    sets.valueProperty()
        .subscribe(
            (before, chosen) -> {
              if (chosen != null) {
                lists.choiceProperty().set(lists.choiceProperty().get().withQuerySet(chosen));
              }
            });
    depth.setId("judge-pool-depth");
    depth.setEditable(true);
    depth.setPrefWidth(96);
    depth.setAccessibleText(Texts.of("judge.pool.depth"));
    depth.getEditor().setAccessibleText(Texts.of("judge.pool.depth"));
    depth
        .valueProperty()
        .subscribe(
            (before, chosen) -> {
              if (chosen != null) {
                lists.choiceProperty().set(lists.choiceProperty().get().withDepth(chosen));
              }
            });
    name.setId("judge-pool-name");
    name.setPrefWidth(280);
    name.setMaxWidth(280);
    name.setAccessibleText(Texts.of("judge.pool.name.label"));
    name.textProperty().bindBidirectional(lists.nameProperty());
    make.setId("judge-pool-make");
    make.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
    make.setOnAction(event -> model.makeList());
    Button cancel = new Button(Texts.of("judge.pool.cancel"));
    cancel.setId("judge-pool-cancel");
    cancel.setOnAction(event -> lists.cancel());
    bar.setPrefWidth(220);
    far.getStyleClass().add(Styles.MUTED);
    making = new HBox(12, bar, far, cancel);
    making.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    making.managedProperty().bind(making.visibleProperty());
    make.managedProperty().bind(make.visibleProperty());
    getChildren().addAll(grid(), make, making);
    lists.choiceProperty().subscribe(this::show);
    lists.progressProperty().subscribe(this::show);
  }

  /** Puts the keys on the button that makes the list. */
  void focusMake() {
    make.requestFocus();
  }

  private GridPane grid() {
    Label help = new Label(Texts.of("judge.pool.depth.help"));
    help.getStyleClass().add(Styles.MUTED);
    HBox deep = new HBox(10, depth, help);
    deep.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    GridPane grid = new GridPane();
    grid.getStyleClass().add(Styles.FORM);
    grid.addRow(0, label("judge.pool.set"), sets);
    grid.addRow(1, label("judge.pool.pipelines"), pipelines);
    grid.addRow(2, label("judge.pool.depth"), deep);
    grid.addRow(3, label("judge.pool.name.label"), name);
    return grid;
  }

  private static Label label(String key) {
    Label label = new Label(Texts.of(key));
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void show(PoolChoice choice) {
    if (!sets.getItems().equals(lists.querySets())) {
      sets.getItems().setAll(lists.querySets());
    }
    sets.setValue(choice.querySet().isEmpty() ? null : choice.querySet());
    depth.getValueFactory().setValue(choice.depth());
    List<String> shown =
        pipelines.getChildren().stream().map(box -> ((CheckBox) box).getText()).toList();
    if (!shown.equals(lists.pipelines())) {
      pipelines.getChildren().setAll(lists.pipelines().stream().map(this::box).toList());
    }
    pipelines
        .getChildren()
        .forEach(
            box ->
                ((CheckBox) box)
                    .setSelected(choice.pipelines().contains(((CheckBox) box).getText())));
    make.setDisable(!choice.complete());
  }

  private CheckBox box(String pipeline) {
    CheckBox box = new CheckBox(pipeline);
    box.setMnemonicParsing(false);
    box.setOnAction(
        event -> {
          PoolChoice now = lists.choiceProperty().get();
          lists
              .choiceProperty()
              .set(
                  now.withPipelines(
                      lists.pipelines().stream()
                          .filter(
                              known ->
                                  known.equals(pipeline)
                                      ? box.isSelected()
                                      : now.pipelines().contains(known))
                          .toList()));
        });
    return box;
  }

  private void show(Optional<Progress.Update> progress) {
    making.setVisible(progress.isPresent());
    make.setVisible(progress.isEmpty());
    progress.ifPresent(
        update -> {
          bar.setProgress(update.fraction());
          far.setText(
              update.total() <= 0
                  ? ""
                  : Texts.of(
                      "judge.pool.progress",
                      String.format(Locale.ROOT, "%,d", update.done()),
                      String.format(Locale.ROOT, "%,d", update.total())));
        });
  }
}
