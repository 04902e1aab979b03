package io.rankscope.engine.search;

/** How the scores of several fields become one. */
public enum Combine {
  /** The sum over the fields. */
  SUM("sum"),
  /** The best field plus {@link LexicalLeg#tie()} times the others. */
  MAX("max");

  private final String label;

  Combine(String label) {
    this.label = label;
  }

  /** The name used in files. */
  public String label() {
    return label;
  }
}
