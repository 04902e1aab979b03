package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.ActionScope;
import io.rankscope.app.action.Shortcut;
import io.rankscope.app.support.control.KeyCap;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys that do something on the screen in front, and everywhere. */
final class ShortcutSheet {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 560;

  private final ActionRegistry actions;
  private final Screens screens;
  private final Overlay overlay;

  ShortcutSheet(ActionRegistry actions, Screens screens, Overlay overlay) {
    this.actions = actions;
    this.screens = screens;
    this.overlay = overlay;
  }

  void open() {
    String shown = screens.shown().get();
    GridPane columns = new GridPane();
    columns.setHgap(40);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    columns.getColumnConstraints().addAll(half, half);
    String title =
        screens.all().stream()
            .filter(screen -> screen.id().equals(shown))
            .map(Screen::title)
            .findFirst()
            .orElse("");
    columns.add(section(title, ActionScope.screen(shown)), 0, 0);
    columns.add(section(Texts.of("shortcuts.everywhere"), ActionScope.EVERYWHERE), 1, 0);
    Label heading = new Label(Texts.of("shortcuts.title"));
    heading.getStyleClass().add(Styles.SCREEN_TITLE);
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox sheet = new VBox(12, heading, scroll);
    sheet.setId("shortcut-sheet");
    sheet.getStyleClass().add(Styles.SHEET);
    sheet.setMaxSize(WIDTH, HEIGHT);
    overlay.show(sheet, Pos.CENTER, scroll);
  }

  private VBox section(String title, ActionScope scope) {
    Label heading = new Label(title);
    heading.getStyleClass().add(Styles.SECTION_TITLE);
    VBox rows = new VBox(6, heading);
    actions.entries().stream()
        .filter(entry -> entry.scope().equals(scope))
        .map(ActionRegistry.Entry::action)
        .filter(action -> !actions.shortcuts(action).isEmpty())
        .forEach(action -> rows.getChildren().add(row(action, actions.shortcuts(action))));
    return rows;
  }

  private static HBox row(Action action, List<Shortcut> shortcuts) {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox row = new HBox(6, new Label(action.text()), between);
    row.setAlignment(Pos.CENTER_LEFT);
    shortcuts.forEach(keys -> row.getChildren().add(new KeyCap(keys.toString())));
    return row;
  }
}
