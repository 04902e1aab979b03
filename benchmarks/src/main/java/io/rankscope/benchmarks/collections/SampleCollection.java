package io.rankscope.benchmarks.collections;

import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.JudgmentReduction;
import io.rankscope.engine.judging.QrelsRule;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import io.rankscope.samples.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program's own sample as a collection in BEIR's layout, with the grades of the majority. */
final class SampleCollection {
  /** What the collection is called. */
  static final String NAME = "sample";

  private SampleCollection() {}

  /** Writes it into {@code folder} unless it is there already. */
  static Path writeTo(Path folder) throws IOException {
    Path qrels = folder.resolve("qrels.tsv");
    if (Files.exists(qrels)) {
      return folder;
    }
    Files.createDirectories(folder);
    Path sample = folder.resolve("workspace");
    if (!Files.exists(sample)) {
      SampleWorkspace.writeTo(sample);
    }
    for (String file : List.of("corpus.jsonl", "queries.jsonl")) {
      Files.write(folder.resolve(file), Files.readAllBytes(sample.resolve(file)));
    }
    Files.write(qrels, lines(grades(sample)));
    return folder;
  }

  private static Qrels grades(Path sample) {
    try (OpenWorkspace workspace =
        OpenWorkspace.of(new WorkspaceLoader(UserFolders.ofUser().data()).load(sample))) {
      EventScope all = EventScope.ofSet(SampleWorkspace.COLLECTION, SampleWorkspace.QUERY_SET);
      return JudgmentReduction.byRule(
              workspace.judgments().present(all).values(), QrelsRule.MAJORITY)
          .qrels(SampleWorkspace.COLLECTION, SampleWorkspace.QUERY_SET);
    }
  }

  private static List<String> lines(Qrels qrels) {
    List<String> lines = new ArrayList<>(List.of("query-id\tcorpus-id\tscore"));
    qrels
        .grades()
        .forEach(
            (query, passages) ->
                passages.forEach(
                    (passage, grade) -> lines.add(query + "\t" + passage + "\t" + grade)));
    return lines;
  }
}
