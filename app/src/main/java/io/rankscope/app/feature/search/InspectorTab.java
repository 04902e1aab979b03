package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.ScreenTabs;
import io.rankscope.app.support.text.Texts;

/** What the inspector tells of a passage. */
enum InspectorTab {
  EXPLAIN("E"),
  STAGES("R"),
  TOKENS("T"),
  DOCUMENT("D"),
  MODEL("M");

  private final String key;

  InspectorTab(String key) {
    this.key = key;
  }

  /** The key that brings it to the front, until somebody remaps it. */
  String key() {
    return key;
  }

  String title() {
    return Texts.of("search.tab." + ScreenTabs.label(this));
  }
}
