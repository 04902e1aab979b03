package io.rankscope.engine.search.lexical;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** How much of a query is accepted, so that every query ends with hits or a message. */
final class QueryLimits {
  /** What a query's text is called in messages. */
  static final String PLACE = "query";

  private static final int LONGEST = 100_000;

  /**
   * Enough for every word of the longest query in several fields. Lucene's own limit of 1024 stands
   * for queries that nobody wrote, such as expanded wildcards; it has no other setting than this
   * one for the whole process, so it is raised and never lowered.
   */
  private static final int CLAUSES = 1 << 19;

  private QueryLimits() {}

  /** Lets long queries through, in this process. */
  static void raiseClauseLimit() {
    if (IndexSearcher.getMaxClauseCount() < CLAUSES) {
      IndexSearcher.setMaxClauseCount(CLAUSES);
    }
  }

  /**
   * @throws BadInputException when the text is too long to be a query
   */
  static void checkLength(String text) {
    if (text.length() > LONGEST) {
      throw new BadInputException(
          "The query has " + text.length() + " characters; at most " + LONGEST + " are searched.",
          new Location(PLACE, 0, 0, ""),
          "Shorten it.");
    }
  }

  /** The failure of a query that asks for too much. */
  static BadInputException tooMuch(String what, @Nullable Throwable cause) {
    return new BadInputException(
        what, new Location(PLACE, 0, 0, ""), "Make the query simpler.", cause);
  }
}
