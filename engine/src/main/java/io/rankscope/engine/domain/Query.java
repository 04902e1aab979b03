package io.rankscope.engine.domain;

import java.text.Normalizer;
import java.util.Map;

/**
 * A query (topic).
 *
 * @param set name of the query set it belongs to, {@value #ADHOC} for a typed one
 * @param id identifier within the set
 * @param text what is asked
 * @param need the information need behind it, empty when nobody wrote one
 * @param metadata attributes that slices read, such as {@code type} or {@code difficulty}
 */
public record Query(String set, String id, String text, String need, Map<String, String> metadata) {
  /** The set of queries that somebody typed. */
  public static final String ADHOC = "adhoc";

  public Query {
    metadata = Map.copyOf(metadata);
  }

  /** A query of a set, without need or metadata. */
  public static Query of(String set, String id, String text) {
    return new Query(set, id, text, "", Map.of());
  }

  /**
   * A typed query: filed under {@value #ADHOC} by the first 12 hexadecimal digits of its text hash.
   */
  public static Query typed(String text) {
    return of(ADHOC, "q-" + hashOf(text).substring(0, 12), text);
  }

  /** SHA-256 of the text after NFC normalisation and trimming. */
  public String textHash() {
    return hashOf(text);
  }

  private static String hashOf(String text) {
    return Sha256.of(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
  }
}
