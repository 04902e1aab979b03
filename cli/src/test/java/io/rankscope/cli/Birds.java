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

  private static final String WORKSPACE =
      """
      name: Bird questions
      grades: {0: Irrelevant, 1: Related, 2: Relevant, 3: Perfect}
      relevant_from: 2
      sources:
        birds:
          shards: [shards/*]
      pipelines:
        bm25:
          legs:
            words: {type: lexical, fields: {title: 2.0, text: 1.0}}
        text:
          legs:
            words: {type: lexical, fields: {text: 1.0}, k1: 1.2, b: 0.75}
        titles:
          legs:
            words: {type: lexical, fields: {title: 1.0}}
      query_sets:
        dev: {file: queries.jsonl}
      """;

  private Birds() {}

  /** Makes a workspace of the corpus in {@code shards} shards, through the program itself. */
  public static Path workspace(Path folder, int shards) throws IOException {
    write(folder);
    Files.writeString(folder.resolve("workspace.yaml"), WORKSPACE);
    Rankscope.Outcome built =
        Rankscope.run(
            "index",
            "--corpus",
            folder.resolve("corpus.jsonl"),
            "--format",
            "beir",
            "--out",
            folder.resolve("shards"),
            "--shards",
            shards);
    if (built.code() != 0) {
      throw new IOException(built.err());
    }
    return folder;
  }

  /** Writes {@code corpus.jsonl}, {@code queries.jsonl} and {@code qrels.tsv} into a folder. */
  public static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("corpus.jsonl"), CORPUS);
    Files.write(folder.resolve("queries.jsonl"), QUERIES);
    Files.write(folder.resolve("qrels.tsv"), QRELS);
    return folder;
  }
}
