package io.rankscope.app.feature.models;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.RightToLeftWords;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Two texts, the score that the model gives them, and the tokens it reads. */
final class TryView {
  private final TextField query = new TextField();
  private final BorderPane view = new BorderPane();

  TryView(TryViewModel model, PaneMemory memory) {
    query.setId("models-try-query");
    query.textProperty().bindBidirectional(model.queryProperty());
    TextArea passage = new TextArea();
    passage.setId("models-try-passage");
    passage.setPrefRowCount(3);
    RightToLeftWords.wrapOthers(passage);
    passage.textProperty().bindBidirectional(model.passageProperty());
    Label verdict = new Label();
    verdict.setId("models-try-verdict");
    verdict.getStyleClass().add(Styles.STRONG);
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    verdict.textProperty().bind(model.verdictProperty());
    FailureStrip failure = new FailureStrip("models-try-failure");
    model.failureProperty().subscribe(failure::show);
    VBox head =
        new VBox(
            8,
            labelled(Texts.of("models.try.query"), query),
            labelled(Texts.of("models.try.passage"), passage),
            verdict);
    head.getStyleClass().add(Styles.ANALYSIS_HEAD);
    view.setTop(new VBox(head, failure));
    FactTable<TokenRow> tokens = tokens().remembered(memory);
    tokens.setItems(model.tokens());
    view.setCenter(tokens);
  }

  Node node() {
    return view;
  }

  void focusField() {
    query.requestFocus();
  }

  private static FactTable<TokenRow> tokens() {
    return new FactTable<TokenRow>(
            "models-tokens", Texts.of("models.try.tokens"), Texts.of("models.try.no-tokens"))
        .words("of", Texts.of("models.column.of"), 100, TokenRow::of)
        .numbers("place", Texts.of("models.column.position"), 70, TokenRow::place, Object::toString)
        .marked("token", Texts.of("models.column.token"), 180, TokenRow::token, TryView::look)
        .numbers("id", Texts.of("models.column.id"), 90, TokenRow::id, Object::toString)
        .marked("piece", Texts.of("models.column.piece"), 500, TokenRow::piece, TryView::look)
        .filled();
  }

  private static Optional<String> look(TokenRow row) {
    return switch (row.kind()) {
      case TEXT -> Optional.empty();
      case ADDED -> Optional.of(Styles.MUTED);
      case CUT -> Optional.of(Styles.WARNING_TEXT);
    };
  }

  private static Node labelled(String words, Region field) {
    Label label = new Label(words);
    label.getStyleClass().add(Styles.MUTED);
    label.setLabelFor(field);
    label.setMinWidth(64);
    Spoken.named(field, words);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(8, label, field);
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }
}
