package io.rankscope.engine.index;

import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small corpora on disk, and builds of them. */
final class Corpora {
  private Corpora() {}

  /** Passages {@code p0}, {@code p1}, … whose texts differ. */
  static Path numbered(Path file, int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(
          "{\"_id\": \"p%d\", \"title\": \"Title %d\", \"text\": \"Text of passage %d.\"}%n"
              .formatted(i, i, i));
    }
    return Files.writeString(file, lines.toString());
  }

  static IndexBuildReport build(Path corpus, IndexSettings settings) {
    return build(corpus, settings, Progress.SILENT, Cancellation.NEVER);
  }

  static IndexBuildReport build(
      Path corpus, IndexSettings settings, Progress progress, Cancellation cancellation) {
    try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.BEIR, BadLines.STOP)) {
      return new IndexBuild(settings, reader, new Analyzers()).run(progress, cancellation);
    }
  }

  static IndexSettings settings(Path folder, int shards, int threads) {
    IndexSettings usual = IndexSettings.into(folder, "test 1");
    return new IndexSettings(
        folder,
        shards,
        usual.analyzer(),
        usual.joined(),
        threads,
        usual.splitting(),
        usual.program());
  }
}
