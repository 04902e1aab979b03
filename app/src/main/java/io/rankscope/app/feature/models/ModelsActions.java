package io.rankscope.app.feature.models;

import io.rankscope.app.action.Action;
import io.rankscope.app.support.icon.Icons;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** Everything that can be done on the screen, declared once. */
final class ModelsActions {
  private final ModelsViewModel model;
  private final Action measure;
  private final Action compare;
  private final Action stop;
  private final Action refresh;
  private final Action copyFolder;
  private final List<Action> all;

  /** What the actions need of the screen that shows them. */
  interface Hands {
    /** Moves the focus to the field one types into. */
    void focusField();

    /** Makes the folder of models and puts its path on the clipboard. */
    void copyFolder();
  }

  ModelsActions(ModelsViewModel model, Hands hands) {
    this.model = model;
    this.measure =
        Action.named("models.measure")
            .icon(Icons.RUN)
            .keys("M")
            .when(opened().and(model.busyProperty().not()))
            .does(this::measure);
    this.compare =
        Action.named("models.compare-now")
            .icon(Icons.COMPARE)
            .keys("R")
            .when(model.comparison().readyProperty().and(model.busyProperty().not()))
            .does(this::compare);
    this.stop =
        Action.named("models.stop")
            .icon(Icons.STOP)
            .keys("Escape")
            .when(model.busyProperty())
            .does(model::stop);
    this.refresh = Action.named("models.refresh").icon(Icons.RERUN).keys("F5").does(model::refresh);
    this.copyFolder =
        Action.named("models.copy-folder")
            .icon(Icons.COPY)
            .when(workspaceOpen())
            .does(hands::copyFolder);
    this.all =
        List.of(
            tab("models.facts", ModelsTab.FACTS, Icons.INFORMATION, "F"),
            tab("models.try", ModelsTab.TRY, Icons.HIGHLIGHT, "T"),
            tab("models.speed", ModelsTab.SPEED, Icons.LATER, "S"),
            tab("models.compare", ModelsTab.COMPARE, Icons.COMPARE, "C"),
            Action.named("models.field").icon(Icons.QUERY).keys("/").does(hands::focusField),
            measure,
            compare,
            stop,
            refresh,
            copyFolder);
  }

  List<Action> all() {
    return all;
  }

  Action measureNow() {
    return measure;
  }

  Action compareNow() {
    return compare;
  }

  Action stop() {
    return stop;
  }

  Action refresh() {
    return refresh;
  }

  Action copyFolder() {
    return copyFolder;
  }

  private void measure() {
    model.tabProperty().set(ModelsTab.SPEED);
    model.speed().measure();
  }

  private void compare() {
    model.tabProperty().set(ModelsTab.COMPARE);
    model.comparison().compare();
  }

  private Action tab(String id, ModelsTab tab, Icons icon, String key) {
    return Action.named(id).icon(icon).keys(key).does(() -> model.tabProperty().set(tab));
  }

  private BooleanBinding opened() {
    return Bindings.createBooleanBinding(
        () -> model.speed().modelProperty().get().isPresent(), model.speed().modelProperty());
  }

  private BooleanBinding workspaceOpen() {
    return Bindings.createBooleanBinding(
        () -> model.workspaceProperty().get().isPresent(), model.workspaceProperty());
  }
}
