package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.app.support.icon.Icons;
import java.util.List;
import javafx.scene.Node;

/** What a feature gives the window: a place in the rail and what is shown there. FX thread only. */
public interface Screen extends AutoCloseable {
  /** Short and stable, such as {@code search}; the scope of its actions and keys. */
  String id();

  /** What the rail calls it. */
  String title();

  Icons icon();

  /** The whole screen. Asked for once, when it is first shown. */
  Node createView();

  /** Whether it says by itself that something is being opened, and can be used meanwhile. */
  default boolean showsOpening() {
    return false;
  }

  /** Actions that can be had while it is shown. Asked for once, at start. */
  default List<Action> actions() {
    return List.of();
  }

  /** It came to the front. */
  default void onShown() {}

  /** Moves the focus to where its keys work; follows {@link #onShown}. */
  default void takeFocus() {}

  /** Shows what {@code destination} names, now or as soon as it can; follows {@link #onShown}. */
  default void goTo(Destination destination) {}

  /** The tabs that a {@link Destination} may name here. */
  default List<String> tabs() {
    return List.of();
  }

  /** Another screen came to the front. */
  default void onHidden() {}

  /** The program ends; what the screen holds open is to be let go. */
  @Override
  default void close() {}
}
