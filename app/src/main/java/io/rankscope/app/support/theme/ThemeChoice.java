package io.rankscope.app.support.theme;

import java.util.Optional;

/** What the person chose: a theme, or to follow the system. */
public enum ThemeChoice {
  SYSTEM(Optional.empty()),
  LIGHT(Optional.of(Theme.LIGHT)),
  DARK(Optional.of(Theme.DARK)),
  CONTRAST(Optional.of(Theme.CONTRAST));

  private final Optional<Theme> theme;

  ThemeChoice(Optional<Theme> theme) {
    this.theme = theme;
  }

  /** The theme, empty when the system decides. */
  public Optional<Theme> theme() {
    return theme;
  }
}
