package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import java.nio.file.Path;
import java.util.Map;

/** Writes qrels; the file appears whole or not at all. */
public final class QrelsWriter {
  private static final String REMEDY = "Give it an id without blanks, or write BEIR qrels.";

  private QrelsWriter() {}

  /**
   * Writes all grades, in their order.
   *
   * @throws NotSavedException when the file cannot be written
   * @throws BadInputException when the format cannot hold an id
   */
  public static void write(Qrels qrels, Path path, QrelsFormat format) {
    try (AtomicTextFile file = AtomicTextFile.create(path)) {
      if (format == QrelsFormat.BEIR) {
        file.append("query-id\tcorpus-id\tscore\n");
      }
      for (Map.Entry<String, Map<PassageId, Integer>> query : qrels.grades().entrySet()) {
        for (Map.Entry<PassageId, Integer> passage : query.getValue().entrySet()) {
          file.append(
              line(
                  query.getKey(), passage.getKey(), passage.getValue(), format, Location.of(path)));
        }
      }
      file.publish();
    }
  }

  private static String line(
      String query, PassageId passage, int grade, QrelsFormat format, Location file) {
    return switch (format) {
      case TREC -> {
        Ids.requireOneWord("query", query, file, REMEDY);
        Ids.requireOneWord("passage", passage.value(), file, REMEDY);
        yield query + " 0 " + passage + " " + grade + "\n";
      }
      case BEIR -> {
        Ids.requireOneCell("query", query, file);
        Ids.requireOneCell("passage", passage.value(), file);
        yield query + "\t" + passage + "\t" + grade + "\n";
      }
    };
  }
}
