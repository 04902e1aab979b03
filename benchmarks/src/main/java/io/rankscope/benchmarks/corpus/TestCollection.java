package io.rankscope.benchmarks.corpus;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A made-up corpus on disk with its queries and, when asked for, its shards. For one thread. */
public final class TestCollection {
  private static final long SEED = 20_26;

  private final Path folder;
  private final ZipfCorpus corpus;
  private final Map<Integer, List<Path>> shards = new TreeMap<>();
  private Optional<Path> file = Optional.empty();

  /** A collection of {@code passages} passages that is written to {@code folder} part by part. */
  public TestCollection(Path folder, int passages) {
    this.folder = folder;
    this.corpus = new ZipfCorpus(SEED, passages);
  }

  /** How many passages there are. */
  public int size() {
    return corpus.size();
  }

  /** The passages and queries themselves. */
  public ZipfCorpus corpus() {
    return corpus;
  }

  /** Queries of 2 to 6 words. */
  public List<Query> queries(int count) {
    return corpus.queries(count);
  }

  /** The corpus as JSON lines. */
  public Path file() throws IOException {
    if (file.isEmpty()) {
      Path written = Files.createDirectories(folder).resolve("corpus.jsonl");
      corpus.write(written);
      file = Optional.of(written);
    }
    return file.get();
  }

  /** The folders of the corpus indexed as {@code count} shards. */
  public List<Path> shards(int count) throws IOException {
    List<Path> known = shards.get(count);
    if (known == null) {
      known = build(folder.resolve("shards-" + count), count);
      shards.put(count, known);
    }
    return known;
  }

  /** Indexes the corpus as {@code count} shards in {@code target} with one thread per processor. */
  public List<Path> build(Path target, int count) throws IOException {
    IndexSettings settings =
        new IndexSettings(
            target,
            count,
            AnalyzerSpec.named("english"),
            IndexSettings.Joined.NONE,
            Runtime.getRuntime().availableProcessors(),
            Optional.empty(),
            "benchmarks");
    try (CorpusReader reader = CorpusReader.open(file(), CorpusFormat.JSONL, BadLines.STOP)) {
      return new IndexBuild(settings, reader, new Analyzers())
          .run(Progress.SILENT, Cancellation.NEVER)
          .shards();
    }
  }

  /** The corpus as a source of {@code count} shards, to be closed by the caller. */
  public Source open(int count) throws IOException {
    return Source.open(
        SourceDefinition.ofShards("zipf", folder, shards(count)), Cancellation.NEVER);
  }
}
