package io.rankscope.app.feature.judge;

import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workspace with a real index: five passages, two queries that find three and two of them. */
final class SeaWorkspace {
  static final String WHALE =
      "Whales breathe air. \uD83D\uDC33 They sing to each other in the sea.";
  private static final String CORPUS =
      """
      {"_id": "whale", "title": "Whale", "text": "%s"}
      {"_id": "dolphin", "title": "Dolphin", "text": "Dolphins breathe air through a hole on top of the head."}
      {"_id": "shark", "title": "Shark", "text": "Sharks breathe water through gills."}
      {"_id": "salt", "title": "Salt", "text": "The sea is salty because rivers carry minerals into it."}
      {"_id": "tide", "title": "Tide", "text": "Tides follow the moon."}
      """;
  private static final String QUERIES =
      """
      {"_id": "q1", "text": "breathe", "need": "Which animals breathe what."}
      {"_id": "q2", "text": "why is the sea salty", "need": "Where the salt comes from."}
      """;

  private static String workspace(String shards) {
    return """
    name: Sea
    grades: {0: Irrelevant, 1: Related, 2: Relevant, 3: Perfect}
    sources:
      sea: {shards: [%s/*], collection: sea}
    pipelines:
      plain: {legs: {words: {type: lexical, fields: {title: 1.0, text: 1.0}}}}
      titles: {legs: {words: {type: lexical, fields: {title: 5.0, text: 1.0}}}}
    query_sets:
      dev: {file: queries.jsonl}
    """
        .formatted(shards);
  }

  private SeaWorkspace() {}

  /** Writes the workspace to {@code folder}, its index included. */
  static Path in(Path folder) {
    try {
      Files.writeString(folder.resolve("queries.jsonl"), QUERIES);
      Files.writeString(folder.resolve("guidelines.md"), "# Grading\n\n*Version 2*\n\nBe fair.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index(folder, "shards", CORPUS.formatted(WHALE));
  }

  /** Replaces its index by one in which {@code passage} has another text. */
  static void rewrite(Path folder, String passage, String text) {
    index(
        folder,
        "shards-of-" + passage,
        CORPUS
            .formatted(WHALE)
            .lines()
            .map(line -> line.contains("\"" + passage + "\"") ? line(passage, text) : line)
            .reduce("", (all, line) -> all + line + "\n"));
  }

  /** Replaces its index by one without {@code passage}. */
  static void remove(Path folder, String passage) {
    index(
        folder,
        "shards-without-" + passage,
        CORPUS
            .formatted(WHALE)
            .lines()
            .filter(line -> !line.contains("\"" + passage + "\""))
            .reduce("", (all, line) -> all + line + "\n"));
  }

  private static String line(String passage, String text) {
    return "{\"_id\": \"%s\", \"title\": \"\", \"text\": \"%s\"}".formatted(passage, text);
  }

  private static Path index(Path folder, String shards, String lines) {
    try {
      Files.writeString(folder.resolve("workspace.yaml"), workspace(shards));
      Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), lines);
      try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.JSONL, BadLines.STOP)) {
        IndexSettings settings = IndexSettings.into(folder.resolve(shards), "test");
        new IndexBuild(settings, reader, new Analyzers()).run(Progress.SILENT, Cancellation.NEVER);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
