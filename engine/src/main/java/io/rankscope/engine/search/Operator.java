package io.rankscope.engine.search;

/** Whether one or all of a query's words must match within a field. */
public enum Operator {
  OR("or"),
  AND("and");

  private final String label;

  Operator(String label) {
    this.label = label;
  }

  /** The name used in files. */
  public String label() {
    return label;
  }
}
