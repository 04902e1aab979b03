package io.rankscope.engine.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What each role is called in an index.
 *
 * @param id field of the passage's identifier; a source without one has made-up ids
 * @param document field of the identifier of the document a passage belongs to
 * @param title field of the title
 * @param text fields of the text, in the order in which they are shown
 */
public record FieldRoles(
    Optional<String> id, Optional<String> document, Optional<String> title, List<String> text) {
  public FieldRoles {
    text = List.copyOf(text);
  }

  /** The roles of passages that are documents: fields {@code id}, {@code title}, {@code text}. */
  public static FieldRoles plain() {
    return new FieldRoles(
        Optional.of("id"), Optional.empty(), Optional.of("title"), List.of("text"));
  }

  /** The fields a person reads and a lexical leg searches: the title, if any, and the texts. */
  public List<String> textFields() {
    List<String> fields = new ArrayList<>(text.size() + 1);
    title.ifPresent(fields::add);
    fields.addAll(text);
    return Collections.unmodifiableList(fields);
  }
}
