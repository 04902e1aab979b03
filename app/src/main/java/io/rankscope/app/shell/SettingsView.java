package io.rankscope.app.shell;

import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.app.support.theme.ThemeChoice;
import io.rankscope.app.support.theme.Themes;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The settings, over the window. Each holds as soon as it is changed. */
final class SettingsView {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 600;

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
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox sheet = new VBox(12, heading, tabs);
    sheet.setId("settings");
    sheet.getStyleClass().add(Styles.SHEET);
    sheet.setMaxSize(WIDTH, HEIGHT);
    overlay.show(sheet, Pos.CENTER, tabs);
  }

  private Node general() {
    GridPane form = new GridPane();
    form.getStyleClass().add(Styles.FORM);
    row(form, 0, Texts.of("settings.theme"), themeChooser(), Texts.of("settings.theme.help"));
    row(form, 1, Texts.of("settings.judge"), judgeField(), Texts.of("settings.judge.help"));
    return form;
  }

  private ChoiceBox<ThemeChoice> themeChooser() {
    ChoiceBox<ThemeChoice> chooser = new ChoiceBox<>();
    chooser.setId("settings-theme");
    chooser.getItems().setAll(ThemeChoice.values());
    chooser.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ThemeChoice choice) {
            return worded(choice);
          }

          @Override
          public ThemeChoice fromString(String text) {
            throw new UnsupportedOperationException("a theme is chosen, not typed");
          }
        });
    chooser.valueProperty().bindBidirectional(themes.choiceProperty());
    return chooser;
  }

  private static String worded(ThemeChoice choice) {
    return switch (choice) {
      case SYSTEM -> Texts.of("settings.theme.system");
      case LIGHT -> Texts.of("settings.theme.light");
      case DARK -> Texts.of("settings.theme.dark");
      case CONTRAST -> Texts.of("settings.theme.contrast");
    };
  }

  private TextField judgeField() {
    ObjectProperty<Optional<String>> judge = settings.property(Preferences.JUDGE);
    TextField field = new TextField(judge.get().orElse(""));
    field.setId("settings-judge");
    field
        .textProperty()
        .subscribe(
            (before, now) -> judge.set(Optional.of(now.strip()).filter(name -> !name.isEmpty())));
    return field;
  }

  private static void row(GridPane form, int row, String name, Node editor, String help) {
    Label label = new Label(name);
    label.setLabelFor(editor);
    Label words = new Label(help);
    words.getStyleClass().add(Styles.MUTED);
    words.setWrapText(true);
    form.addRow(row, label, editor, words);
    GridPane.setHgrow(words, Priority.ALWAYS);
  }
}
