package io.rankscope.app.feature.search;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.search.Pipeline;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The query field, which completes from the query set and the history, and what it is asked of. */
final class QueryBar extends HBox {
  private final SearchViewModel model;
  private final TextField field = new TextField();

  /**
   * @param afterAsking moves the focus away from the field
   */
  QueryBar(
      SearchViewModel model,
      Action run,
      Action showQueries,
      Action compose,
      ActionControls controls,
      Runnable afterAsking) {
    this.model = model;
    getStyleClass().add(Styles.QUERY_BAR);
    field.setId("search-query");
    field.getStyleClass().add(Styles.QUERY_FIELD);
    field.setPromptText(Texts.of("search.query.prompt"));
    Spoken.named(field, Texts.of("search.query"));
    field.textProperty().bindBidirectional(model.textProperty());
    Runnable ask =
        () -> {
          run.run();
          afterAsking.run();
        };
    field.setOnAction(event -> ask.run());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setHgrow(field, Priority.ALWAYS);
    new QueryCompletion(model, field, ask);
    Button runButton = controls.button(run);
    runButton.setGraphic(null);
    runButton.setText(run.shortText());
    runButton.setDefaultButton(false);
    runButton.setMinWidth(USE_PREF_SIZE);
    runButton.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
    Button queries = controls.iconButton(showQueries);
    queries.getStyleClass().add(atlantafx.base.theme.Styles.FLAT);
    queries.visibleProperty().bind(Bindings.isNotEmpty(model.queries().rows()));
    queries.managedProperty().bind(queries.visibleProperty());
    Pill<Pipeline> pipelines = pipelines();
    pipelines.further(controls.menuItem(compose));
    pipelines.disableProperty().bind(Bindings.isEmpty(model.pipelines()));
    getChildren().addAll(queries, field, pipelines, syntaxes(), runButton);
  }

  void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  private Pill<Pipeline> pipelines() {
    return new Pill<>(
        "search-pipeline",
        Texts.of("search.pipeline"),
        model.pipelines(),
        Pipeline::name,
        model.pipelineProperty(),
        model::choosePipeline);
  }

  private Pill<QuerySyntax> syntaxes() {
    return new Pill<>(
        "search-syntax",
        Texts.of("search.syntax"),
        FXCollections.observableArrayList(QuerySyntax.values()),
        syntax -> Texts.of("search.syntax." + syntax.label()),
        model.syntaxProperty().map(Optional::of),
        model::chooseSyntax);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.busyProperty().get()) {
      model.cancel();
      event.consume();
    }
  }
}
