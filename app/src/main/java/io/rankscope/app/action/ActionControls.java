package io.rankscope.app.action;

import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Makes buttons and menu items of actions; each follows its action's availability and keys. */
public final class ActionControls {
  private final ActionRegistry actions;

  public ActionControls(ActionRegistry actions) {
    this.actions = actions;
  }

  /** A button with the action's text, and its icon when it has one. */
  public Button button(Action action) {
    Button button = new Button(action.text());
    action.icon().map(Icons::node).ifPresent(button::setGraphic);
    bind(button, action);
    return button;
  }

  /** A button with only the action's icon; its text is spoken and shown when the mouse rests. */
  public Button iconButton(Action action) {
    Button button = button(action);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(action.text());
    return button;
  }

  public MenuItem menuItem(Action action) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(described(action));
    action.icon().map(Icons::node).ifPresent(item::setGraphic);
    item.disableProperty().bind(Bindings.not(action.available()));
    item.setOnAction(event -> action.run());
    item.setId(action.id());
    return item;
  }

  /** Lets {@code button} do {@code action}, and name its keys when the mouse rests on it. */
  public void bind(ButtonBase button, Action action) {
    button.setId(action.id());
    button.disableProperty().bind(Bindings.not(action.available()));
    button.setOnAction(event -> action.run());
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(described(action));
    button.setTooltip(tooltip);
  }

  private StringBinding described(Action action) {
    return Bindings.createStringBinding(
        () -> {
          List<Shortcut> shortcuts = actions.shortcuts(action);
          return shortcuts.isEmpty()
              ? action.text()
              : Texts.of("action.with-keys", action.text(), shortcuts.getFirst());
        },
        actions.bindings().changes());
  }
}
