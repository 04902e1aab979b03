package io.rankscope.app.feature.judge;

import io.rankscope.app.support.control.KeyCap;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * Asks why a passage cannot be judged. A digit takes a ready reason at once; any letter begins one
 * in the judge's own words.
 */
final class ReasonPane extends VBox {
  private static final int READY = 4;

  private final TextField own = new TextField();
  private final List<String> reasons =
      IntStream.rangeClosed(1, READY)
          .mapToObj(number -> Texts.of("judge.cannot.reason." + number))
          .toList();
  private final Consumer<String> given;
  private final Runnable left;

  /**
   * @param given hears the reason, empty when the judge gives none
   * @param left hears that the judge thought better of it
   */
  ReasonPane(Consumer<String> given, Runnable left) {
    this.given = given;
    this.left = left;
    setId("judge-reason");
    getStyleClass().add(Styles.BOX);
    setFocusTraversable(true);
    Label title = new Label(Texts.of("judge.cannot.title"));
    title.getStyleClass().add(Styles.STRONG);
    setAccessibleText(title.getText());
    FlowPane ready = new FlowPane();
    ready.getStyleClass().add(Styles.KEY_ROW);
    for (int i = 0; i < reasons.size(); i++) {
      String reason = reasons.get(i);
      Button button = new Button(reason, new KeyCap(Integer.toString(i + 1)));
      button.getStyleClass().setAll("button", Styles.KEY_BUTTON);
      button.setOnAction(event -> given.accept(reason));
      ready.getChildren().add(button);
    }
    own.setId("judge-reason-own");
    own.setPromptText(Texts.of("judge.cannot.field.prompt"));
    own.setAccessibleText(Texts.of("judge.cannot.field"));
    own.setOnAction(event -> given.accept(own.getText().strip()));
    Label hint = new Label(Texts.of("judge.cannot.hint"));
    hint.getStyleClass().add(Styles.MUTED);
    getChildren().addAll(title, ready, own, hint);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  /** Begins anew, with the keys on the ready reasons. */
  void ask() {
    own.clear();
    requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      left.run();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && isFocused()) {
      given.accept("");
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    String character = event.getCharacter();
    if (!isFocused() || event.isShortcutDown() || event.isAltDown() || character.isBlank()) {
      return;
    }
    int number = "1234567890".indexOf(character);
    if (number >= 0 && number < reasons.size()) {
      given.accept(reasons.get(number));
      event.consume();
    } else if (!Character.isISOControl(character.codePointAt(0))) {
      own.requestFocus();
      own.appendText(character);
      own.end();
      event.consume();
    }
  }
}
