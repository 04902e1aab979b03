package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.index.vector.EncoderChoice;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.Normalization;
import io.rankscope.engine.inference.Pooling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceDraftTest {
  private static final FieldRoles ROLES =
      new FieldRoles(
          Optional.of("key"), Optional.empty(), Optional.of("head: line"), List.of("body", "note"));

  @TempDir private Path folder;

  @Test
  void isReadBackAsItWasMeant_whateverTheNamesHold() throws IOException {
    Path shard = Files.createDirectories(folder.resolve("all shards [old]").resolve("0*"));
    WorkspaceDraft draft =
        new WorkspaceDraft(
            "Bird's \"songs\": #1",
            "birds: all",
            List.of(shard),
            Optional.of(ROLES),
            Map.of("body", "german"));

    draft.write(folder);

    Workspace read = new WorkspaceLoader(folder.resolve("data")).load(folder);
    assertThat(read.problems()).isEmpty();
    assertThat(read.name()).isEqualTo("Bird's \"songs\": #1");
    assertThat(read.sources())
        .isEqualTo(
            Map.of(
                "birds: all",
                new SourceDefinition(
                    "birds: all",
                    folder,
                    List.of(shard),
                    Optional.of(ROLES),
                    Map.of("body", AnalyzerSpec.named("german")),
                    "birds: all")));
  }

  @Test
  void namesShardsBesideTheFolder_relativeToIt() {
    WorkspaceDraft draft =
        new WorkspaceDraft("w", "s", List.of(folder.resolve("index")), Optional.empty(), Map.of());

    assertThat(draft.yaml(folder.resolve("work")))
        .isEqualTo(
            """
            # A Rankscope workspace. Paths are relative to this file.
            name: "w"
            sources:
              "s":
                # Lucene indexes, opened read-only. A pattern such as shards/* names several.
                shards:
                  - "../index"
            """);
  }

  @Test
  void namesTheModelOfTheVectors_whenShardsHoldSome() {
    WorkspaceDraft draft =
        new WorkspaceDraft(
            "w",
            "s",
            List.of(),
            Optional.empty(),
            Map.of(),
            Optional.of(EncoderChoice.of("/models/e5-small")));

    assertThat(draft.yaml(folder))
        .endsWith(
            """
                # Which model made the vectors of a field.
                vectors: {text_vector: "e5-small"}
            models:
              "e5-small": {type: encoder, path: "/models/e5-small"}
            """);
  }

  @Test
  void saysOfTheModel_whatWasSaidWhenTheVectorsWereMade() throws IOException {
    Path model = Files.createDirectories(folder.resolve("models").resolve("e5"));
    ModelSettings said =
        ModelSettings.FROM_FILES
            .withPooling(Pooling.CLS)
            .withNormalization(Normalization.NONE)
            .withMaxTokens(128)
            .withPrefixes("query: ", "");

    new WorkspaceDraft(
            "w",
            "s",
            List.of(),
            Optional.empty(),
            Map.of(),
            Optional.of(EncoderChoice.of(model.toString()).with(said)))
        .write(folder);

    Workspace read = new WorkspaceLoader(folder.resolve("data")).load(folder);
    assertThat(read.models())
        .isEqualTo(Map.of("e5", ModelDefinition.encoder("e5", model).with(said)));
  }

  @Test
  void namesAModelInTheFolder_fromThere() {
    String model = folder.resolve("models").resolve("e5").toString();
    WorkspaceDraft draft =
        new WorkspaceDraft(
            "w", "s", List.of(), Optional.empty(), Map.of(), Optional.of(EncoderChoice.of(model)));

    assertThat(draft.yaml(folder)).endsWith("\"e5\": {type: encoder, path: \"models/e5\"}\n");
  }

  @Test
  void leavesAnExistingFileAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve(Workspace.FILE_NAME), "name: mine\n");
    WorkspaceDraft draft = new WorkspaceDraft("other", "s", List.of(), Optional.empty(), Map.of());

    assertThatThrownBy(() -> draft.write(folder))
        .isInstanceOf(NotSavedException.class)
        .hasMessage("The folder has a workspace.yaml already; it was left as it is.");
    assertThat(file).hasContent("name: mine");
  }
}
