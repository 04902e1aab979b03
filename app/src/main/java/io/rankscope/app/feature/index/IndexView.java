package io.rankscope.app.feature.index;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.ScreenTabs;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.FailureText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The whole screen: which shards, and a tab for each way of looking at them. */
final class IndexView extends BorderPane {
  private final IndexViewModel model;
  private final IndexActions actions;
  private final ActionControls controls;
  private final Supplier<List<Action>> openers;
  private final Map<IndexTab, TabContent> contents = new EnumMap<>(IndexTab.class);
  private final Map<IndexTab, StackPane> places = new EnumMap<>(IndexTab.class);
  private final TabPane pane;
  private final ShardBar bar;

  /**
   * @param openers the actions that open something, for when nothing is open
   */
  IndexView(
      IndexViewModel model,
      ScreenTabs<IndexTab> tabs,
      IndexActions actions,
      ActionControls controls,
      Supplier<List<Action>> openers,
      PaneMemory memory) {
    this.model = model;
    this.actions = actions;
    this.controls = controls;
    this.openers = openers;
    this.bar = new ShardBar(model, controls.iconButton(actions.refresh()));
    getStyleClass().add(Styles.PANE);
    contents.put(IndexTab.OVERVIEW, new OverviewView(model, memory));
    contents.put(IndexTab.TERMS, new TermsView(model.terms(), actions, controls, memory));
    contents.put(IndexTab.DOCUMENTS, new DocumentsView(model.documents(), memory));
    contents.put(IndexTab.ANALYSIS, new AnalysisView(model.analysis(), memory));
    contents.put(
        IndexTab.INTEGRITY, new IntegrityView(model.integrity(), actions, controls, memory));
    contents.forEach((tab, content) -> places.put(tab, new StackPane(content.node())));
    pane = tabs.pane(tab -> Objects.requireNonNull(places.get(tab)));
    Spoken.named(pane, Texts.of("index.title"));
    model.stateProperty().subscribe(state -> show());
    model.inspectedProperty().subscribe(source -> show());
  }

  /** Moves the focus to the field of the tab in front, where it has one. */
  void focusField() {
    content().focusField();
  }

  /** Moves the focus to what the tab in front shows. */
  void focusContent() {
    content().focusContent();
  }

  private TabContent content() {
    return Objects.requireNonNull(contents.get(model.tabProperty().get()));
  }

  private void show() {
    if (model.inspectedProperty().get().isPresent()) {
      boolean open = model.inspectedProperty().get().flatMap(InspectedSource::contents).isPresent();
      contents.forEach((which, content) -> fill(which, content, open));
      setTop(bar);
      setCenter(pane);
      return;
    }
    setTop(null);
    setCenter(instead(model.stateProperty().get()));
  }

  /** Without an open shard there is still something to say of each shard. */
  private void fill(IndexTab which, TabContent content, boolean open) {
    boolean worksWithout = which == IndexTab.OVERVIEW || which == IndexTab.INTEGRITY;
    Node shown = open || worksWithout ? content.node() : noShardOpen();
    StackPane place = Objects.requireNonNull(places.get(which));
    if (!place.getChildren().contains(shown)) {
      place.getChildren().setAll(shown);
    }
  }

  private EmptyState noShardOpen() {
    return new EmptyState(
        Icons.SHARD,
        Texts.of("index.no-shard.title"),
        Texts.of("index.no-shard.text"),
        controls.button(actions.showShards()));
  }

  private Node instead(LoadState state) {
    return switch (state) {
      case LoadState.Failed failed -> {
        EmptyState shown =
            new EmptyState(
                Icons.FAILURE,
                failed.failure().what(),
                failed.failure().remedy(),
                controls.button(actions.refresh()));
        shown.setId("index-failed");
        yield shown;
      }
      case LoadState.Loading loading -> new Waiting(Texts.of("index.loading"));
      case LoadState.Idle idle -> nothingOpen();
      case LoadState.Shown shown -> nothingOpen();
    };
  }

  private EmptyState nothingOpen() {
    EmptyState shown =
        new EmptyState(
            Icons.OPEN_WORKSPACE,
            Texts.of("index.nothing-open.title"),
            model
                .openingFailure()
                .map(FailureText::oneLine)
                .orElse(Texts.of("index.nothing-open.text")),
            openers.get().stream().map(controls::button).toArray(Button[]::new));
    shown.setId("index-nothing-open");
    return shown;
  }
}
