package io.rankscope.app.support.control;

import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.FailureText;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says in place what went wrong and what to do, details folded; not there while all is well. */
public final class FailureStrip extends VBox {
  private final Label what = new Label("", Icons.FAILURE.node());
  private final Label remedy = new Label();
  private final Label details = new Label();
  private final ToggleButton unfold = new ToggleButton(Texts.of("notice.details"));

  /**
   * Nothing yet.
   *
   * @param next what can be done about it
   */
  public FailureStrip(String id, Button... next) {
    setId(id);
    getStyleClass().add(Styles.FAILURE_STRIP);
    what.getStyleClass().addAll(Styles.STRONG, Styles.FAILURE_TEXT);
    what.setWrapText(true);
    remedy.setWrapText(true);
    details.setWrapText(true);
    details.getStyleClass().add(Styles.MONO);
    details.visibleProperty().bind(unfold.selectedProperty());
    details.managedProperty().bind(unfold.selectedProperty());
    unfold.managedProperty().bind(unfold.visibleProperty());
    HBox buttons = new HBox(8, next);
    buttons.getChildren().add(unfold);
    getChildren().addAll(what, remedy, buttons, details);
    setFillWidth(true);
    managedProperty().bind(visibleProperty());
    show(Optional.empty());
  }

  /** Shows {@code failure}, or nothing. */
  public void show(Optional<FailureText> failure) {
    setVisible(failure.isPresent());
    what.setText(failure.map(FailureText::what).orElse(""));
    remedy.setText(failure.map(FailureText::remedy).orElse(""));
    remedy.setManaged(!remedy.getText().isEmpty());
    details.setText(failure.map(FailureText::details).orElse(""));
    unfold.setSelected(false);
    unfold.setVisible(!details.getText().isBlank());
  }
}
