package io.rankscope.app.feature.search;

import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small workspace with a real index of six passages and a query set of three queries. */
final class BirdWorkspace {
  private static final String CORPUS =
      """
      {"_id": "owl", "title": "Owl", "text": "Owls hunt at night and see well in the dark."}
      {"_id": "eagle", "title": "Eagle", "text": "The eagle hunts by day. Its eyes are sharper than ours."}
      {"_id": "eagle-copy", "title": "Eagle", "text": "The eagle hunts by day. Its eyes are sharper than ours!"}
      {"_id": "penguin", "title": "Penguin", "text": "Penguins swim and cannot fly. They hunt fish in cold water."}
      {"_id": "swift", "title": "Swift", "text": "A swift sleeps on the wing, high above the towns it nests in."}
      {"_id": "robin", "title": "Robin", "text": "The robin sings in winter when other garden birds are silent."}
      """;
  private static final String QUERIES =
      """
      {"_id": "q1", "text": "hunting birds", "need": "Birds that hunt."}
      {"_id": "q2", "text": "which bird sings in winter"}
      {"_id": "q3", "text": "kangaroo"}
      """;
  private static final String WORKSPACE =
      """
      name: Birds
      sources:
        birds: {shards: [shards/*], collection: birds}
      pipelines:
        plain: {legs: {words: {type: lexical, fields: {title: 1.0, text: 1.0}}}}
        titles: {legs: {words: {type: lexical, fields: {title: 5.0, text: 1.0}}}}
        fused:
          legs:
            texts: {type: lexical, fields: {text: 1.0}, depth: 3}
            titles: {type: lexical, fields: {title: 1.0}}
          fusion: {type: rrf}
        reranked:
          legs: {words: {type: lexical, fields: {title: 1.0, text: 1.0}}}
          rerank: [{model: tiny, depth: 4}]
        encoded:
          legs: {words: {type: lexical, fields: {title: 1.0, text: 1.0}}}
          rerank: [{model: states, depth: 4}]
        twice:
          legs: {words: {type: lexical, fields: {title: 1.0, text: 1.0}}}
          rerank: [{model: states, depth: 4}, {model: tiny, depth: 4}]
      models:
        tiny: {type: reranker, path: models/tiny, max_tokens: 12}
        states: {type: encoder, path: models/states}
      query_sets:
        dev: {file: queries.jsonl}
      """;

  private BirdWorkspace() {}

  /** Writes the workspace to {@code folder}, its index included. */
  static Path in(Path folder) {
    try {
      Files.writeString(folder.resolve("queries.jsonl"), QUERIES);
      Files.writeString(folder.resolve("workspace.yaml"), WORKSPACE);
      TinyReranker.write(folder.resolve("models").resolve("tiny"));
      TinyEncoder.writeWithStates(folder.resolve("models").resolve("states"));
      Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
      try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.JSONL, BadLines.STOP)) {
        IndexSettings settings = IndexSettings.into(folder.resolve("shards"), "test");
        new IndexBuild(settings, reader, new Analyzers()).run(Progress.SILENT, Cancellation.NEVER);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
