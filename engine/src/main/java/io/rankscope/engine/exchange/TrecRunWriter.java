package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes TREC runs, query by query: {@code query Q0 passage rank score tag}. Scores are printed by
 * {@link Float#toString}, so that reading them back gives the same floats and the same ties. The
 * file appears when {@link #publish} is called; closing before leaves none. For one thread.
 */
public final class TrecRunWriter implements AutoCloseable {
  private final Path path;
  private final AtomicTextFile file;
  private final String tail;
  private final StringBuilder line = new StringBuilder();

  private TrecRunWriter(Path path, AtomicTextFile file, String tail) {
    this.path = path;
    this.file = file;
    this.tail = tail;
  }

  /**
   * Begins a run.
   *
   * @param tag the system's name, its last column; blanks in it become {@code _}
   * @throws NotSavedException when the file cannot be written
   */
  public static TrecRunWriter create(Path path, String tag) {
    String column = tag.strip().replaceAll("\\s+", "_");
    return new TrecRunWriter(
        path, AtomicTextFile.create(path), " " + (column.isEmpty() ? "run" : column) + "\n");
  }

  /**
   * Writes a whole run.
   *
   * @throws NotSavedException when the file cannot be written
   * @throws BadInputException when an id holds a blank
   */
  public static void write(RankedRun run, Path path) {
    try (TrecRunWriter writer = create(path, run.name())) {
      run.rankings().forEach(writer::write);
      writer.publish();
    }
  }

  /**
   * Appends the ranking of one query, ranks counted from 1 in the order given.
   *
   * @throws NotSavedException when it cannot be written
   * @throws BadInputException when an id holds a blank, which no run file can
   */
  public void write(String queryId, List<ScoredPassage> ranking) {
    requireOneWord("query", queryId);
    int rank = 0;
    for (ScoredPassage passage : ranking) {
      rank++;
      requireOneWord("passage", passage.id().value());
      line.setLength(0);
      line.append(queryId).append(" Q0 ").append(passage.id().value()).append(' ').append(rank);
      line.append(' ').append(passage.score()).append(tail);
      file.append(line);
    }
  }

  /**
   * Puts the finished file in place.
   *
   * @throws NotSavedException when that fails; what was there before is still there
   */
  public void publish() {
    file.publish();
  }

  @Override
  public void close() {
    file.close();
  }

  private void requireOneWord(String what, String id) {
    Ids.requireOneWord(what, id, Location.of(path), "Give it an id without blanks.");
  }
}
