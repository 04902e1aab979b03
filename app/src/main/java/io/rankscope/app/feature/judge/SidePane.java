package io.rankscope.app.feature.judge;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.Badge;
import io.rankscope.app.support.control.HighlightedText;
import io.rankscope.app.support.control.KeyCap;
import io.rankscope.app.support.control.MarkdownText;
import io.rankscope.app.support.control.RightToLeftWords;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.QueryPassage;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Beside the passage: the guidelines, the judge's note and the answers marked. */
final class SidePane extends VBox {
  private static final int NOTE_ROWS = 3;

  private final JudgeViewModel model;
  private final JudgingViewModel judging;
  private final HBox head = new HBox(8);
  private final MarkdownText guidelines = new MarkdownText();
  private final ScrollPane guidelinesScroll = new ScrollPane(guidelines);
  private final TextArea note = new TextArea();
  private final VBox answers = new VBox(6);
  private Optional<QueryPassage> noted = Optional.empty();

  /** The note as the field got it. */
  private String kept = "";

  SidePane(JudgeViewModel model) {
    this.model = model;
    this.judging = model.judging();
    getStyleClass().add(Styles.JUDGE_SIDE);
    head.setAlignment(Pos.CENTER_LEFT);
    guidelinesScroll.setId("judge-guidelines");
    guidelinesScroll.setFitToWidth(true);
    guidelinesScroll.setMinHeight(80);
    guidelinesScroll.prefHeightProperty().bind(guidelines.heightProperty().add(4));
    Spoken.named(guidelinesScroll, Texts.of("judge.guidelines"));
    model.guidelinesProperty().subscribe(this::showGuidelines);
    getChildren().addAll(head, guidelinesScroll, noteBox(), answerBox());
    judging.judgmentProperty().subscribe(now -> refresh());
    judging.shownProperty().subscribe(now -> refresh());
    model
        .modeProperty()
        .subscribe(
            mode -> {
              if (mode == JudgingMode.NOTE && !note.isFocused()) {
                note.requestFocus();
                note.end();
              }
            });
  }

  /** Saves what is being typed, as when the judge looks elsewhere. */
  void keepNote() {
    // The focus may leave only after the next passage came, whose note this is not.
    Optional<QueryPassage> now = judging.card().map(Card::pair);
    if (now.isPresent() && now.equals(noted) && edited()) {
      judging.note(note.getText().strip());
    }
  }

  private VBox noteBox() {
    Label label = new Label(Texts.of("judge.note"));
    label.getStyleClass().add(Styles.MUTED);
    HBox title = new HBox(6, label, new KeyCap("N"));
    title.setAlignment(Pos.CENTER_LEFT);
    note.setId("judge-note");
    RightToLeftWords.wrapOthers(note);
    note.setPrefRowCount(NOTE_ROWS);
    note.setPromptText(Texts.of("judge.note.prompt"));
    note.setAccessibleText(Texts.of("judge.note"));
    note.getStyleClass().add(Styles.NOTE_FIELD);
    note.addEventFilter(KeyEvent.KEY_PRESSED, this::notePressed);
    note.focusedProperty()
        .subscribe(
            (was, is) -> {
              if (is) {
                model.modeProperty().set(JudgingMode.NOTE);
              } else {
                keepNote();
                leaveNote();
                refresh();
              }
            });
    VBox box = new VBox(title, note);
    box.getStyleClass().add(Styles.BOX);
    box.setMinHeight(Region.USE_PREF_SIZE);
    return box;
  }

  private VBox answerBox() {
    Label label = new Label(Texts.of("judge.answers"));
    label.getStyleClass().add(Styles.MUTED);
    HBox title = new HBox(6, label, new KeyCap("S"));
    title.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(title, answers);
    box.getStyleClass().add(Styles.BOX);
    box.setMinHeight(Region.USE_PREF_SIZE);
    return box;
  }

  /** Enter and Escape leave the note, which is kept either way; Shift+Enter begins a line. */
  private void notePressed(KeyEvent event) {
    boolean leaves =
        event.getCode() == KeyCode.ESCAPE
            || (event.getCode() == KeyCode.ENTER && !event.isShiftDown());
    if (leaves) {
      event.consume();
      keepNote();
      leaveNote();
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      note.replaceSelection("\n");
    }
  }

  private void leaveNote() {
    if (model.modeProperty().get() == JudgingMode.NOTE) {
      model.modeProperty().set(JudgingMode.READING);
    }
  }

  private void refresh() {
    Optional<QueryPassage> now = judging.card().map(Card::pair);
    String held = judging.opinion().note();
    boolean another = !now.equals(noted);
    if (another || !edited() || note.getText().strip().equals(held)) {
      kept = held;
      if (!note.getText().equals(held)) {
        note.setText(held);
      }
    }
    noted = now;
    note.setDisable(judging.card().isEmpty());
    answers.getChildren().setAll(judging.spans().stream().map(this::answer).toList());
    if (answers.getChildren().isEmpty()) {
      Label none = new Label(Texts.of("judge.answers.none"));
      none.getStyleClass().add(Styles.MUTED);
      answers.getChildren().add(none);
    }
  }

  /** Whether the judge has words in the field that are not kept; another window's stay out then. */
  private boolean edited() {
    return !note.getText().strip().equals(kept);
  }

  private HBox answer(AnswerSpan span) {
    HighlightedText quote = new HighlightedText();
    quote.show("“" + span.quote() + "”", List.of());
    HBox.setHgrow(quote, Priority.ALWAYS);
    Button remove = new Button("", Icons.CLOSE.node());
    remove.getStyleClass().setAll("button", Styles.KEY_BUTTON);
    Spoken.pictured(remove, Texts.of("judge.answers.remove"));
    remove.setOnAction(event -> judging.mark(AnswerMarks.without(judging.spans(), span)));
    remove.setMinWidth(USE_PREF_SIZE);
    return new HBox(6, quote, remove);
  }

  private void showGuidelines(Optional<String> text) {
    Label title = new Label(Texts.of("judge.guidelines"));
    title.getStyleClass().add(Styles.STRONG);
    head.getChildren().setAll(title);
    model
        .guidelineVersion()
        .map(version -> new Badge(Texts.of("judge.guidelines.version", version), Badge.Kind.PLAIN))
        .ifPresent(head.getChildren()::add);
    guidelines.show(text.orElse(Texts.of("judge.guidelines.none")));
  }
}
