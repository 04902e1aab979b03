package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.support.theme.Styles;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The screens at the left edge, and below them what is always at hand. */
final class Rail extends VBox {
  private final Screens screens;
  private final ActionRegistry actions;
  private final ActionControls controls;
  private final VBox top = new VBox(2);

  Rail(Screens screens, ActionRegistry actions, List<Action> alwaysAtHand) {
    this.screens = screens;
    this.actions = actions;
    this.controls = new ActionControls(actions);
    getStyleClass().add(Styles.RAIL);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    Region between = new Region();
    setVgrow(between, Priority.ALWAYS);
    getChildren().addAll(top, between);
    alwaysAtHand.forEach(action -> getChildren().add(item(action, new Button())));
    screens.all().subscribe(this::rebuild);
    rebuild();
  }

  private void rebuild() {
    top.getChildren().setAll(screens.all().stream().map(this::screenItem).toList());
  }

  private ToggleButton screenItem(Screen screen) {
    Action go = actions.find("screen." + screen.id()).orElseThrow();
    ToggleButton item = item(go, new ToggleButton());
    item.setText(screen.title());
    item.setAccessibleRole(AccessibleRole.TAB_ITEM);
    item.setSelected(screen.id().equals(screens.shown().get()));
    screens.shown().subscribe(shown -> item.setSelected(screen.id().equals(shown)));
    // A click on the screen in front must not take its mark away.
    item.setOnAction(
        event -> {
          go.run();
          item.setSelected(true);
        });
    return item;
  }

  private <B extends ButtonBase> B item(Action action, B button) {
    controls.bind(button, action);
    button.setText(action.shortText());
    button.setAccessibleText(action.text());
    action.icon().ifPresent(icon -> button.setGraphic(icon.node()));
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add(Styles.RAIL_ITEM);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }
}
