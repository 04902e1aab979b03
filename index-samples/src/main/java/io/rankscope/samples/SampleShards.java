package io.rankscope.samples;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The step of the build that makes the sample's shards from its corpus, so that they are never
 * committed and always of the Lucene version that reads them.
 */
public final class SampleShards {
  private static final int SHARDS = 4;
  private static final String ANALYZER = "english";

  private SampleShards() {}

  /**
   * Builds the shards of the corpus in {@code arguments[0]}, a folder of compiled classes and
   * resources, beside it, and lists their files.
   */
  public static void main(String... arguments) throws IOException {
    Path files = Path.of(arguments[0]).resolve(SampleFiles.FOLDER);
    Path shards = files.resolve("shards");
    FileTree.delete(shards);
    build(files.resolve(SampleFiles.CORPUS), shards, SHARDS, AnalyzerSpec.named(ANALYZER));
    Files.write(files.resolve(SampleFiles.SHARD_LIST), list(files, shards));
  }

  /** Builds shards of a sample corpus as {@code rankscope index} does. */
  static void build(Path corpus, Path shards, int count, AnalyzerSpec analyzer) {
    IndexSettings settings =
        new IndexSettings(
            shards,
            count,
            analyzer,
            IndexSettings.Joined.NONE,
            Runtime.getRuntime().availableProcessors(),
            Optional.empty(),
            "rankscope sample");
    try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.JSONL, BadLines.STOP)) {
      new IndexBuild(settings, reader, new Analyzers()).run(Progress.SILENT, Cancellation.NEVER);
    }
  }

  /** The files below {@code shards}, as paths from {@code base} with slashes; locks are none. */
  private static List<String> list(Path base, Path shards) throws IOException {
    try (Stream<Path> entries = Files.walk(shards)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("write.lock"))
          .map(file -> base.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
