package io.rankscope.app.feature.search;

import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.explain.Explained;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/** Follows the selected hit and tells of it under tabs. */
final class InspectorView extends TabPane {
  private final Map<InspectorTab, Tab> tabs = new EnumMap<>(InspectorTab.class);

  InspectorView(
      InspectorModel model,
      ModelTabModel models,
      SearchActions actions,
      ActionControls controls,
      PaneMemory memory,
      Runnable afterAsking) {
    setId("search-inspector");
    getStyleClass().add(Styles.INSPECTOR);
    Spoken.named(this, Texts.of("search.inspector"));
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    add(InspectorTab.EXPLAIN, new ExplainView(model, actions, controls, memory, afterAsking));
    add(InspectorTab.STAGES, new StagesView(model, memory));
    add(InspectorTab.TOKENS, new TokensView(model));
    add(InspectorTab.DOCUMENT, new DocumentPane(model, memory));
    add(InspectorTab.MODEL, new ModelView(models));
    model.tabProperty().subscribe(chosen -> getSelectionModel().select(tabs.get(chosen)));
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            shown ->
                tabs.forEach(
                    (which, tab) -> {
                      if (tab.equals(shown)) {
                        model.tabProperty().set(which);
                      }
                    }));
  }

  /** Names the passage and its place. */
  static String heading(Inspected inspected) {
    Explained explained = inspected.explained();
    String id = explained.passage().value();
    return explained.rank().isPresent()
        ? Texts.of("search.inspected", id, Integer.toString(explained.rank().getAsInt()))
        : Texts.of("search.inspected.missing", id);
  }

  private void add(InspectorTab which, Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Tab tab = new Tab(Texts.of("search.tab." + which.label()), scroll);
    tab.setId("search-tab-" + which.label());
    tabs.put(which, tab);
    getTabs().add(tab);
  }
}
