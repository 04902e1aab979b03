package io.rankscope.engine.inference;

/** Which side of a search a text stands on; some encoders were trained with a prefix for each. */
public enum TextRole {
  QUERY,
  PASSAGE
}
