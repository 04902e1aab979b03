package io.rankscope.engine.index;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.index.vector.VectorProfile;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the builder of a shard leaves in the commit's user data, so that the shard opens later
 * without a guess.
 *
 * @param program name and version of the program that built it
 * @param roles what the fields are for
 * @param analyzers the analyzer that each indexed text field was built with
 * @param splitting how documents were cut into passages; empty when a passage is a document
 * @param vectors what each field of vectors holds
 */
public record IndexProfile(
    String program,
    FieldRoles roles,
    Map<String, AnalyzerSpec> analyzers,
    Optional<Splitting> splitting,
    Map<String, VectorProfile> vectors) {
  /** The key of the profile in the commit's user data. */
  public static final String KEY = "rankscope.profile";

  /** The version of the profile's form that this program writes. */
  public static final int FORMAT = 1;

  public IndexProfile {
    analyzers = Collections.unmodifiableMap(new TreeMap<>(analyzers));
    vectors = Collections.unmodifiableMap(new TreeMap<>(vectors));
  }

  /** How the index was built apart from its vectors, of which each build counts its own. */
  IndexProfile withoutVectors() {
    return new IndexProfile(program, roles, analyzers, splitting, Map.of());
  }

  /**
   * Sentences joined to passages.
   *
   * @param maxWords most words in a passage
   * @param overlap words that a passage repeats of the one before
   */
  public record Splitting(int maxWords, int overlap) {}
}
