package io.rankscope.engine.search;

import static io.rankscope.engine.search.SearchFixture.over;
import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentSearchTest {
  @TempDir Path folder;

  @Test
  void searchesDeeper_whenOneDocumentFillsTheList_andForgetsNoWarning() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add(line("long#" + i, "long", "owls owls"));
    }
    lines.add(line("near#0", "near", "owls and storks"));
    lines.add(line("near#1", "near", "owls, storks, swallows, larks and gulls"));
    lines.add(line("far#0", "far", "owls, storks, swallows, larks, gulls and many more birds"));
    Path corpus = Files.write(folder.resolve("corpus.jsonl"), lines);
    List<Query> queries =
        List.of(Query.of("set", "1", "owls"), Query.of("set", "2", "to be or not to be"));

    List<Integer> depths = new ArrayList<>();
    BatchSearch.Result result;
    try (Source source =
            SearchFixture.source(
                folder.resolve("shards"), 2, AnalyzerSpec.named("english"), Joined.NONE, corpus);
        PinnedSource pinned = source.pin()) {
      result =
          new DocumentSearch(
                  (some, k) -> {
                    depths.add(k);
                    return new BatchSearch(
                        SearchFixture.engine(),
                        pinned,
                        some,
                        over("text"),
                        Statistics.MERGED,
                        k,
                        Runnable::run);
                  },
                  pinned,
                  queries,
                  2)
              .run(Progress.SILENT, Cancellation.NEVER);
    }

    assertThat(depths).containsExactly(8, 24);
    assertThat(result.run().rankings().get("1"))
        .extracting(document -> document.id().value())
        .containsExactly("long", "near");
    assertThat(result.run().rankings().get("2")).isEmpty();
    assertThat(result.warnings())
        .singleElement()
        .asString()
        .startsWith("Query 2: Nothing is left of the query in the field 'text'");
  }

  private static String line(String id, String document, String text) {
    return String.format(
        Locale.ROOT, "{\"_id\": \"%s\", \"doc\": \"%s\", \"text\": \"%s\"}", id, document, text);
  }
}
