package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads qrels, plain or gzip, in either of two layouts told apart by the first line: TREC, {@code
 * query iteration passage grade} separated by blanks, with lines that begin with {@code #} skipped;
 * or BEIR, {@code query passage grade} separated by tabs, usually under a header. Empty lines are
 * skipped. Grades are whole numbers, negative ones meaning "pooled, not judged".
 */
public final class QrelsReader {
  private static final int TREC_COLUMNS = 4;
  private static final int BEIR_COLUMNS = 3;

  private final Path file;
  private final Map<String, Map<PassageId, Judged>> queries = new LinkedHashMap<>();

  private QrelsReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a whole file.
   *
   * @throws CannotOpenException when the file cannot be read
   * @throws BadInputException with file and line, when a line is not a qrels line or grades a
   *     passage again that the query has already
   */
  public static Qrels read(Path file) {
    return new QrelsReader(file).read();
  }

  /**
   * Reads a whole file, each grade with its line.
   *
   * @throws CannotOpenException as {@link #read}
   * @throws BadInputException as {@link #read}
   */
  static List<QrelsLine> readLines(Path file) {
    QrelsReader reader = new QrelsReader(file);
    reader.readFile();
    List<QrelsLine> lines = new ArrayList<>();
    reader.queries.forEach(
        (query, passages) ->
            passages.forEach(
                (passage, judged) ->
                    lines.add(new QrelsLine(query, passage, judged.grade, judged.line))));
    return lines;
  }

  private Qrels read() {
    readFile();
    Map<String, Map<PassageId, Integer>> grades = new LinkedHashMap<>();
    queries.forEach(
        (query, passages) -> {
          Map<PassageId, Integer> ofQuery = new LinkedHashMap<>();
          passages.forEach((passage, judged) -> ofQuery.put(passage, judged.grade));
          grades.put(query, ofQuery);
        });
    return new Qrels(grades);
  }

  private void readFile() {
    try (TextLines lines = TextLines.open(file)) {
      if (!nextWithText(lines)) {
        throw new BadInputException(
            "The qrels are empty.",
            Location.of(file),
            "Name a file with lines such as \"q7 0 p104 3\".");
      }
      if (lines.splitAtBlanks(TREC_COLUMNS + 1) == TREC_COLUMNS) {
        readTrec(lines);
      } else if (lines.splitAtTabs() == BEIR_COLUMNS) {
        readBeir(lines);
      } else {
        throw new BadInputException(
            "This is neither a TREC nor a BEIR qrels line.",
            lines.location(),
            "Write \"q7 0 p104 3\" with blanks, or query-id, corpus-id and score with tabs.");
      }
    }
  }

  private void readTrec(TextLines lines) {
    do {
      int columns = lines.splitAtBlanks(TREC_COLUMNS + 1);
      if (columns != TREC_COLUMNS) {
        throw new BadInputException(
            "A TREC qrels line has four columns, this one has "
                + (columns > TREC_COLUMNS ? "more" : columns)
                + ".",
            lines.location(),
            "A line looks like \"q7 0 p104 3\"; ids hold no blanks.");
      }
      add(lines, lines.field(0), lines.field(2), grade(lines, 3));
    } while (nextWithText(lines));
  }

  private void readBeir(TextLines lines) {
    boolean header = !isWholeNumber(lines.field(2));
    if (header && !lines.next()) {
      throw new BadInputException(
          "The qrels have a header and no line.", lines.location(), "Name a file with judgments.");
    }
    do {
      if (lines.splitAtBlanks(1) == 0) {
        continue;
      }
      int columns = lines.splitAtTabs();
      if (columns != BEIR_COLUMNS) {
        throw new BadInputException(
            "A BEIR qrels line has three columns, this one has " + columns + ".",
            lines.location(),
            "Separate query-id, corpus-id and score by one tab each.");
      }
      add(lines, lines.field(0), lines.field(1), grade(lines, 2));
    } while (lines.next());
  }

  private void add(TextLines lines, String query, String passage, int grade) {
    if (query.isEmpty() || passage.isEmpty()) {
      throw new BadInputException(
          "An id is empty.", lines.location(), "Give each line a query id and a passage id.");
    }
    Judged judged = new Judged(grade, lines.number());
    Judged before =
        queries
            .computeIfAbsent(query, id -> new LinkedHashMap<>())
            .putIfAbsent(new PassageId(passage), judged);
    if (before != null) {
      throw new BadInputException(
          "Passage "
              + passage
              + " is graded twice for query "
              + query
              + ": "
              + before.grade
              + " in line "
              + before.line
              + ", "
              + grade
              + " in line "
              + judged.line
              + ".",
          lines.location(),
          "Leave one line per query and passage.");
    }
  }

  private static int grade(TextLines lines, int column) {
    String text = lines.field(column).strip();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "The grade \"" + text + "\" is not a whole number.",
          lines.location(),
          "Write grades as 0, 1, 2, …; -1 means pooled and not judged.",
          e);
    }
  }

  private static boolean isWholeNumber(String text) {
    return text.strip().matches("[+-]?[0-9]+");
  }

  /** Goes to the next line that is neither empty nor a comment. */
  private static boolean nextWithText(TextLines lines) {
    while (lines.next()) {
      if (lines.splitAtBlanks(1) > 0 && !lines.startsWith('#')) {
        return true;
      }
    }
    return false;
  }

  private record Judged(int grade, long line) {}
}
