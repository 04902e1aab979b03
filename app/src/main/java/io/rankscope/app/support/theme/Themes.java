package io.rankscope.app.support.theme;

import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import tools.jackson.core.type.TypeReference;

/** Dresses scenes in the theme in force and changes them all with it. FX thread only. */
public final class Themes {
  private static final SettingKey<ThemeChoice> CHOICE =
      new SettingKey<>("theme", new TypeReference<>() {}, ThemeChoice.SYSTEM);

  private final ObjectProperty<ThemeChoice> choice;
  private final ObservableValue<Theme> theme;

  /**
   * @param system what the system prefers, such as {@code Platform.getPreferences()} tells
   */
  public Themes(Settings settings, ObservableValue<ColorScheme> system) {
    this.choice = settings.property(CHOICE);
    ObservableValue<Theme> preferred =
        system.map(scheme -> scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
    this.theme =
        choice.flatMap(
            chosen ->
                chosen
                    .theme()
                    .<ObservableValue<Theme>>map(javafx.beans.property.ReadOnlyObjectWrapper::new)
                    .orElse(preferred));
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.base()));
  }

  /** What the person chose; to be set by the settings. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** Goes on to the next choice: system, light, dark, contrast, and round again. */
  public void chooseNext() {
    List<ThemeChoice> choices = List.of(ThemeChoice.values());
    choice.set(choices.get((choices.indexOf(choice.get()) + 1) % choices.size()));
  }

  /** The theme in force. */
  public ObservableValue<Theme> theme() {
    return theme;
  }

  /** Dresses the scene of a dialog, which is gone before the theme changes. */
  public void dressOnce(Scene scene) {
    scene.getStylesheets().setAll(theme.getValue().styleSheets());
  }

  /** Dresses {@code scene} now and at each change. */
  public void dress(Scene scene) {
    theme.subscribe(now -> scene.getStylesheets().setAll(now.styleSheets()));
  }
}
