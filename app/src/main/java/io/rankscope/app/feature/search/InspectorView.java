package io.rankscope.app.feature.search;

import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.ScreenTabs;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.explain.Explained;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/** Follows the selected hit and tells of it under tabs. */
final class InspectorView extends TabPane {
  InspectorView(
      Inspection inspection,
      SearchActions actions,
      ActionControls controls,
      PaneMemory memory,
      Runnable afterAsking) {
    InspectorModel model = inspection.passages();
    setId("search-inspector");
    getStyleClass().add(Styles.INSPECTOR);
    Spoken.named(this, Texts.of("search.inspector"));
    new ScreenTabs<>(SearchScreen.ID, InspectorTab.class, InspectorTab::title, model.tabProperty())
        .fill(
            this,
            tab ->
                scrolled(
                    switch (tab) {
                      case EXPLAIN ->
                          new ExplainView(model, actions, controls, memory, afterAsking);
                      case STAGES -> new StagesView(model, inspection.triage(), memory);
                      case TOKENS -> new TokensView(model);
                      case DOCUMENT -> new DocumentPane(model, memory);
                      case MODEL -> new ModelView(inspection.models());
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

  private static ScrollPane scrolled(Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
