package io.rankscope.benchmarks.collections;

import io.rankscope.benchmarks.bare.BareEncoding;
import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.index.vector.VectorSettings;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelPlace;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A test collection in BEIR's layout as a workspace: indexed once, with the rankers compared. */
final class CollectionWorkspace {
  /** The pipelines that are compared, in the order of the table. */
  static final List<String> RANKERS =
      List.of(
          "bm25", "dense-exact", "dense-hnsw", "dense-hnsw-10", "rrf", "bm25-maxsim", "rrf-maxsim");

  private static final String MODEL = "builtin:minilm";

  /** What the built-in model cuts texts to. */
  private static final int MAX_TOKENS = 256;

  private CollectionWorkspace() {}

  /**
   * Writes the workspace into {@code folder} unless it is there already.
   *
   * @param collection holds {@code corpus.jsonl} and {@code queries.jsonl}
   */
  static void prepare(Path collection, Path folder, Path cache) throws IOException {
    Path shards = folder.resolve("shards");
    if (!Files.isDirectory(shards)) {
      Files.createDirectories(folder);
      index(collection.resolve("corpus.jsonl"), shards, cache);
    }
    Files.writeString(
        folder.resolve("workspace.yaml"),
        yaml(
            String.valueOf(collection.getFileName()),
            JsonMapper.shared()
                .writeValueAsString(
                    collection.resolve("queries.jsonl").toAbsolutePath().toString())));
  }

  private static String yaml(String name, String queries) {
    return """
    name: %s
    sources:
      passages: {shards: ["shards/*"], vectors: {text_vector: minilm}}
    models:
      minilm: {type: encoder, path: "builtin:minilm"}
    pipelines:
      bm25:
        legs:
          words: {type: lexical, fields: {contents: 1.0}}
      dense-exact:
        legs:
          dense: {type: vector, field: text_vector, model: minilm, exact: true}
      dense-hnsw:
        legs:
          dense: {type: vector, field: text_vector, model: minilm}
      dense-hnsw-10:
        legs:
          dense: {type: vector, field: text_vector, model: minilm, depth: 10}
      rrf:
        legs:
          words: {type: lexical, fields: {contents: 1.0}}
          dense: {type: vector, field: text_vector, model: minilm, exact: true}
        fusion: {type: rrf, k: 60}
      bm25-maxsim:
        legs:
          words: {type: lexical, fields: {contents: 1.0}}
        rerank: [{model: minilm, depth: 100}]
      rrf-maxsim:
        legs:
          words: {type: lexical, fields: {contents: 1.0}}
          dense: {type: vector, field: text_vector, model: minilm, exact: true}
        fusion: {type: rrf, k: 60}
        rerank: [{model: minilm, depth: 100}]
    query_sets:
      all: {file: %s}
    """
        .formatted(name, queries);
  }

  /** The model of the index, without Rankscope around it. */
  static BareEncoding plainModel() throws IOException {
    return BareEncoding.open(files(), MAX_TOKENS, Runtime.getRuntime().availableProcessors());
  }

  private static Path files() {
    return ModelPlace.of(MODEL, Path.of(""), UserFolders.ofUser().data()).files();
  }

  private static void index(Path corpus, Path shards, Path cache) {
    InferenceOptions options = new InferenceOptions(1, cache, Optional.empty());
    try (ModelCatalogue models =
            new ModelCatalogue(List.of(ModelDefinition.encoder("minilm", files())), options);
        CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.BEIR, BadLines.STOP)) {
      IndexSettings settings =
          new IndexSettings(
                  shards,
                  1,
                  AnalyzerSpec.named("english"),
                  IndexSettings.Joined.CONTENTS,
                  Runtime.getRuntime().availableProcessors(),
                  Optional.empty(),
                  "benchmarks")
              .with(new VectorSettings(models.encoder("minilm"), MODEL, VectorFormat.FLOAT));
      new IndexBuild(settings, reader, new Analyzers()).run(Progress.SILENT, Cancellation.NEVER);
    }
  }
}
