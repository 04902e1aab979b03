package io.rankscope.app.feature.search;

import io.rankscope.app.support.theme.Styles;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.property.editor.PropertyEditor;

/** Edits one setting, with what is wrong with it below. */
final class SettingEditor implements PropertyEditor<Object> {
  /** Typing is checked when it rests this long. */
  private static final Duration REST = Duration.millis(350);

  private final VBox box = new VBox(2);
  private final Label mistake = new Label();
  private final Control control;
  private String value;

  SettingEditor(ComposedSetting setting, Consumer<String> typed) {
    this.value = setting.text();
    this.control = setting.choices().isEmpty() ? field(setting, typed) : choice(setting, typed);
    control.setId("search-compose-" + setting.path());
    control.setMaxWidth(Double.MAX_VALUE);
    control.setAccessibleText(setting.name());
    control.setAccessibleHelp(setting.help());
    mistake.setId("search-compose-mistake-" + setting.path());
    mistake.getStyleClass().add(Styles.FAILURE_TEXT);
    mistake.setWrapText(true);
    mistake.setMinHeight(Region.USE_PREF_SIZE);
    box.getChildren().addAll(control, mistake);
    say("");
  }

  private TextField field(ComposedSetting setting, Consumer<String> typed) {
    TextField field = new TextField(setting.text());
    field.setPromptText(setting.fallback());
    PauseTransition rest = new PauseTransition(REST);
    rest.setOnFinished(event -> typed.accept(field.getText()));
    field
        .textProperty()
        .subscribe(
            (was, is) -> {
              value = is;
              rest.playFromStart();
            });
    field.setOnAction(
        event -> {
          rest.stop();
          typed.accept(field.getText());
        });
    field
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                rest.stop();
                typed.accept(field.getText());
              }
            });
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

  /** Says what is wrong; nothing when the words are empty. */
  void say(String words) {
    mistake.setText(words);
    mistake.setVisible(!words.isEmpty());
    mistake.setManaged(!words.isEmpty());
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
}
