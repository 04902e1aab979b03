package io.rankscope.app.shell;

import io.rankscope.app.action.PaletteItem;
import io.rankscope.app.action.PaletteProvider;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.ThemeChoice;
import io.rankscope.app.support.theme.Themes;
import java.util.List;
import java.util.stream.Stream;

/** Offers each theme to the command palette, for whoever types what they want to see. */
final class ThemePalette implements PaletteProvider {
  private final Themes themes;

  ThemePalette(Themes themes) {
    this.themes = themes;
  }

  @Override
  public List<PaletteItem> offer(String typed) {
    return typed.isBlank() ? List.of() : Stream.of(ThemeChoice.values()).map(this::item).toList();
  }

  private PaletteItem item(ThemeChoice choice) {
    String text =
        switch (choice) {
          case SYSTEM -> Texts.of("palette.theme.system");
          case LIGHT -> Texts.of("palette.theme.light");
          case DARK -> Texts.of("palette.theme.dark");
          case CONTRAST -> Texts.of("palette.theme.contrast");
        };
    return new PaletteItem(Icons.THEME, text, "", () -> themes.choiceProperty().set(choice));
  }
}
