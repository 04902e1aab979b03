package io.rankscope.app.feature.models;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.ScreenTabs;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.ByteSize;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.inference.ModelFacts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The whole screen: the catalogue, and below it what is known and tried of one model. */
final class ModelsView extends BorderPane {
  private final ModelsViewModel model;
  private final ModelsActions actions;
  private final ActionControls controls;
  private final Supplier<List<Action>> openers;
  private final FactTable<ModelRow> table;
  private final TryView trying;
  private final SplitPane split;
  private boolean following;

  /**
   * @param openers the actions that open something, for when nothing is open
   */
  ModelsView(
      ModelsViewModel model,
      ScreenTabs<ModelsTab> tabs,
      ModelsActions actions,
      ActionControls controls,
      Supplier<List<Action>> openers,
      PaneMemory memory) {
    this.model = model;
    this.actions = actions;
    this.controls = controls;
    this.openers = openers;
    getStyleClass().add(Styles.PANE);
    this.table = table().remembered(memory);
    this.trying = new TryView(model.trying(), memory);
    table.setItems(model.rows());
    table.getSelectionModel().selectedItemProperty().subscribe((was, is) -> chosen(is));
    TabPane pane =
        tabs.pane(
            tab ->
                switch (tab) {
                  case FACTS -> new FactsView(model, memory).node();
                  case TRY -> trying.node();
                  case SPEED -> new SpeedView(model, actions, controls, memory).node();
                  case COMPARE -> new CompareView(model, actions, controls, memory).node();
                });
    Spoken.named(pane, Texts.of("models.title"));
    split = new SplitPane(catalogue(), pane);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.3);
    memory.dividers("models", split);
    model.chosenProperty().subscribe(row -> follow());
    model.rows().subscribe(this::show);
    model.workspaceProperty().subscribe(workspace -> show());
  }

  /** Moves the focus to the field of the tab Try. */
  void focusField() {
    model.tabProperty().set(ModelsTab.TRY);
    trying.focusField();
  }

  /** Moves the focus to the models, at once or as soon as there are some. */
  void focusContent() {
    if (split.equals(getCenter())) {
      // A split pane takes its panes into the scene only once it has a skin.
      split.applyCss();
      table.requestFocus();
    } else {
      requestFocus();
    }
  }

  private Node catalogue() {
    Label title = new Label(Texts.of("models.catalogue"));
    title.getStyleClass().add(Styles.SECTION_TITLE);
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label more = new Label(Texts.of("models.catalogue.more"));
    more.setId("models-catalogue-more");
    more.getStyleClass().add(Styles.MUTED);
    more.setTooltip(new Tooltip(more.getText()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            8,
            title,
            more,
            space,
            controls.iconButton(actions.copyFolder()),
            controls.iconButton(actions.refresh()));
    head.getStyleClass().add(Styles.TABLE_HEAD);
    VBox.setVgrow(table, Priority.ALWAYS);
    return new VBox(head, table);
  }

  private void chosen(@Nullable ModelRow row) {
    if (!following && row != null) {
      model.chosenProperty().set(Optional.of(row));
    }
  }

  /** A row that became known is another row; the table is to stay on the same model. */
  private void follow() {
    following = true;
    Optional<ModelRow> wanted = model.chosenProperty().get();
    int index =
        wanted
            .map(row -> table.getItems().stream().map(ModelRow::name).toList().indexOf(row.name()))
            .orElse(-1);
    if (index < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != index
        || !Objects.equals(
            table.getSelectionModel().getSelectedItem(), table.getItems().get(index))) {
      table.getSelectionModel().clearAndSelect(index);
    }
    following = false;
  }

  private void show() {
    if (model.workspaceProperty().get().isEmpty()) {
      show(nothingOpen());
    } else if (model.rows().isEmpty()) {
      show(noModels());
    } else if (!split.equals(getCenter())) {
      show(split);
    }
  }

  private void show(Node content) {
    Node replaced = getCenter();
    boolean focusHere = isFocused() || (replaced != null && replaced.isFocusWithin());
    setCenter(content);
    if (focusHere) {
      focusContent();
    }
  }

  private EmptyState noModels() {
    EmptyState shown =
        new EmptyState(
            Icons.MODELS,
            Texts.of("models.none.title"),
            Texts.of("models.none.text"),
            controls.button(actions.copyFolder()),
            controls.button(actions.refresh()));
    shown.setId("models-none");
    return shown;
  }

  private EmptyState nothingOpen() {
    EmptyState shown =
        new EmptyState(
            Icons.OPEN_WORKSPACE,
            Texts.of("models.nothing-open.title"),
            Texts.of("models.nothing-open.text"),
            openers.get().stream().map(controls::button).toArray(Button[]::new));
    shown.setId("models-nothing-open");
    return shown;
  }

  /** Where it runs, without the word that all of them end in. */
  private static String providers(ModelFacts facts) {
    return String.join(", ", facts.providers()).replace("ExecutionProvider", "");
  }

  private static FactTable<ModelRow> table() {
    return new FactTable<ModelRow>(
            "models-catalogue", Texts.of("models.catalogue"), Texts.of("models.none.title"))
        .words("name", Texts.of("models.column.name"), 210, ModelRow::name)
        .marked(
            "state",
            Texts.of("models.column.state"),
            120,
            ModelRow::state,
            row -> row.failure().map(failure -> Styles.FAILURE_TEXT))
        .words("role", Texts.of("models.column.role"), 85, ModelRow::role)
        .numbers(
            "dimensions",
            Texts.of("models.column.dimensions"),
            95,
            ModelRow::dimensions,
            Object::toString)
        .numbers(
            "tokens",
            Texts.of("models.column.tokens"),
            95,
            row -> row.facts().map(facts -> (long) facts.settings().maxTokens().value()),
            Object::toString)
        .words(
            "precision",
            Texts.of("models.column.precision"),
            115,
            row -> row.said(facts -> facts.precision().label()))
        .numbers(
            "size",
            Texts.of("models.column.size"),
            80,
            row -> row.facts().map(ModelFacts::bytes),
            ByteSize::words)
        .numbers(
            "opset",
            Texts.of("models.column.opset"),
            65,
            row -> row.facts().map(ModelFacts::opset),
            Object::toString)
        .words(
            "providers",
            Texts.of("models.column.providers"),
            80,
            row -> row.said(ModelsView::providers))
        .words("hash", Texts.of("models.column.hash"), 120, ModelRow::hash)
        .words("place", Texts.of("models.column.place"), 240, ModelRow::place)
        .filled()
        .yielding("opset", "providers", "hash", "tokens");
  }
}
