package io.rankscope.app.action;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The one place where keys become actions. It hears each key before the focused control does, and
 * leaves to that control what belongs to it: all plain keys and the editing keys while text is
 * being typed, and Enter, Space and arrows on a button or chooser. FX thread only.
 */
public final class KeyDispatcher {
  private static final Set<KeyCode> PRESSING =
      EnumSet.of(
          KeyCode.ENTER, KeyCode.SPACE, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT);
  private static final Set<KeyCode> EDITING =
      EnumSet.of(
          KeyCode.A,
          KeyCode.C,
          KeyCode.V,
          KeyCode.X,
          KeyCode.Y,
          KeyCode.Z,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE);

  private final ActionRegistry actions;
  private final Supplier<Optional<String>> screen;
  private @Nullable KeyCode held;
  private boolean repeated;

  /**
   * @param screen id of the screen that hears keys; empty while something lies over it
   */
  public KeyDispatcher(ActionRegistry actions, Supplier<Optional<String>> screen) {
    this.actions = actions;
    this.screen = screen;
  }

  /** Listens to the keys of {@code scene}. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> dispatch(scene, event));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = null);
  }

  private void pressed(KeyEvent event) {
    repeated = event.getCode() == held;
    held = event.getCode();
    if (event.getSource() instanceof Scene scene) {
      dispatch(scene, event);
    }
  }

  private void dispatch(Scene scene, KeyEvent event) {
    Optional<String> shown = screen.get();
    Optional<Shortcut> shortcut = Shortcut.of(event);
    if (shown.isEmpty()
        || shortcut.isEmpty()
        || belongsTo(scene.getFocusOwner(), event, shortcut.get())) {
      return;
    }
    Optional<Action> action = actions.forShortcut(shown.get(), shortcut.get());
    if (action.isEmpty()) {
      return;
    }
    event.consume();
    if (!repeated || action.get().repeat() == Action.Repeat.WHILE_HELD) {
      action.get().run();
    }
  }

  private static boolean belongsTo(@Nullable Node focused, KeyEvent event, Shortcut shortcut) {
    if (isTypedInto(focused)) {
      boolean functionKey = event.getCode().isFunctionKey();
      boolean alt = shortcut.modifiers().contains(Shortcut.Modifier.ALT);
      return (shortcut.isPlain() && !functionKey) || (!alt && EDITING.contains(event.getCode()));
    }
    boolean pressable =
        focused instanceof ButtonBase
            || focused instanceof ComboBoxBase
            || focused instanceof ChoiceBox
            || focused instanceof Slider
            || focused instanceof TabPane;
    return pressable && shortcut.modifiers().isEmpty() && PRESSING.contains(event.getCode());
  }

  private static boolean isTypedInto(@Nullable Node focused) {
    return switch (focused) {
      case TextInputControl input -> input.isEditable() && !input.isDisabled();
      case ComboBoxBase<?> chooser -> chooser.isEditable();
      case Spinner<?> spinner -> spinner.isEditable();
      case null, default -> false;
    };
  }
}
