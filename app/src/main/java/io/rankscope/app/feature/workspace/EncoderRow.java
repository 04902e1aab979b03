package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.control.RestingField;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.Resolved;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A setting of an encoder: what it is, where that was read, and a way back to the files. */
final class EncoderRow {
  private static final double WIDTH = 190;

  private final EncoderSetting setting;
  private final Control control;
  private final Consumer<String> value;
  private final Label from = new Label();
  private final Button undo = new Button("", Icons.UNDO.node());
  private boolean showing;

  /**
   * @param said hears what is said of the setting, empty to leave it to the files
   */
  EncoderRow(EncoderSetting setting, Consumer<Optional<String>> said) {
    this.setting = setting;
    Consumer<String> typed =
        text -> {
          if (!showing) {
            said.accept(Optional.of(text));
          }
        };
    if (setting.choices().isEmpty()) {
      RestingField field = new RestingField("", typed);
      field.setPromptText(Texts.of("models.fact.no-prefix"));
      this.control = field;
      this.value = field::show;
    } else {
      ComboBox<String> box = new ComboBox<>();
      box.getItems().setAll(setting.choices());
      box.setOnAction(event -> Optional.ofNullable(box.getValue()).ifPresent(typed));
      this.control = box;
      this.value = box::setValue;
    }
    control.setId("encoder-" + setting.id());
    control.setPrefWidth(WIDTH);
    control.setMinWidth(WIDTH);
    control.setAccessibleText(setting.label());
    from.setId("encoder-from-" + setting.id());
    from.getStyleClass().add(Styles.MUTED);
    from.setMinWidth(0);
    from.setTooltip(new Tooltip());
    from.getTooltip().textProperty().bind(from.textProperty());
    undo.setId("encoder-undo-" + setting.id());
    undo.getStyleClass().add(atlantafx.base.theme.Styles.FLAT);
    undo.setMinWidth(Region.USE_PREF_SIZE);
    undo.setTooltip(new Tooltip(Texts.of("workspace.encoder.undo")));
    undo.setAccessibleText(Texts.of("workspace.encoder.undo.named", setting.label()));
    undo.setOnAction(event -> said.accept(Optional.empty()));
    undo.managedProperty().bind(undo.visibleProperty());
  }

  /** Adds itself to {@code form}. */
  void addTo(Form form) {
    HBox row = new HBox(10, control, from, undo);
    row.setAlignment(Pos.BASELINE_LEFT);
    form.row("models.fact." + setting.id(), row);
  }

  /**
   * Shows the setting as it was said, else as the opened model has it.
   *
   * @param said what somebody says of the model
   */
  void show(ModelSettings said, Optional<ModelFacts> facts) {
    showing = true;
    Optional<String> own = setting.said(said);
    Optional<Resolved<String>> known = facts.map(setting::of);
    // What is being typed has the last word: a number may stand with a space that nobody misses.
    if (!control.isFocused() || own.isEmpty()) {
      value.accept(own.or(() -> known.map(Resolved::value)).orElse(""));
    }
    from.setText(
        own.isPresent()
            ? Texts.of("workspace.encoder.from.said")
            : known.map(EncoderRow::origin).orElse(""));
    undo.setVisible(own.isPresent());
    control.setDisable(known.isEmpty() && own.isEmpty());
    showing = false;
  }

  private static String origin(Resolved<String> known) {
    if (known.isChosen()) {
      return "";
    }
    return known.isDefault()
        ? Texts.of("workspace.encoder.from.nowhere")
        : Texts.of("workspace.encoder.from.file", known.from());
  }
}
