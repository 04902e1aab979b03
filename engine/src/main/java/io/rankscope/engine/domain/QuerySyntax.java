package io.rankscope.engine.domain;

/** How the text of a query is read. */
public enum QuerySyntax {
  /** Plain words: every character is text. */
  WORDS("words"),
  /** Lucene's classic query syntax: fields, phrases, wildcards, boosts. */
  LUCENE("lucene");

  private final String label;

  QuerySyntax(String label) {
    this.label = label;
  }

  /** The name used in files and on the command line. */
  public String label() {
    return label;
  }
}
