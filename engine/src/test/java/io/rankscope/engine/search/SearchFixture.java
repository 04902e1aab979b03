package io.rankscope.engine.search;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Real shards built by the real builder, for tests of search and explanation. */
public final class SearchFixture {
  private SearchFixture() {}

  /** An engine that searches the shards of a query one after the other. */
  public static SearchEngine engine() {
    return new SearchEngine(Runnable::run, List.of(new LexicalRetriever()));
  }

  /** A passage with a title. */
  public static Passage passage(String id, String title, String text) {
    return Passage.whole(new PassageId(id), title, text);
  }

  /** A passage without a title. */
  public static Passage passage(String id, String text) {
    return passage(id, "", text);
  }

  /** Builds {@code passages} into shards below {@code folder} and opens them. */
  public static Source source(
      Path folder, int shards, String analyzer, Joined joined, List<Passage> passages) {
    return source(folder, shards, AnalyzerSpec.named(analyzer), joined, passages);
  }

  /** As above, by an analyzer of one's own. */
  public static Source source(
      Path folder, int shards, AnalyzerSpec analyzer, Joined joined, List<Passage> passages) {
    JsonMapper json = new JsonMapper();
    List<String> lines =
        passages.stream()
            .map(
                passage -> {
                  Map<String, String> line = new LinkedHashMap<>();
                  line.put("_id", passage.id().value());
                  line.put("title", passage.title());
                  line.put("text", passage.text());
                  return json.writeValueAsString(line);
                })
            .toList();
    try {
      Files.createDirectories(folder);
      Path corpus = Files.write(folder.resolve("corpus.jsonl"), lines);
      return source(folder.resolve("shards"), shards, analyzer, joined, corpus);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds a corpus in BEIR layout into shards below {@code folder} and opens them. */
  public static Source source(
      Path folder, int shards, AnalyzerSpec analyzer, Joined joined, Path corpus) {
    try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.BEIR, BadLines.STOP)) {
      new IndexBuild(
              new IndexSettings(folder, shards, analyzer, joined, 2, Optional.empty(), "test"),
              reader,
              new Analyzers())
          .run(Progress.SILENT, Cancellation.NEVER);
    }
    List<Path> names =
        IntStream.range(0, shards).mapToObj(shard -> Path.of(Integer.toString(shard))).toList();
    return Source.open(SourceDefinition.ofShards("test", folder, names), Cancellation.NEVER);
  }
}
