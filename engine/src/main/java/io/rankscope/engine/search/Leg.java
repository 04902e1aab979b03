package io.rankscope.engine.search;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One retriever of a pipeline, as data. A new kind of leg is a record that implements this, a
 * {@link Retriever}, and a {@code LegKind} of the workspace that reads the one and gives the other.
 */
public interface Leg {
  /** Candidates a leg passes on when nothing else is said and later stages choose among them. */
  int DEFAULT_DEPTH = 1000;

  /** The leg's name, which is its stage name in the ledger. */
  String name();

  /** The kind of leg as workspace files call it, such as {@code lexical}. */
  String type();

  /** How many candidates the leg passes on; empty to have the default. */
  OptionalInt depth();

  /**
   * Whether asking for more candidates only adds to the end of the list. It does not where the
   * depth decides how far is looked, so that a deeper search may find a better passage.
   */
  default boolean keepsItsOrderWhenDeeper() {
    return true;
  }

  /**
   * Every setting but name, type and depth, with defaults resolved, in the order in which people
   * read them: strings, numbers, booleans and maps of them. Models appear as {@link ModelName}.
   */
  Map<String, Object> settings();

  /**
   * The model that its settings name. It is asked for with each query, so a kind whose settings
   * take long to write down tells it without them.
   */
  default Optional<String> namedModel() {
    return ModelName.in(settings());
  }
}
