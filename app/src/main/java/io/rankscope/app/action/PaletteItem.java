package io.rankscope.app.action;

import io.rankscope.app.support.icon.Icons;
import java.util.List;

/**
 * A line of the command palette.
 *
 * @param text what typing is matched against
 * @param words other words it is found by, which are shown beside it then
 * @param detail shown beside it in a weaker colour, may be empty
 * @param shortcuts shown at the right, may be empty
 * @param chosen what choosing it does
 */
public record PaletteItem(
    Icons icon,
    String text,
    List<String> words,
    String detail,
    List<Shortcut> shortcuts,
    Runnable chosen) {
  public PaletteItem {
    words = List.copyOf(words);
    shortcuts = List.copyOf(shortcuts);
  }

  public PaletteItem(Icons icon, String text, String detail, Runnable chosen) {
    this(icon, text, List.of(), detail, List.of(), chosen);
  }

  /** The same with another detail. */
  PaletteItem withDetail(String shown) {
    return new PaletteItem(icon, text, words, shown, shortcuts, chosen);
  }
}
