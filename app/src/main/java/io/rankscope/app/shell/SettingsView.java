package io.rankscope.app.shell;

import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.app.support.theme.ThemeChoice;
import io.rankscope.app.support.theme.Themes;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.Editors;
import org.controlsfx.property.editor.PropertyEditor;

/** The settings, over the window. Each holds as soon as it is changed. */
final class SettingsView {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 560;

  private final Themes themes;
  private final Settings settings;
  private final ActionRegistry actions;
  private final Overlay overlay;

  SettingsView(Themes themes, Settings settings, ActionRegistry actions, Overlay overlay) {
    this.themes = themes;
    this.settings = settings;
    this.actions = actions;
    this.overlay = overlay;
  }

  void open() {
    Label heading = new Label(Texts.of("settings.title"));
    heading.getStyleClass().add(Styles.SCREEN_TITLE);
    TabPane tabs =
        new TabPane(
            new Tab(Texts.of("settings.general"), general()),
            new Tab(Texts.of("settings.keys"), new KeysView(actions).node()));
    Spoken.named(tabs, Texts.of("settings.title"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox sheet = new VBox(12, heading, tabs);
    sheet.setId("settings");
    sheet.getStyleClass().add(Styles.SHEET);
    sheet.setMaxSize(WIDTH, HEIGHT);
    overlay.show(sheet, Pos.CENTER, tabs);
  }

  private PropertySheet general() {
    PropertySheet sheet = new PropertySheet();
    sheet.setMode(PropertySheet.Mode.NAME);
    sheet.setModeSwitcherVisible(false);
    sheet.setSearchBoxVisible(false);
    sheet.setFocusTraversable(false);
    // Before the items: the sheet makes their editors as soon as it gets them.
    sheet.setPropertyEditorFactory(SettingsView::editor);
    sheet
        .getItems()
        .setAll(
            new SettingItem<>(
                "settings-theme",
                Texts.of("settings.theme"),
                Texts.of("settings.theme.help"),
                ThemeChoice.class,
                themes.choiceProperty()),
            new SettingItem<>(
                "settings-judge",
                Texts.of("settings.judge"),
                Texts.of("settings.judge.help"),
                String.class,
                judge()),
            new SettingItem<>(
                "settings-model-threads",
                Texts.of("settings.model-threads"),
                Texts.of("settings.model-threads.help"),
                String.class,
                threads()),
            new SettingItem<>(
                "settings-onnxruntime",
                Texts.of("settings.onnxruntime"),
                Texts.of("settings.onnxruntime.help"),
                String.class,
                settings.property(Preferences.ONNX_RUNTIME)));
    return sheet;
  }

  private static PropertyEditor<?> editor(PropertySheet.Item item) {
    PropertyEditor<?> editor =
        item.getType() == ThemeChoice.class
            ? new ThemeEditor(item)
            : Editors.createTextEditor(item);
    editor.getEditor().setAccessibleText(item.getName());
    editor.getEditor().setAccessibleHelp(item.getDescription());
    if (item instanceof SettingItem<?> setting) {
      editor.getEditor().setId(setting.id());
    }
    return editor;
  }

  /** The threads of models as text; whatever is no number from 1 means none were chosen. */
  private StringProperty threads() {
    ObjectProperty<Integer> kept = settings.property(Preferences.MODEL_THREADS);
    StringProperty number = new SimpleStringProperty(kept.get() < 1 ? "" : kept.get().toString());
    number.subscribe(
        (before, now) ->
            kept.set(now.strip().matches("[1-9][0-9]{0,2}") ? Integer.parseInt(now.strip()) : 0));
    return number;
  }

  /** The judge's name as text, in which no name is empty. */
  private StringProperty judge() {
    ObjectProperty<Optional<String>> kept = settings.property(Preferences.JUDGE);
    StringProperty name = new SimpleStringProperty(kept.get().orElse(""));
    name.subscribe(
        (before, now) ->
            kept.set(Optional.of(now.strip()).filter(stripped -> !stripped.isEmpty())));
    return name;
  }
}
