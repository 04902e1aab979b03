package io.rankscope.app.action;

import io.rankscope.app.support.icon.Icons;
import java.util.List;

/**
 * A line of the command palette.
 *
 * @param text what typing is matched against
 * @param detail shown beside it in a weaker colour, may be empty
 * @param shortcuts shown at the right, may be empty
 * @param chosen what choosing it does
 */
public record PaletteItem(
    Icons icon, String text, String detail, List<Shortcut> shortcuts, Runnable chosen) {
  public PaletteItem {
    shortcuts = List.copyOf(shortcuts);
  }

  public PaletteItem(Icons icon, String text, String detail, Runnable chosen) {
    this(icon, text, detail, List.of(), chosen);
  }
}
