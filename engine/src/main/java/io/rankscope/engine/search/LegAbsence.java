package io.rankscope.engine.search;

/** Why a leg has not found a passage of its source. */
public enum LegAbsence {
  /** The query does not match it. */
  NOT_MATCHED,
  /** It matches, but better ones fill the leg. */
  BELOW_CUT,
  /** It has no vector in the leg's field. */
  NO_VECTOR,
  /** A filter of the pipeline removed it. */
  FILTERED,
  /** It is near enough, but the graph did not lead to it. */
  NOT_REACHED,
  /** It is near enough, but its quantised vector, which the graph compares, is not. */
  QUANTIZED,
  /** Its shard was not searched. */
  NOT_SEARCHED;

  /**
   * The reason in words.
   *
   * @param depth how many candidates the leg passes on
   */
  public String words(int depth) {
    return switch (this) {
      case NOT_MATCHED -> "did not match";
      case BELOW_CUT -> "below the cut of " + depth;
      case NO_VECTOR -> "no vector";
      case FILTERED -> "filtered";
      case NOT_REACHED -> "not reached by the graph";
      case QUANTIZED -> "moved below the cut by quantisation";
      case NOT_SEARCHED -> "its shard was not searched";
    };
  }
}
