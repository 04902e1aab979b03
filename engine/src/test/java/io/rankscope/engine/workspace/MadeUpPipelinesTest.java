package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.vector.VectorLeg;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
