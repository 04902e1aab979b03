package io.rankscope.engine.exchange;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;

/** What an id must be like to stand in a column of a TREC file. */
final class Ids {
  private Ids() {}

  /**
   * Refuses an id that a reader of the file would take for several columns or for none.
   *
   * @param what what it identifies, {@code query} or {@code passage}
   * @param remedy what to do about one that is refused
   */
  static void requireOneWord(String what, String id, Location file, String remedy) {
    boolean oneWord = !id.isEmpty();
    for (int i = 0; i < id.length() && oneWord; i++) {
      // C's isspace, which is how readers split the columns.
      oneWord = id.charAt(i) != ' ' && (id.charAt(i) < '\t' || id.charAt(i) > '\r');
    }
    if (!oneWord) {
      throw new BadInputException(
          "The " + what + " id \"" + id + "\" cannot stand in a TREC file, where a blank ends it.",
          file,
          remedy);
    }
  }

  /** Refuses an id that a tab-separated file cannot hold. */
  static void requireOneCell(String what, String id, Location file) {
    if (id.isEmpty() || id.indexOf('\t') >= 0 || id.indexOf('\n') >= 0 || id.indexOf('\r') >= 0) {
      throw new BadInputException(
          "The " + what + " id \"" + id + "\" cannot stand in a tab-separated file.",
          file,
          "Give it an id without tabs and line breaks.");
    }
  }
}
