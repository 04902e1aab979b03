package io.rankscope.engine.corpus;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads query sets: JSON lines, {@code id TAB text}, or TREC topics, plain or gzip. Which one it is
 * shows in the first visible character: a brace, an angle bracket, or anything else.
 */
public final class QuerySetReader {
  private static final int LOOK_AHEAD = 1 << 15;

  private QuerySetReader() {}

  /**
   * The queries of {@code file} in file order, filed under {@code setName}.
   *
   * @throws BadInputException with file and line when a line breaks its format or is not UTF-8, an
   *     id or a text is empty or missing, an id stands twice, or there is no query at all
   * @throws CannotOpenException when the file is not there or cannot be read
   */
  public static QuerySet read(String setName, Path file) {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new CannotOpenException(
          Files.exists(file) ? "This is a folder, not a query set." : "There is no such file.",
          Location.of(file),
          "Name a file of JSON lines, tab-separated lines or TREC topics.");
    }
    long line = 0;
    try (BufferedInputStream bytes = InputBytes.of(Files.newInputStream(file), new AtomicLong());
        RecordParser<QueryRecord> parser = parser(bytes)) {
      try {
        return new QuerySet(setName, queries(setName, parser));
      } catch (BadRecordException e) {
        throw new BadInputException(
            e.what(),
            new Location(file.toString(), e.line(), e.column(), ""),
            "Correct the query file.");
      } finally {
        line = parser.line();
      }
    } catch (IOException e) {
      throw UnreadableFile.failure(file, line, e);
    }
  }

  private static List<Query> queries(String setName, RecordParser<QueryRecord> parser)
      throws IOException, BadRecordException {
    List<Query> queries = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    for (Optional<QueryRecord> next = parser.next(); next.isPresent(); next = parser.next()) {
      QueryRecord query = next.get();
      Long first = lines.putIfAbsent(query.id(), parser.line());
      if (first != null) {
        throw new BadRecordException(
            "The query id \"" + query.id() + "\" stands already in line " + first + ".",
            parser.line());
      }
      queries.add(query.in(setName));
    }
    if (queries.isEmpty()) {
      throw new BadRecordException("The file holds no query.", 0);
    }
    return queries;
  }

  private static RecordParser<QueryRecord> parser(BufferedInputStream bytes) throws IOException {
    LineInput lines = new LineInput(bytes);
    return switch (firstVisible(bytes)) {
      case '{' -> new LineParser<>(lines, QueryRecord::json);
      case '<' -> new TrecTopicParser(lines);
      default -> new LineParser<>(lines, QueryRecord::tsv);
    };
  }

  private static int firstVisible(BufferedInputStream bytes) throws IOException {
    bytes.mark(LOOK_AHEAD);
    int next = bytes.read();
    for (int i = 1; i < LOOK_AHEAD && next >= 0 && next <= ' '; i++) {
      next = bytes.read();
    }
    bytes.reset();
    return next;
  }
}
