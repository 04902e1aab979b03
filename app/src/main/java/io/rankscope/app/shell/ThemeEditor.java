package io.rankscope.app.shell;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.ThemeChoice;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.AbstractPropertyEditor;

/** Chooses a theme by its name in words. */
final class ThemeEditor extends AbstractPropertyEditor<ThemeChoice, ChoiceBox<ThemeChoice>> {
  ThemeEditor(PropertySheet.Item item) {
    super(item, new ChoiceBox<>());
    getEditor().getItems().setAll(ThemeChoice.values());
    getEditor().setConverter(new Words());
  }

  @Override
  protected ObservableValue<ThemeChoice> getObservableValue() {
    return getEditor().valueProperty();
  }

  @Override
  public void setValue(ThemeChoice choice) {
    getEditor().setValue(choice);
  }

  private static final class Words extends StringConverter<ThemeChoice> {
    @Override
    public String toString(ThemeChoice choice) {
      return switch (choice) {
        case SYSTEM -> Texts.of("settings.theme.system");
        case LIGHT -> Texts.of("settings.theme.light");
        case DARK -> Texts.of("settings.theme.dark");
        case CONTRAST -> Texts.of("settings.theme.contrast");
      };
    }

    @Override
    public ThemeChoice fromString(String text) {
      throw new UnsupportedOperationException("a theme is chosen, not typed");
    }
  }
}
