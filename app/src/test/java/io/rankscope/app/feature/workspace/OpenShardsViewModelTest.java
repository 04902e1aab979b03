package io.rankscope.app.feature.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.ResolvedRoles;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import io.rankscope.samples.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenShardsViewModelTest {
  private static final FieldRoles OF_THE_INDEX =
      new FieldRoles(Optional.of("id"), Optional.of("doc"), Optional.of("title"), List.of("text"));

  @TempDir private Path folder;
  private final List<Path> opened = new ArrayList<>();
  private WorkspaceLoader loader;
  private OpenShardsViewModel model;
  private Path shards;

  @BeforeEach
  void copyShards() throws IOException {
    Path sample = SampleWorkspace.writeTo(folder.resolve("sample"));
    shards = Files.move(sample.resolve("shards"), folder.resolve("shards"));
    loader = new WorkspaceLoader(folder.resolve("data"));
    model = new OpenShardsViewModel(new SameThreadTaskRunner(), loader, opened::add);
  }

  @Test
  void showsWhatTheFolderHolds_beforeAnythingIsOpened() {
    model.look(shards);

    ShardPreview seen = seen();
    assertThat(seen.passages()).isEqualTo(518);
    assertThat(seen.shards()).extracting(ShardReport::status).containsOnly(ShardStatus.OPEN);
    assertThat(seen.roles())
        .isEqualTo(new ResolvedRoles(OF_THE_INDEX, ResolvedRoles.Origin.PROFILE));
    assertThat(seen.analyzer()).contains("english");
    assertThat(seen.textFields()).contains("title", "text").doesNotContain("id", "doc");
    assertThat(seen.samples()).hasSize(4).extracting(Passage::title).doesNotContain("");
    assertThat(model.nameProperty().get()).isEqualTo("shards");
    assertThat(model.homeProperty().get()).contains(shards);
    assertThat(opened).isEmpty();
  }

  @Test
  void tellsWhichModelMadeTheVectors_andWhetherItIsHere() throws IOException {
    model.look(shards);
    assertThat(seen().vectors())
        .extracting(vectors -> vectors.field().name(), ShardPreview.Vectors::model)
        .containsExactly(tuple("text_vector", Optional.of("minilm")));

    Path foreign = TinyEncoder.writeWithStates(folder.resolve("elsewhere").resolve("foreign"));
    Path corpus =
        Files.writeString(
            folder.resolve("corpus.jsonl"), "{\"_id\": \"a\", \"text\": \"how tall\"}\n");
    new CorpusIndexing(
            CorpusChoice.NONE
                .withCorpus(corpus)
                .withHome(folder.resolve("home"))
                .withModelAt(Optional.of(foreign.toString())))
        .run(Progress.SILENT, Cancellation.NEVER);
    Path made = folder.resolve("home").resolve("shards");
    model.look(made);
    assertThat(seen().vectors())
        .extracting(vectors -> vectors.field().model(), ShardPreview.Vectors::model)
        .containsExactly(tuple(Optional.of(foreign.toString()), Optional.empty()));
  }

  @Test
  void namesTheModelThatCameAlong_inTheWorkspace_soThatItsVectorsAreSearchedAsBefore() {
    model.look(shards);

    model.saveAndOpen();

    Workspace made = loader.load(shards);
    assertThat(made.problems()).isEmpty();
    assertThat(made.models()).containsOnlyKeys("minilm");
    assertThat(made.sources().values())
        .extracting(SourceDefinition::vectors)
        .containsExactly(Map.of("text_vector", "minilm"));
  }

  @Test
  void namesTheShardThatDoesNotOpen() throws IOException {
    Files.write(shards.resolve("2").resolve("segments_1"), new byte[0]);

    model.look(shards);

    assertThat(seen().shards())
        .extracting(ShardReport::status)
        .containsExactly(ShardStatus.OPEN, ShardStatus.OPEN, ShardStatus.CORRUPT, ShardStatus.OPEN);
    assertThat(seen().passages()).isEqualTo(389);
  }

  @Test
  void showsPassagesByTheRolesAsCorrected() {
    model.look(shards);
    String firstText = seen().samples().getFirst().text();

    model
        .correctedProperty()
        .set(
            Optional.of(
                new FieldRoles(
                    Optional.of("id"), Optional.empty(), Optional.empty(), List.of("title"))));

    assertThat(seen().roles().origin()).isEqualTo(ResolvedRoles.Origin.WORKSPACE);
    assertThat(seen().samples().getFirst().title()).isEmpty();
    assertThat(seen().samples().getFirst().text()).isNotEqualTo(firstText).isNotEmpty();
  }

  @Test
  void writesWhatWasChosen_andOpensIt() {
    model.look(shards);
    model.nameProperty().set("Things to know");
    model.correctedProperty().set(Optional.of(OF_THE_INDEX));
    model.analyzerProperty().set(Optional.of("german"));

    model.saveAndOpen();

    assertThat(opened).containsExactly(shards);
    Workspace written = loader.load(shards);
    assertThat(written.file()).contains(shards.resolve("workspace.yaml"));
    assertThat(written.name()).isEqualTo("Things to know");
    assertThat(written.problems()).isEmpty();
    SourceDefinition source = written.sources().values().iterator().next();
    assertThat(source.name()).isEqualTo("shards");
    assertThat(source.roles()).contains(OF_THE_INDEX);
    assertThat(source.analyzers()).containsOnlyKeys("title", "text");
    assertThat(source.shards()).hasSize(4);
  }

  @Test
  void writesBesideASingleIndex_neverIntoIt() throws IOException {
    Path index = shards.resolve("0");
    List<Path> before = filesIn(index);
    model.look(index);

    model.saveAndOpen();

    assertThat(opened).containsExactly(shards);
    assertThat(shards.resolve("workspace.yaml")).exists();
    assertThat(filesIn(index)).isEqualTo(before);
  }

  @Test
  void leavesAFileThatIsThereAlone_andSaysSo() throws IOException {
    model.look(shards);
    Path theirs = Files.writeString(shards.resolve("workspace.yaml"), "name: theirs\n");

    model.saveAndOpen();

    assertThat(model.failureProperty().get().orElseThrow().what())
        .endsWith("The folder has a workspace.yaml already; it was left as it is.");
    assertThat(theirs).hasContent("name: theirs");
    assertThat(opened).isEmpty();
  }

  @Test
  void opensAWorkspaceAtOnce_askingNothing() {
    Path other = SampleWorkspace.writeTo(folder.resolve("other"));

    model.look(other);

    assertThat(opened).containsExactly(other);
    assertThat(model.previewProperty().get()).isEmpty();
  }

  @Test
  void saysThatAFolderHoldsNothingOfTheKind() throws IOException {
    model.look(Files.createDirectory(folder.resolve("empty")));

    assertThat(model.failureProperty().get().orElseThrow().what())
        .endsWith("This folder has no workspace.yaml and holds no Lucene index.");
    assertThat(model.previewProperty().get()).isEmpty();
  }

  @Test
  void justOpens_writingNothing() {
    model.look(shards);

    model.justOpen();

    assertThat(opened).containsExactly(shards);
    assertThat(shards.resolve("workspace.yaml")).doesNotExist();
  }

  private ShardPreview seen() {
    return model.previewProperty().get().orElseThrow();
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
