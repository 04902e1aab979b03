package io.rankscope.engine.search;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexProfile;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
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
    return open(folder, shards, Map.of());
  }

  /** Builds a corpus in BEIR layout into one shard of passages of at most {@code words} words. */
  public static Source split(Path folder, int words, Path corpus) {
    try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.BEIR, BadLines.STOP)) {
      new IndexBuild(
              new IndexSettings(
                  folder,
                  1,
                  AnalyzerSpec.named("english"),
                  Joined.NONE,
                  1,
                  Optional.of(new IndexProfile.Splitting(words, 0)),
                  "test"),
              reader,
              new Analyzers())
          .run(Progress.SILENT, Cancellation.NEVER);
    }
    return open(folder, 1, Map.of());
  }

  /**
   * Opens the shards {@code 0}, {@code 1}, … in {@code folder}.
   *
   * @param analyzers of queries, by field, where they differ from the index's
   */
  public static Source open(Path folder, int shards, Map<String, AnalyzerSpec> analyzers) {
    List<Path> names =
        IntStream.range(0, shards).mapToObj(shard -> Path.of(Integer.toString(shard))).toList();
    return Source.open(
        new SourceDefinition("test", folder, names, Optional.empty(), analyzers, "test"),
        Cancellation.NEVER);
  }

  /** Searches by words for typed text, with highlights. */
  public static PinnedRun search(PinnedSource source, Pipeline pipeline, String text, int k) {
    return engine()
        .search(source, SearchRequest.of(Query.typed(text), pipeline, k), Cancellation.NEVER);
  }

  /** Searches in Lucene syntax. */
  public static PinnedRun searchLucene(PinnedSource source, Pipeline pipeline, String text, int k) {
    return engine()
        .search(
            source,
            new SearchRequest(
                Query.typed(text),
                QuerySyntax.LUCENE,
                pipeline,
                Statistics.MERGED,
                k,
                Detail.HIGHLIGHTS),
            Cancellation.NEVER);
  }

  /** Ids and scores of a run's hits. */
  public static List<ScoredPassage> ranking(SearchRun run) {
    return run.hits().stream().map(hit -> new ScoredPassage(hit.id(), hit.score())).toList();
  }

  /** Ids of a run's hits. */
  public static List<String> ids(SearchRun run) {
    return run.hits().stream().map(hit -> hit.id().value()).toList();
  }

  /** A pipeline of one lexical leg. */
  public static Pipeline pipeline(LexicalLeg leg) {
    return Pipeline.of("test", leg);
  }

  /** A pipeline over one field with the default parameters. */
  public static Pipeline over(String field) {
    return pipeline(LexicalLeg.over("words", Map.of(field, 1f)));
  }

  /**
   * Random passages over a small vocabulary, some words frequent and some rare, many of them equal,
   * so that scores tie.
   */
  public static List<Passage> passages(int count, long seed) {
    Random random = new Random(seed);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      passages.add(
          passage(
              "p" + Integer.toString(random.nextInt(100), 36) + "-" + i,
              words(random, 1 + random.nextInt(3)),
              words(random, 1 + random.nextInt(12))));
    }
    return passages;
  }

  /** Some words of the vocabulary of {@link #passages}. */
  public static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + (int) (30 * Math.pow(random.nextDouble(), 2)))
        .collect(Collectors.joining(" "));
  }
}
