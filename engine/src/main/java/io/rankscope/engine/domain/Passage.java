package io.rankscope.engine.domain;

/**
 * The unit that is ranked and judged.
 *
 * @param id identifier within the source
 * @param document identifier of the document it belongs to; a passage that is a document names
 *     itself
 * @param title title as stored, empty when there is none
 * @param text text as stored
 */
public record Passage(PassageId id, String document, String title, String text) {

  /** A passage that is a whole document. */
  public static Passage whole(PassageId id, String title, String text) {
    return new Passage(id, id.value(), title, text);
  }

  /** SHA-256 of title, LF and text: what a judgment remembers of the words that were judged. */
  public String textHash() {
    return Sha256.of(title + "\n" + text);
  }
}
