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

  /** What models read of it: title, blank and text, or the text alone when there is no title. */
  public String modelText() {
    return title.isEmpty() ? text : title + " " + text;
  }

  /**
   * The offset in {@link #text} of an offset in {@link #modelText}, 0 for one in the title; both in
   * UTF-16 units.
   */
  public int textOffset(int modelOffset) {
    return title.isEmpty() ? modelOffset : Math.max(0, modelOffset - title.length() - 1);
  }

  /** The offset in {@link #modelText} of an offset in {@link #text}, both in UTF-16 units. */
  public int modelOffset(int textOffset) {
    return title.isEmpty() ? textOffset : title.length() + 1 + textOffset;
  }
}
