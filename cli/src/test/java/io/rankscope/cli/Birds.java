package io.rankscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small corpus with queries and qrels, written where a test wants it. */
public final class Birds {
  private static final List<String> CORPUS =
      List.of(
          """
          {"_id": "p104", "title": "Swallows", "text": "Swallows sleep about seven hours."}\
          """,
          """
          {"_id": "p233", "title": "", "text": "A swallow is also a gulp."}\
          """,
          """
          {"_id": "p311", "title": "Swifts", "text": "Swifts sleep in the air and eat on the wing."}\
          """,
          """
          {"_id": "p412", "title": "Owls", "text": "Owls hunt at night and sleep by day."}\
          """,
          """
          {"_id": "p420", "title": "フクロウ", "text": "フクロウは夜に狩りをする 🦉."}\
          """,
          """
          {"_id": "p500", "title": "Storks", "text": "Storks migrate to Africa in autumn."}\
          """);
  private static final List<String> QUERIES =
      List.of(
          """
          {"_id": "q7", "text": "how long do swallows sleep", "metadata": {"type": "factoid"}}\
          """,
          """
          {"_id": "q8", "text": "where do storks go", "metadata": {"type": "factoid"}}\
          """,
          """
          {"_id": "q12", "text": "who sleeps on the wing", "metadata": {"type": "entity"}}\
          """);
  private static final List<String> QRELS =
      List.of(
          "query-id\tcorpus-id\tscore",
          "q7\tp104\t3",
          "q7\tp233\t0",
          "q7\tp311\t1",
          "q8\tp500\t2",
          "q12\tp311\t3");

  private Birds() {}

  /** Writes {@code corpus.jsonl}, {@code queries.jsonl} and {@code qrels.tsv} into a folder. */
  public static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("corpus.jsonl"), CORPUS);
    Files.write(folder.resolve("queries.jsonl"), QUERIES);
    Files.write(folder.resolve("qrels.tsv"), QRELS);
    return folder;
  }
}
