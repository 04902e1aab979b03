package io.rankscope.app.action;

import java.util.List;

/** Offers things to the command palette beside the actions: queries, passages, files. */
@FunctionalInterface
public interface PaletteProvider {
  /**
   * What it offers for {@code typed}, from memory and at once; called on the FX thread with every
   * key. The palette itself matches and orders the items by their text.
   */
  List<PaletteItem> offer(String typed);
}
