package io.rankscope.engine.search.vector;

import java.util.Locale;

/** Why a passage is not among the first of a vector leg. */
public enum MissReason {
  /** The model puts it far from the query: looking at every vector would not show it either. */
  FAR("the model puts it far"),
  /** It is near, but the graph did not lead to it. */
  NOT_REACHED("the graph did not reach it"),
  /** It is near, but its quantised vector, which the graph compares, is not. */
  QUANTIZED("quantisation moved it"),
  /** A filter of the pipeline removed it. */
  FILTERED("a filter removed it"),
  /** It has no vector. */
  NO_VECTOR("no vector"),
  /** No shard that was searched holds it. */
  NOT_FOUND("no searched shard holds it");

  private final String words;

  MissReason(String words) {
    this.words = words;
  }

  /** The name used in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason in words. */
  public String words() {
    return words;
  }
}
