package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexBuildTest {
  @TempDir Path folder;

  @Test
  void builtShardsOpenWithTheirProfile() throws IOException {
    Path corpus =
        Files.writeString(
            folder.resolve("corpus.jsonl"),
            """
            {"_id": "a", "title": "Swallows", "text": "They sleep seven hours."}
            {"_id": "b", "title": "", "text": "A gulp."}
            {"_id": "c", "title": "Owls", "text": "They hunt at night."}
            """);
    try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.BEIR, BadLines.STOP)) {
      IndexSettings one = IndexSettings.into(folder.resolve("out"), "test 1");
      IndexSettings settings =
          new IndexSettings(
              one.folder(), 2, one.analyzer(), one.joined(), 2, one.splitting(), one.program());
      IndexBuildReport report =
          new IndexBuild(settings, reader, new Analyzers())
              .run(Progress.SILENT, Cancellation.NEVER);
      assertThat(report.passages()).isEqualTo(3);
    }
    SourceDefinition definition =
        SourceDefinition.ofShards(
            "birds", folder.resolve("out"), List.of(Path.of("0"), Path.of("1")));
    try (Source source = Source.open(definition, Cancellation.NEVER);
        PinnedSource pinned = source.pin()) {
      assertThat(source.warnings()).isEmpty();
      assertThat(source.roles())
          .isEqualTo(new ResolvedRoles(FieldRoles.plain(), ResolvedRoles.Origin.PROFILE));
      assertThat(pinned.passageCount()).isEqualTo(3);
      assertThat(pinned.passage(pinned.locate(new PassageId("c")).orElseThrow()))
          .isEqualTo(Passage.whole(new PassageId("c"), "Owls", "They hunt at night."));
    }
  }
}
