package io.rankscope.engine.corpus;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the fields of a passage are called in corpora, and what each must hold. */
final class PassageFields {
  static final List<String> ID = List.of("_id", "id", "docid");
  static final List<String> TITLE = List.of("title");
  static final List<String> TEXT = List.of("text", "contents", "passage");
  static final List<String> DOCUMENT = List.of("doc", "document");

  /** Lucene refuses longer terms, and an id is a term. */
  static final int MAX_ID_BYTES = 32_000;

  private PassageFields() {}

  /**
   * The passage that these values make.
   *
   * @param document of the passage, empty when the passage is a document itself
   */
  static Passage passage(String id, Optional<String> document, String title, String text, long line)
      throws BadRecordException {
    requireId("id", id, line);
    requireWhole("title", title, line);
    requireWhole("text", text, line);
    PassageId passage = new PassageId(id);
    if (document.isEmpty()) {
      return Passage.whole(passage, title, text);
    }
    requireId("document", document.get(), line);
    return new Passage(passage, document.get(), title, text);
  }

  /** Refuses an identifier that is blank, too long for a term, or not text. */
  static void requireId(String name, String value, long line) throws BadRecordException {
    if (value.isBlank()) {
      throw new BadRecordException("The " + name + " is empty.", line);
    }
    requireWhole(name, value, line);
    if (value.length() > MAX_ID_BYTES / 3
        && value.getBytes(StandardCharsets.UTF_8).length > MAX_ID_BYTES) {
      throw new BadRecordException(
          "The " + name + " is longer than " + MAX_ID_BYTES + " bytes.", line);
    }
  }

  /** Refuses half surrogate pairs: UTF-8 cannot write them, so an index would change the text. */
  static void requireWhole(String name, String value, long line) throws BadRecordException {
    for (int i = 0; i < value.length(); i++) {
      char unit = value.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (i + 1 < value.length() && Character.isSurrogatePair(unit, value.charAt(i + 1))) {
        i++;
      } else {
        throw new BadRecordException(
            "The " + name + " holds half a surrogate pair, which is not text.", line);
      }
    }
  }
}
