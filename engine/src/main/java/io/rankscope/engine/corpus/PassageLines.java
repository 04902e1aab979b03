package io.rankscope.engine.corpus;

import io.rankscope.engine.domain.Passage;
import java.util.Optional;

/** The corpus formats that hold one passage a line. */
final class PassageLines {
  private PassageLines() {}

  /**
   * A JSON object: the id under {@code _id}, {@code id} or {@code docid} (a string or a number),
   * the text under {@code text}, {@code contents} or {@code passage}, optionally {@code title}, and
   * {@code doc} or {@code document} naming the document of the passage. Other members are ignored.
   */
  static Passage json(String line, long number) throws BadRecordException {
    JsonLine object = JsonLine.parse(line, number);
    return PassageFields.passage(
        object.requiredIdentifier(PassageFields.ID),
        object.identifier(PassageFields.DOCUMENT),
        object.string(PassageFields.TITLE).orElse(""),
        object.requiredString(PassageFields.TEXT),
        number);
  }

  /**
   * The MS MARCO collection: {@code id TAB text}, no header and no quoting, so that a text can hold
   * no tab.
   */
  static Passage msMarco(String line, long number) throws BadRecordException {
    TwoColumns columns = TwoColumns.of(line, number);
    return PassageFields.passage(columns.first(), Optional.empty(), "", columns.second(), number);
  }
}
