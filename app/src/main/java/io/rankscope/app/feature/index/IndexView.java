package io.rankscope.app.feature.index;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.FailureText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The whole screen: which shards, and a tab for each way of looking at them. */
final class IndexView extends BorderPane {
  private final IndexViewModel model;
  private final IndexActions actions;
  private final ActionControls controls;
  private final Supplier<List<Action>> openers;
  private final Map<IndexTab, Tab> tabs = new EnumMap<>(IndexTab.class);
  private final Map<IndexTab, TabContent> contents = new EnumMap<>(IndexTab.class);
  private final TabPane pane = new TabPane();
  private final ShardBar bar;

  /**
   * @param openers the actions that open something, for when nothing is open
   */
  IndexView(
      IndexViewModel model,
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
    add(IndexTab.OVERVIEW, new OverviewView(model, memory));
    add(IndexTab.TERMS, new TermsView(model.terms(), actions, controls, memory));
    add(IndexTab.DOCUMENTS, new DocumentsView(model.documents(), memory));
    add(IndexTab.ANALYSIS, new AnalysisView(model.analysis(), memory));
    add(IndexTab.INTEGRITY, new IntegrityView(model.integrity(), actions, controls, memory));
    pane.setId("index-tabs");
    Spoken.named(pane, Texts.of("index.title"));
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    model.tabProperty().subscribe(tab -> pane.getSelectionModel().select(tabs.get(tab)));
    pane.getSelectionModel().selectedItemProperty().subscribe((was, is) -> chosen(is));
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
    return java.util.Objects.requireNonNull(contents.get(model.tabProperty().get()));
  }

  private void add(IndexTab which, TabContent content) {
    Tab tab = new Tab(title(which));
    tab.setId("index-tab-" + which.label());
    tab.setContent(new StackPane(content.node()));
    tabs.put(which, tab);
    contents.put(which, content);
    pane.getTabs().add(tab);
  }

  private static String title(IndexTab tab) {
    return switch (tab) {
      case OVERVIEW -> Texts.of("index.tab.overview");
      case TERMS -> Texts.of("index.tab.terms");
      case DOCUMENTS -> Texts.of("index.tab.documents");
      case ANALYSIS -> Texts.of("index.tab.analysis");
      case INTEGRITY -> Texts.of("index.tab.integrity");
    };
  }

  private void chosen(@Nullable Tab chosen) {
    tabs.forEach(
        (which, tab) -> {
          if (tab.equals(chosen)) {
            model.tabProperty().set(which);
          }
        });
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
    Tab tab = java.util.Objects.requireNonNull(tabs.get(which));
    if (tab.getContent() instanceof StackPane around && !around.getChildren().contains(shown)) {
      around.getChildren().setAll(shown);
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
