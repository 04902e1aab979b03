package io.rankscope.app.shell;

import atlantafx.base.theme.Styles;
import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.KeyCap;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.Statistics;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Workspace, source, shards and statistics at the left; the palette and the menu at the right. */
final class TopBar extends HBox {
  private final FrameModel frame;
  private final ActionRegistry actions;
  private final ActionControls controls;
  private final Screens screens;

  TopBar(FrameModel frame, ActionRegistry actions, Screens screens, Action openPalette) {
    this.frame = frame;
    this.actions = actions;
    this.screens = screens;
    this.controls = new ActionControls(actions);
    getStyleClass().add(io.rankscope.app.support.theme.Styles.TOP_BAR);
    Region between = new Region();
    setHgrow(between, Priority.ALWAYS);
    getChildren()
        .addAll(
            new WorkspaceChooser(frame, actions),
            shownWhen(Bindings.isNotEmpty(frame.sources()), sourceChooser()),
            shownWhen(
                frame.shardsProperty().map(shards -> !shards.isEmpty()), new ShardBadge(frame)),
            shownWhen(Bindings.isNotEmpty(frame.sources()), statisticsChooser()),
            between,
            paletteField(openPalette),
            menu());
  }

  private MenuButton sourceChooser() {
    MenuButton chooser = pill("frame.source");
    chooser
        .textProperty()
        .bind(
            frame
                .sourceProperty()
                .map(source -> Texts.of("frame.source.chosen", source.orElse("–"))));
    ListChangeListener<String> fill =
        change ->
            chooser
                .getItems()
                .setAll(
                    frame.sources().stream()
                        .map(name -> choice(name, name, () -> choose(name)))
                        .toList());
    frame.sources().addListener(fill);
    chooser.setOnShowing(event -> mark(chooser, frame.sourceProperty().get().orElse("")));
    return chooser;
  }

  private void choose(String source) {
    frame.sourceProperty().set(Optional.of(source));
  }

  private MenuButton statisticsChooser() {
    MenuButton chooser = pill("frame.statistics");
    chooser.textProperty().bind(frame.statisticsProperty().map(TopBar::worded));
    for (Statistics statistics : Statistics.values()) {
      chooser
          .getItems()
          .add(
              choice(
                  worded(statistics),
                  statistics,
                  () -> frame.statisticsProperty().set(statistics)));
    }
    chooser.setOnShowing(event -> mark(chooser, frame.statisticsProperty().get()));
    return chooser;
  }

  private static String worded(Statistics statistics) {
    return switch (statistics) {
      case MERGED -> Texts.of("frame.statistics.merged");
      case PER_SHARD -> Texts.of("frame.statistics.per-shard");
    };
  }

  private Button paletteField(Action openPalette) {
    Button field = new Button();
    controls.bind(field, openPalette);
    field.setAccessibleText(openPalette.text());
    field.getStyleClass().add(io.rankscope.app.support.theme.Styles.PALETTE_FIELD);
    actions.bindings().changes().subscribe(changed -> field.setGraphic(paletteHint(openPalette)));
    return field;
  }

  private HBox paletteHint(Action openPalette) {
    Label words = new Label(openPalette.text());
    words.getStyleClass().add(io.rankscope.app.support.theme.Styles.MUTED);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox hint = new HBox(words, between);
    actions.shortcuts(openPalette).stream()
        .limit(1)
        .forEach(keys -> hint.getChildren().add(new KeyCap(keys.toString())));
    hint.getStyleClass().add(io.rankscope.app.support.theme.Styles.PALETTE_HINT);
    hint.prefWidthProperty()
        .bind(widthProperty().map(width -> Math.clamp(width.doubleValue() / 4, 160, 330)));
    return hint;
  }

  /** Everything that can be done now, for whoever looks for a menu. */
  private MenuButton menu() {
    MenuButton menu = new MenuButton();
    menu.setGraphic(Icons.MENU.node());
    menu.getStyleClass()
        .addAll(Styles.BUTTON_ICON, Styles.FLAT, atlantafx.base.theme.Tweaks.NO_ARROW);
    menu.setId("menu");
    Spoken.pictured(menu, Texts.of("frame.menu"));
    menu.setOnShowing(event -> menu.getItems().setAll(menuItems()));
    menu.getItems().setAll(new MenuItem());
    return menu;
  }

  private List<MenuItem> menuItems() {
    String shown = screens.shown().get();
    List<MenuItem> items = new java.util.ArrayList<>();
    for (ActionRegistry.Entry entry : actions.entries()) {
      if (entry.scope().screen().filter(shown::equals).isPresent()) {
        items.add(controls.menuItem(entry.action()));
      }
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    for (ActionRegistry.Entry entry : actions.entries()) {
      if (entry.scope().screen().isEmpty()) {
        items.add(controls.menuItem(entry.action()));
      }
    }
    return items;
  }

  private static MenuButton pill(String nameKey) {
    MenuButton pill = new MenuButton();
    pill.getStyleClass().add(io.rankscope.app.support.theme.Styles.PILL);
    pill.setAccessibleText(Texts.of(nameKey));
    pill.setId(nameKey);
    pill.setMinWidth(USE_PREF_SIZE);
    return pill;
  }

  private static RadioMenuItem choice(String text, Object value, Runnable chosen) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setUserData(value);
    item.setOnAction(event -> chosen.run());
    return item;
  }

  private static void mark(MenuButton chooser, Object value) {
    for (MenuItem item : chooser.getItems()) {
      if (item instanceof RadioMenuItem choice) {
        choice.setSelected(value.equals(choice.getUserData()));
      }
    }
  }

  private static <N extends Node> N shownWhen(ObservableValue<Boolean> condition, N node) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
    return node;
  }
}
