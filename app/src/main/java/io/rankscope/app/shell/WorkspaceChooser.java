package io.rankscope.app.shell;

import atlantafx.base.theme.Styles;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.PaletteItem;
import io.rankscope.app.support.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The workspace's name; pressed, the workspaces to go back to and every way to another. */
final class WorkspaceChooser extends MenuButton {
  /** What the actions that lead to a workspace are called first. */
  private static final String WAYS = "workspace.";

  private final FrameModel frame;
  private final ActionRegistry actions;
  private final ActionControls controls;

  WorkspaceChooser(FrameModel frame, ActionRegistry actions) {
    this.frame = frame;
    this.actions = actions;
    this.controls = new ActionControls(actions);
    setId("workspace");
    getStyleClass().addAll(Styles.FLAT, io.rankscope.app.support.theme.Styles.WORKSPACE_NAME);
    setMnemonicParsing(false);
    setAccessibleText(Texts.of("workspace.menu"));
    textProperty()
        .bind(
            frame
                .workspaceProperty()
                .map(name -> name.isEmpty() ? Texts.of("workspace.none") : name));
    setOnShowing(event -> getItems().setAll(items()));
    // A menu without items does not show, and so would never be filled.
    getItems().setAll(new MenuItem());
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    frame.recentWorkspaces().stream().map(WorkspaceChooser::item).forEach(items::add);
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    actions.entries().stream()
        .filter(entry -> entry.scope().screen().isEmpty())
        .map(ActionRegistry.Entry::action)
        .filter(action -> action.id().startsWith(WAYS))
        .map(controls::menuItem)
        .forEach(items::add);
    return items;
  }

  private static MenuItem item(PaletteItem recent) {
    MenuItem item = new MenuItem(recent.text() + "  ·  " + recent.detail());
    item.setMnemonicParsing(false);
    item.setOnAction(event -> recent.chosen().run());
    return item;
  }
}
