package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.index.vector.VectorSettings;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.vector.VectorLeg;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MadeUpPipelinesTest {
  private static final LexicalLeg WORDS = LexicalLeg.over("words", Map.of("text", 1f));

  @TempDir private Path folder;
  @TempDir private Path dataHome;

  @BeforeEach
  void index() throws IOException {
    Path shard = Files.createDirectories(folder.resolve("shard"));
    try (FSDirectory directory = FSDirectory.open(shard);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new TextField("text", "swallow", Field.Store.YES));
      document.add(new KnnFloatVectorField("v", new float[] {1, 0}));
      writer.addDocument(document);
    }
  }

  @Test
  void addHybrid_whereTheWorkspaceNamesTheModelOfTheVectors() throws IOException {
    VectorLeg dense =
        new VectorLeg("dense", "v", "minilm", VectorLeg.Scan.GRAPH, OptionalInt.empty());
    assertThat(
            pipelines(
                """
                models: {minilm: builtin:minilm}
                sources: {s: {shards: shard, fields: {text: text}, vectors: {v: minilm}}}
                """))
        .containsExactly(
            Pipeline.of("bm25", WORDS),
            Pipeline.fused("hybrid", List.of(WORDS, dense), ReciprocalRankFusion.DEFAULT));
    assertThat(dataHome).isEmptyDirectory();
  }

  @Test
  void areLexicalAlone_whereNobodyKnowsTheModel() throws IOException {
    assertThat(
            pipelines(
                """
                models: {minilm: builtin:minilm}
                sources: {s: {shards: shard, fields: {text: text}}}
                """))
        .containsExactly(Pipeline.of("bm25", WORDS));
  }

  @Test
  void areLexicalAlone_whenNoShardIsOpen() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("shard"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "torn");
      }
    }
    assertThat(
            pipelines(
                """
                models: {minilm: builtin:minilm}
                sources: {s: {shards: shard, fields: {text: text}, vectors: {v: minilm}}}
                """))
        .extracting(Pipeline::name)
        .containsExactly("bm25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"models/e5", "models/e5/model.onnx", "e5", "./models/../models/e5"})
  void addHybrid_whereTheBuilderNamedTheModelByAPathOfItsOwn(String recorded) throws IOException {
    build(recorded);
    assertThat(
            pipelines(
                """
                models: {mine: {type: encoder, path: models/e5/model.onnx}}
                sources: {s: {shards: built/0}}
                """))
        .extracting(Pipeline::name)
        .containsExactly("bm25", "hybrid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mine", "models/e6", "5", "../..", "builtin:minilm", ""})
  void areLexicalAlone_whereTheBuilderNamedAnotherPath(String recorded) throws IOException {
    build(recorded);
    assertThat(
            pipelines(
                """
                models: {mine: {type: encoder, path: models/e5}}
                sources: {s: {shards: built/0}}
                """))
        .extracting(Pipeline::name)
        .containsExactly("bm25");
  }

  private void build(String recorded) throws IOException {
    Path corpus =
        Files.writeString(folder.resolve("corpus.jsonl"), "{\"_id\": \"p\", \"text\": \"tall\"}");
    Path model = Files.createDirectories(folder.resolve("models/e5"));
    try (ModelCatalogue models = TinyEncoder.USUAL.open(model);
        CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.BEIR, BadLines.STOP)) {
      IndexSettings settings =
          IndexSettings.into(folder.resolve("built"), "test")
              .with(new VectorSettings(TinyEncoder.in(models), recorded, VectorFormat.FLOAT));
      new IndexBuild(settings, reader, new Analyzers()).run(Progress.SILENT, Cancellation.NEVER);
    }
  }

  @Test
  void giveWay_toWhatTheWorkspaceDefines() throws IOException {
    assertThat(
            pipelines(
                """
                models: {minilm: builtin:minilm}
                sources: {s: {shards: shard, fields: {text: text}, vectors: {v: minilm}}}
                pipelines: {own: {legs: {words: {type: lexical, fields: [text]}}}}
                """))
        .containsExactly(Pipeline.of("own", WORDS));
  }

  @Test
  void keepASource_whoseVectorsNameAnUnknownModel() throws IOException {
    Files.writeString(
        folder.resolve("workspace.yaml"),
        """
        models: {minilm: builtin:minilm}
        sources: {s: {shards: shard, vectors: {v: minlm}}}
        """);
    Workspace workspace = new WorkspaceLoader(dataHome).load(folder);
    assertThat(workspace.sources().values().iterator().next().vectors()).isEmpty();
    assertThat(workspace.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.remedy()).isEqualTo("Did you mean 'minilm'?");
              assertThat(problem.where().orElseThrow().key()).isEqualTo("sources.s.vectors.v");
            });
  }

  private List<Pipeline> pipelines(String yaml) throws IOException {
    Files.writeString(folder.resolve("workspace.yaml"), yaml);
    Workspace workspace = new WorkspaceLoader(dataHome).load(folder);
    assertThat(workspace.problems()).isEmpty();
    try (OpenWorkspace open = OpenWorkspace.of(workspace, TinyReranker.options())) {
      return open.pipelines(open.source(Optional.empty(), Cancellation.NEVER));
    }
  }
}
