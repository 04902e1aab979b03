package io.rankscope.app.feature.search;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.search.Pipeline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/** The query field, which completes from the query set and the history, and what it is asked of. */
final class QueryBar extends HBox {
  private static final int SUGGESTIONS = 8;

  private final SearchViewModel model;
  private final TextField field = new TextField();
  private final AutoCompletionBinding<String> completion;

  /** What may be meant; read by the thread that ControlsFX looks suggestions up on. */
  private volatile List<String> known = List.of();

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
    field.setOnAction(
        event -> {
          run.run();
          afterAsking.run();
        });
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setHgrow(field, Priority.ALWAYS);
    completion = TextFields.bindAutoCompletion(field, request -> suggest(request.getUserText()));
    completion.setVisibleRowCount(SUGGESTIONS);
    completion.setOnAutoCompleted(
        event -> {
          run.run();
          afterAsking.run();
        });
    model.queries().rows().addListener((ListChangeListener<QueryRow>) change -> learn());
    model.askedProperty().subscribe(asked -> learn());
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

  private void learn() {
    known =
        Stream.concat(
                model.history().texts().stream(),
                model.queries().rows().stream().map(row -> row.query().text()))
            .distinct()
            .toList();
  }

  private List<String> suggest(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? List.of()
        : known.stream()
            .filter(text -> text.toLowerCase(Locale.ROOT).contains(wanted))
            .filter(text -> !text.equals(typed))
            .limit(SUGGESTIONS)
            .toList();
  }
}
