package io.rankscope.cli.output;

/** Whether tables list the scores of every query or means alone. */
public enum PerQuery {
  LISTED,
  OMITTED
}
