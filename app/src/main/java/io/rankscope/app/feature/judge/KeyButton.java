package io.rankscope.app.feature.judge;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.Shortcut;
import io.rankscope.app.support.control.KeyCap;
import io.rankscope.app.support.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;

/** A key cap with what the key does, which a click does as well. */
final class KeyButton extends Button {
  KeyButton(ActionRegistry actions, Action action) {
    super(action.shortText());
    new ActionControls(actions).bind(this, action);
    getStyleClass().setAll("button", Styles.KEY_BUTTON);
    setAccessibleText(action.text());
    setMinWidth(USE_PREF_SIZE);
    actions
        .bindings()
        .changes()
        .subscribe(
            changed -> {
              List<Shortcut> keys = actions.shortcuts(action);
              setGraphic(keys.isEmpty() ? null : new KeyCap(keys.getFirst().toString()));
            });
  }
}
