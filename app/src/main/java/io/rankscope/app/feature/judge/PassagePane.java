package io.rankscope.app.feature.judge;

import io.rankscope.app.support.control.HighlightedText;
import io.rankscope.app.support.control.Mark;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.Highlight;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** The passage to judge, on which the answer can be marked with mouse or keys. */
final class PassagePane extends VBox {
  private final JudgeViewModel model;
  private final JudgingViewModel judging;
  private final HighlightedText title = new HighlightedText();
  private final HighlightedText text = new HighlightedText();
  private final Label gone = new Label();
  private Optional<Card> card = Optional.empty();
  private Optional<SpanPicker> picker = Optional.empty();
  private Optional<TextSpan> dragged = Optional.empty();
  private OptionalInt pressedAt = OptionalInt.empty();
  private boolean focusWanted;

  PassagePane(JudgeViewModel model) {
    this.model = model;
    this.judging = model.judging();
    setId("judge-passage");
    getStyleClass().add(Styles.PASSAGE_CARD);
    title.getStyleClass().add(Styles.PASSAGE_TITLE);
    text.getStyleClass().add(Styles.READING);
    text.setId("judge-passage-text");
    text.setCursor(Cursor.TEXT);
    gone.setWrapText(true);
    gone.getStyleClass().add(Styles.MUTED);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(title, text, gone);
    for (javafx.scene.Node node : getChildren()) {
      node.managedProperty().bind(node.visibleProperty());
    }
    text.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    text.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragging);
    text.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null && focusWanted) {
                focusWanted = false;
                Platform.runLater(this::requestFocus);
              }
            });
    judging.judgmentProperty().subscribe(now -> draw());
    model.highlightsProperty().subscribe(now -> draw());
    model.modeProperty().subscribe(this::modeChanged);
  }

  void show(Card shown) {
    card = Optional.of(shown);
    picker = Optional.empty();
    dragged = Optional.empty();
    draw();
    setAccessibleText(
        Texts.of("judge.passage", shown.passage().map(p -> p.title()).orElse(""), shown.text()));
  }

  /** Puts the keys here, as soon as this is on the screen. */
  void takeFocus() {
    // A scroll pane takes its content into the scene only when it is first laid out.
    focusWanted = getScene() == null;
    requestFocus();
  }

  private void draw() {
    String heading = card.flatMap(Card::passage).map(p -> p.title()).orElse("");
    title.setVisible(!heading.isBlank());
    title.show(heading, matches(Highlight.TITLE));
    boolean whole = card.filter(Card::whole).isPresent();
    text.setVisible(card.flatMap(Card::passage).isPresent());
    text.show(
        card.map(Card::text).orElse(""),
        Stream.of(answers(), matches(Highlight.TEXT), selection()).flatMap(List::stream).toList());
    gone.setVisible(card.isPresent() && !whole);
    gone.setText(
        card.flatMap(Card::query).isPresent()
            ? Texts.of("judge.gone.passage")
            : Texts.of("judge.gone.query"));
  }

  private List<Mark> matches(String field) {
    if (!model.highlightsProperty().get()) {
      return List.of();
    }
    return card.map(Card::highlights).orElse(List.of()).stream()
        .filter(highlight -> highlight.field().equals(field))
        .map(highlight -> new Mark(highlight.start(), highlight.end(), Mark.Kind.MATCH))
        .toList();
  }

  private List<Mark> answers() {
    return judging.spans().stream()
        .map(span -> new Mark(span.start(), span.end(), Mark.Kind.ANSWER))
        .toList();
  }

  private List<Mark> selection() {
    return picker
        .map(SpanPicker::selection)
        .or(() -> dragged)
        .map(chosen -> List.of(new Mark(chosen.start(), chosen.end(), Mark.Kind.SELECTION)))
        .orElse(List.of());
  }

  private void modeChanged(JudgingMode mode) {
    if (mode == JudgingMode.MARKING) {
      picker =
          card.map(shown -> new SpanPicker(shown.text(), firstMatch()))
              .filter(SpanPicker::possible);
      requestFocus();
      if (picker.isEmpty()) {
        model.modeProperty().set(JudgingMode.READING);
      }
    } else if (picker.isPresent()) {
      picker = Optional.empty();
      draw();
    }
    if (mode == JudgingMode.MARKING) {
      draw();
    }
  }

  private int firstMatch() {
    return card.map(Card::highlights).orElse(List.of()).stream()
        .filter(highlight -> highlight.field().equals(Highlight.TEXT))
        .mapToInt(Highlight::start)
        .min()
        .orElse(0);
  }

  private void mark(TextSpan chosen) {
    card.ifPresent(
        shown -> judging.mark(AnswerMarks.toggled(shown.text(), judging.spans(), chosen)));
  }

  private void keyPressed(KeyEvent event) {
    if (picker.isEmpty()) {
      return;
    }
    SpanPicker choosing = picker.get();
    int direction = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.DOWN ? 1 : -1;
    switch (event.getCode()) {
      case LEFT, RIGHT -> {
        if (event.isShiftDown()) {
          choosing.growWord(direction);
        } else {
          choosing.moveWord(direction);
        }
      }
      case UP, DOWN -> {
        if (event.isShiftDown()) {
          choosing.growSentence(direction);
        } else {
          choosing.moveSentence(direction);
        }
      }
      case ENTER -> finish(choosing);
      case ESCAPE -> model.modeProperty().set(JudgingMode.READING);
      default -> {
        return;
      }
    }
    event.consume();
    draw();
  }

  /** S once more marks as Enter does. Heard when typed, so that it does not begin anew at once. */
  private void keyTyped(KeyEvent event) {
    if (picker.isPresent() && event.getCharacter().equalsIgnoreCase("s")) {
      finish(picker.get());
      event.consume();
    }
  }

  private void finish(SpanPicker choosing) {
    TextSpan chosen = choosing.selection();
    model.modeProperty().set(JudgingMode.READING);
    mark(chosen);
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      pressedAt = OptionalInt.of(text.offsetAt(event.getX(), event.getY()));
    }
  }

  private void dragging(MouseEvent event) {
    pressedAt.ifPresent(
        from -> {
          TextSpan span =
              SpanPicker.dragged(
                  card.map(Card::text).orElse(""), from, text.offsetAt(event.getX(), event.getY()));
          dragged = span.start() < span.end() ? Optional.of(span) : Optional.empty();
          draw();
        });
  }

  private void released(MouseEvent event) {
    pressedAt = OptionalInt.empty();
    Optional<TextSpan> chosen = dragged;
    dragged = Optional.empty();
    chosen.ifPresent(this::mark);
    draw();
  }
}
