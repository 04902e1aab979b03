package io.rankscope.engine.search;

/** Which passages stand for several. */
public enum Collapse {
  /** Each passage stands for itself. */
  NONE("none"),
  /** The best passage of each document stands for the document. */
  DOCUMENT("document");

  private final String label;

  Collapse(String label) {
    this.label = label;
  }

  /** The name used in files. */
  public String label() {
    return label;
  }
}
