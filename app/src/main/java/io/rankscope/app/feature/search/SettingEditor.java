package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.RestingField;
import io.rankscope.app.support.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.property.editor.PropertyEditor;

/** Edits one setting, with what is wrong with it, or worth a look, below. */
final class SettingEditor implements PropertyEditor<Object> {
  private final VBox box = new VBox(2);
  private final Label mistake = new Line();
  private final Label hint = new Line();
  private final Control control;
  private String value;

  SettingEditor(ComposedSetting setting, Consumer<String> typed) {
    this.value = setting.text();
    this.control = setting.choices().isEmpty() ? field(setting, typed) : choice(setting, typed);
    control.setId("search-compose-" + setting.path());
    control.setMaxWidth(Double.MAX_VALUE);
    control.setAccessibleText(setting.name());
    control.setAccessibleHelp(setting.help());
    box.getChildren().add(control);
    line(mistake, "mistake", Styles.FAILURE_TEXT, setting);
    line(hint, "hint", Styles.MUTED, setting);
    say("", "");
  }

  private void line(Label label, String kind, String style, ComposedSetting setting) {
    label.setId("search-compose-" + kind + "-" + setting.path());
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    box.getChildren().add(label);
  }

  private TextField field(ComposedSetting setting, Consumer<String> typed) {
    RestingField field = new RestingField(setting.text(), typed);
    field.setPromptText(setting.fallback());
    field.textProperty().subscribe((was, is) -> value = is);
    return field;
  }

  private ChoiceBox<String> choice(ComposedSetting setting, Consumer<String> typed) {
    ChoiceBox<String> choice = new ChoiceBox<>();
    choice.getItems().setAll(setting.choices());
    choice.setValue(setting.text());
    choice
        .valueProperty()
        .subscribe(
            (was, is) -> {
              value = is;
              typed.accept(is);
            });
    return choice;
  }

  /** Says what is wrong, and what may be meant but is worth a look; empty words say nothing. */
  void say(String wrong, String worthALook) {
    mistake.setText(wrong);
    hint.setText(worthALook);
  }

  Control control() {
    return control;
  }

  @Override
  public Node getEditor() {
    return box;
  }

  @Override
  public Object getValue() {
    return value;
  }

  /** The sheet sets what the item already has. */
  @Override
  public void setValue(Object given) {}

  /**
   * Wraps in the width of the control above it, also when asked how high it is in the width of all
   * its words: the sheet asks like that and would cut the second line off.
   */
  private final class Line extends Label {
    @Override
    protected double computePrefHeight(double width) {
      double shown = control.getWidth();
      boolean unknown = shown <= 0 || (width >= 0 && width < shown);
      return super.computePrefHeight(unknown ? width : shown);
    }
  }
}
