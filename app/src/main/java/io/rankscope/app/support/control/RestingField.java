package io.rankscope.app.support.control;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.util.Duration;

/**
 * A text field that tells what was typed once typing rests, Enter is pressed, or the focus leaves.
 * It may tell the same text more than once.
 */
public final class RestingField extends TextField {
  private static final Duration REST = Duration.millis(350);

  private final PauseTransition rest = new PauseTransition(REST);
  private boolean showing;

  /**
   * @param typed hears what was typed, not what was {@linkplain #show shown}
   */
  public RestingField(String text, Consumer<String> typed) {
    super(text);
    Runnable tell =
        () -> {
          rest.stop();
          typed.accept(getText());
        };
    rest.setOnFinished(event -> tell.run());
    textProperty().subscribe((was, is) -> begin());
    setOnAction(event -> tell.run());
    focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                tell.run();
              }
            });
  }

  /** Shows another text, unless it stands there already, and tells nobody. */
  public void show(String text) {
    if (!text.equals(getText())) {
      showing = true;
      setText(text);
      showing = false;
    }
  }

  private void begin() {
    if (showing) {
      rest.stop();
    } else {
      rest.playFromStart();
    }
  }
}
