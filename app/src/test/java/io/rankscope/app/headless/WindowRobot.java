package io.rankscope.app.headless;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Presses keys and buttons in a real window of a headless platform. The only class that knows
 * TestFX. Nodes are found by id, never by their words.
 */
public final class WindowRobot implements BeforeEachCallback, AfterEachCallback {
  private final FxRobot robot = new FxRobot();
  private @Nullable Stage stage;

  @Override
  public void beforeEach(ExtensionContext context) throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
  }

  @Override
  public void afterEach(ExtensionContext context) throws TimeoutException {
    robot.release(new KeyCode[0]);
    FxToolkit.cleanupStages();
  }

  /** Shows the scene that {@code made} makes on the FX thread. */
  public Scene show(Supplier<Scene> made) {
    Stage shown = Objects.requireNonNull(stage);
    Scene scene =
        onFx(
            () -> {
              Scene fresh = made.get();
              shown.setScene(fresh);
              shown.show();
              shown.requestFocus();
              return fresh;
            });
    settle();
    return scene;
  }

  /** Shows {@code root} in a scene of its own. */
  public Scene showNode(Supplier<? extends Parent> root) {
    return show(() -> new Scene(root.get(), 800, 600));
  }

  public Stage stage() {
    return Objects.requireNonNull(stage);
  }

  /** Presses the keys together and lets them go. */
  public WindowRobot press(KeyCode... keys) {
    robot.push(keys);
    settle();
    return this;
  }

  /**
   * Sends the events of a keyboard whose {@code key} is held down: pressed and typed {@code times}
   * times, released once. The robot of the headless platform does not repeat keys.
   */
  public WindowRobot hold(KeyCode key, int times) {
    run(
        () -> {
          Scene scene = stage().getScene();
          EventTarget target = Objects.requireNonNullElse(scene.getFocusOwner(), scene);
          String character = key.getChar();
          for (int i = 0; i < times; i++) {
            Event.fireEvent(target, keyEvent(KeyEvent.KEY_PRESSED, "", key));
            Event.fireEvent(target, keyEvent(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED));
          }
          Event.fireEvent(target, keyEvent(KeyEvent.KEY_RELEASED, "", key));
        });
    return this;
  }

  private static KeyEvent keyEvent(EventType<KeyEvent> type, String character, KeyCode code) {
    return new KeyEvent(type, character, "", code, false, false, false, false);
  }

  /** Types {@code text} into whatever has the focus in the window that has it. */
  public WindowRobot type(String text) {
    text.codePoints().mapToObj(Character::toString).forEach(this::typeCharacter);
    return this;
  }

  private void typeCharacter(String character) {
    run(
        () -> {
          Scene scene =
              Window.getWindows().stream()
                  // Popups hear the keys of the window below them, as far as they want them.
                  .filter(Stage.class::isInstance)
                  .filter(Window::isFocused)
                  // Monocle leaves the window below a dialog focused; the one on top comes last.
                  .reduce((below, above) -> above)
                  .orElse(stage())
                  .getScene();
          EventTarget target = Objects.requireNonNullElse(scene.getFocusOwner(), scene);
          Event.fireEvent(target, keyEvent(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED));
        });
  }

  /** Clicks the shown node with {@code id}. */
  public WindowRobot click(String id) {
    return click(node(id, Node.class));
  }

  /** Clicks {@code node} where it will stand, should it still have to be laid out. */
  public WindowRobot click(Node node) {
    run(
        () -> {
          node.getScene().getRoot().applyCss();
          node.getScene().getRoot().layout();
        });
    robot.clickOn(node);
    settle();
    return this;
  }

  /** The shown node of {@code type} with {@code id}, in any window. */
  public <N extends Node> N node(String id, Class<N> type) {
    return onFx(
        () ->
            Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
                .filter(node -> id.equals(node.getId()) && type.isInstance(node))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + id)));
  }

  /** Does {@code work} on the FX thread and waits for what it gives. */
  public <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }

  /** Does {@code work} on the FX thread and waits for its end. */
  public void run(Runnable work) {
    onFx(
        () -> {
          work.run();
          return true;
        });
    settle();
  }

  /** Waits until {@code condition}, asked on the FX thread, holds; fails after 20 seconds. */
  public void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("the condition did not come true within 20 seconds", e);
    }
    settle();
  }

  /** Waits until the FX thread has done all that was asked of it so far. */
  public void settle() {
    if (!Platform.isFxApplicationThread()) {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }
}
