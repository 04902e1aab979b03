package io.rankscope.app.action;

import java.util.Optional;

/**
 * Where an action can be had: everywhere, or on one screen.
 *
 * @param screen id of that screen, empty for everywhere
 */
public record ActionScope(Optional<String> screen) {
  public static final ActionScope EVERYWHERE = new ActionScope(Optional.empty());

  public static ActionScope screen(String id) {
    return new ActionScope(Optional.of(id));
  }

  /** Whether an action of this scope can be had while {@code shown} is on screen. */
  public boolean covers(String shown) {
    return screen.isEmpty() || screen.get().equals(shown);
  }

  /** Whether some screen has the actions of both, so that their shortcuts must differ. */
  public boolean overlaps(ActionScope other) {
    return screen.isEmpty() || other.screen.isEmpty() || screen.equals(other.screen);
  }
}
