package io.rankscope.app.feature.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.IndexBuildReport;
import io.rankscope.engine.index.IndexProfile;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexCorpusViewModelTest {
  private static final String BIRDS =
      """
      {"_id": "owl", "title": "Owl", "text": "Owls hunt at night. They see well."}
      {"_id": "robin", "title": "Robin", "text": "The robin sings in winter."}
      """;

  @TempDir private Path folder;
  private final Map<Path, IndexBuildReport> done = new LinkedHashMap<>();
  private IndexCorpusViewModel model;
  private Path corpus;
  private Path home;

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = Files.writeString(folder.resolve("birds.jsonl"), BIRDS);
    home = folder.resolve("home");
    model = new IndexCorpusViewModel(new SameThreadTaskRunner(), done::put);
  }

  @Test
  void showsTheFirstPassagesOfTheCorpus() {
    model.choose(CorpusChoice.NONE.withCorpus(corpus));

    assertThat(model.choiceProperty().get().format()).isEqualTo(CorpusFormat.JSONL);
    assertThat(model.firstProperty().get())
        .containsExactly(
            passage("owl", "owl", "Owl", "Owls hunt at night. They see well."),
            passage("robin", "robin", "Robin", "The robin sings in winter."));
  }

  @Test
  void showsThePassagesThatSplittingMakes() {
    model.choose(CorpusChoice.NONE.withCorpus(corpus));

    model.choose(
        model.choiceProperty().get().withSplitting(Optional.of(new IndexProfile.Splitting(5, 0))));

    assertThat(model.firstProperty().get())
        .extracting(passage -> passage.id().value())
        .containsExactly("owl#0", "owl#1", "robin#0");
  }

  @Test
  void saysWhatIsWrongWithTheCorpus_andWhere() throws IOException {
    Files.writeString(corpus, "{\"_id\": \"owl\"\n");

    model.choose(CorpusChoice.NONE.withCorpus(corpus));

    assertThat(model.firstProperty().get()).isEmpty();
    assertThat(model.failureProperty().get().map(FailureText::oneLine).orElseThrow())
        .contains("birds.jsonl:1:");
  }

  @Test
  void namesTheModelInTheWorkspace_whenPassagesGotVectors() {
    model.choose(
        CorpusChoice.NONE
            .withCorpus(corpus)
            .withHome(home)
            .withModelAt(Optional.of("builtin:minilm")));

    model.start();

    assertThat(model.failureProperty().get().map(FailureText::oneLine)).isEmpty();
    assertThat(report().vectors().orElseThrow().vectors()).isEqualTo(2);
    Workspace workspace = new WorkspaceLoader(folder).load(home);
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.models()).containsOnlyKeys("minilm");
    assertThat(workspace.sources().values())
        .extracting(SourceDefinition::vectors)
        .containsExactly(Map.of("text_vector", "minilm"));
  }

  @Test
  void makesAWorkspaceOfTheCorpus() {
    model.choose(CorpusChoice.NONE.withCorpus(corpus).withHome(home).withShards(2));

    model.start();

    assertThat(done).containsOnlyKeys(home);
    assertThat(report().passages()).isEqualTo(2);
    Workspace made = new WorkspaceLoader(folder.resolve("data")).load(home);
    assertThat(made.name()).isEqualTo("home");
    assertThat(made.problems()).isEmpty();
    assertThat(made.sources().values().iterator().next().shards())
        .containsExactly(home.resolve("shards").resolve("0"), home.resolve("shards").resolve("1"));
    assertThat(model.progressProperty().get()).isEmpty();
  }

  @Test
  void leavesBadLinesOut_whenAskedTo() throws IOException {
    Files.writeString(corpus, BIRDS + "not JSON\n");
    CorpusChoice chosen = CorpusChoice.NONE.withCorpus(corpus).withHome(home);
    model.choose(chosen);
    model.start();
    assertThat(done).isEmpty();
    assertThat(model.failureProperty().get().map(FailureText::oneLine).orElseThrow())
        .contains("birds.jsonl:3:");
    assertThat(home.resolve("workspace.yaml")).doesNotExist();

    model.choose(chosen.withBadLines(BadLines.SKIP));
    model.start();

    assertThat(report().skipped().count()).isEqualTo(1);
    assertThat(model.failureProperty().get()).isEmpty();
  }

  @Test
  void indexesNothingIntoAWorkspace() throws IOException {
    Files.createDirectory(home);
    Path theirs = Files.writeString(home.resolve("workspace.yaml"), "name: theirs\n");
    model.choose(CorpusChoice.NONE.withCorpus(corpus).withHome(home));

    model.start();

    assertThat(model.failureProperty().get().orElseThrow().what())
        .endsWith("The folder is a workspace already; nothing was indexed into it.");
    assertThat(theirs).hasContent("name: theirs");
    assertThat(home.resolve("shards")).doesNotExist();
  }

  @Test
  void leavesNothing_whenCancelled() {
    Cancellation atOnce = () -> true;
    CorpusIndexing indexing =
        new CorpusIndexing(CorpusChoice.NONE.withCorpus(corpus).withHome(home));

    Assertions.assertThatThrownBy(() -> indexing.run(Progress.SILENT, atOnce))
        .isInstanceOf(CancellationException.class);

    assertThat(home.resolve("workspace.yaml")).doesNotExist();
    assertThat(home.resolve("shards").resolve("0")).doesNotExist();
  }

  @Test
  void guessesTheFormatByTheName() throws IOException {
    Path beir = Files.createDirectory(folder.resolve("beir"));
    Files.writeString(beir.resolve("corpus.jsonl"), BIRDS);

    assertThat(CorpusChoice.formatOf(beir)).isEqualTo(CorpusFormat.BEIR);
    assertThat(CorpusChoice.formatOf(Path.of("a.tsv.gz"))).isEqualTo(CorpusFormat.MSMARCO);
    assertThat(CorpusChoice.formatOf(Path.of("a.CSV"))).isEqualTo(CorpusFormat.CSV);
    assertThat(CorpusChoice.formatOf(Path.of("a.trec"))).isEqualTo(CorpusFormat.TREC);
    assertThat(CorpusChoice.formatOf(Path.of("a.json"))).isEqualTo(CorpusFormat.JSONL);
  }

  private IndexBuildReport report() {
    return Optional.ofNullable(done.get(home)).orElseThrow();
  }

  private static Passage passage(String id, String document, String title, String text) {
    return new Passage(new PassageId(id), document, title, text);
  }
}
