package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.HeldTaskRunner;
import io.rankscope.app.shell.Destination;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.SearchRun;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens between the opening of a source and its first hits. */
final class SearchSessionTest {
  private static final String READING = "Reading the query set";
  private static final String SEARCHING = "Searching";

  @TempDir private Path home;
  @TempDir private Path folder;
  @TempDir private Path other;
  private final HeldTaskRunner tasks = new HeldTaskRunner();
  private SearchDesk desk;

  @BeforeEach
  void wire() {
    desk = new SearchDesk(home, tasks);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void saysThatNothingIsOpen_atFirst() {
    assertThat(desk.search.stateProperty().get())
        .isEqualTo(new SearchState.NothingOpen(Optional.empty()));
  }

  @Test
  void saysThatSomethingIsBeingOpened_untilItsFirstHitsAreThere() {
    List<SearchState> states = new ArrayList<>();
    desk.frame.startingProperty().set(true);
    desk.search.stateProperty().subscribe(state -> states.add(state));

    desk.session.open(BirdWorkspace.in(folder));
    desk.frame.startingProperty().set(false);

    assertThat(states).containsExactly(new SearchState.Opening(), new SearchState.Hits());
  }

  @Test
  void asksWhatWasEnteredWhileSomethingWasBeingOpened_insteadOfTheFirstQuery() {
    desk.search.textProperty().set("owl");
    desk.search.ask();

    desk.session.open(BirdWorkspace.in(folder));

    assertThat(desk.search.history().texts()).contains("owl");
    assertThat(desk.search.askedProperty().get().map(Query::text)).contains("owl");
    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.Hits());
  }

  @Test
  void leavesWordsAloneThatAreBeingTyped_whileSomethingIsBeingOpened() {
    desk.search.textProperty().set("ow");

    desk.session.open(BirdWorkspace.in(folder));

    assertThat(desk.search.textProperty().get()).isEqualTo("ow");
    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.NothingAsked());
  }

  @Test
  void asksTheFirstQueryOfTheSet_whenAWorkspaceOpens() {
    desk.session.open(BirdWorkspace.in(folder));

    assertThat(desk.search.askedProperty().get().map(Query::id)).contains("q1");
    assertThat(desk.search.textProperty().get()).isEqualTo("hunting birds");
    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.Hits());
    assertThat(desk.ids()).startsWith("robin").contains("owl", "eagle", "penguin");
    assertThat(desk.selected().hit().rank()).isEqualTo(1);
  }

  @Test
  void readsTheWorkspaceAgainAndKeepsTheQuery_whenItsFileWasEdited() throws IOException {
    desk.session.open(BirdWorkspace.in(folder));
    desk.ask("cold water");
    Path file = folder.resolve("workspace.yaml");
    Files.writeString(file, Files.readString(file).replace("plain:", "other:"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

    desk.search.refresh();

    assertThat(desk.search.pipelines())
        .extracting("name")
        .containsExactly("other", "titles", "fused", "reranked", "encoded", "twice");
    assertThat(desk.run().run().query()).isEqualTo(Query.typed("cold water"));
    assertThat(desk.run().run().pipeline().name()).isEqualTo("other");
  }

  @Test
  void waitsForTheSource_whenSomebodyIsLedHereBeforeItIsOpen() {
    desk.search.goTo(Destination.query("cold water"));

    desk.session.open(BirdWorkspace.in(folder));

    assertThat(desk.ids()).containsExactly("penguin");
  }

  @Test
  void asksWhatWasEntered_afterAnOpeningThatFailed() {
    desk.session.open(folder.resolve("nowhere"));
    desk.ask("owl");

    desk.session.open(BirdWorkspace.in(folder));

    assertThat(asked()).contains("owl");
  }

  @Test
  void forgetsWhatWasEntered_whenTheOpeningItWaitsForFails() {
    desk.ask("owl");
    desk.session.open(folder.resolve("nowhere"));
    desk.search.textProperty().set("");

    desk.session.open(BirdWorkspace.in(folder));

    assertThat(asked()).contains("hunting birds");
  }

  @Test
  void asksTheLatest_whenSeveralQuestionsWereAskedWhileTheQueriesAreBeingRead() {
    tasks.hold(READING);
    desk.session.open(BirdWorkspace.in(folder));
    desk.ask("owl");
    desk.search.show(Query.typed("eagle"), Optional.of(new PassageId("eagle")));
    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.Opening());

    tasks.release(0);

    assertThat(asked()).contains("eagle");
    assertThat(desk.selected().id()).isEqualTo(new PassageId("eagle"));
  }

  @Test
  void asksTheFirstQueryAllTheSame_whenAnotherSetIsChosenWhileOneIsBeingRead() {
    tasks.hold(READING);
    desk.session.open(BirdWorkspace.in(folder));

    desk.search.chooseQuerySet("dev");
    tasks.release(1);
    tasks.release(0);

    assertThat(asked()).contains("hunting birds");
    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.Hits());
  }

  @Test
  void searchesNothing_whileTheQueriesAreBeingRead() {
    desk.session.open(BirdWorkspace.in(folder));
    SearchRun before = desk.run().run();
    tasks.hold(READING);
    desk.session.reload();

    desk.search.askNeighbour(1);
    desk.choosePipeline("titles");

    assertThat(desk.run().run()).isSameAs(before);
    tasks.release(0);
    assertThat(asked()).contains("which bird sings in winter");
    assertThat(desk.run().run().pipeline().name()).isEqualTo("titles");
  }

  @Test
  void asksNothingOfTheWorkspaceBefore_whenTheNewOneIsReadAgainAtOnce() {
    desk.session.open(BirdWorkspace.in(folder));
    desk.ask("cold water");
    tasks.hold(READING);
    desk.session.open(BirdWorkspace.in(other));
    desk.session.reload();

    tasks.release(1);

    assertThat(asked()).contains("hunting birds");
  }

  @Test
  void dropsTheSearch_ofASourceThatIsReplaced() {
    desk.session.open(BirdWorkspace.in(folder));
    tasks.hold(SEARCHING);
    desk.ask("eagle");
    tasks.hold(READING);
    desk.session.open(BirdWorkspace.in(other));
    assertThat(tasks.cancelled(0)).isTrue();

    tasks.release(0);

    assertThat(desk.run().run().query().text()).isEqualTo("hunting birds");
    assertThat(desk.search.busyProperty().get()).isFalse();
    tasks.release(1);
    assertThat(desk.run().source()).isEqualTo(desk.session.sourceProperty().get().orElseThrow());
  }

  @Test
  void showsWhatWasThere_andRanksTheQueries_whenTheFirstSearchIsStopped() {
    desk.session.open(BirdWorkspace.in(folder));
    tasks.hold(SEARCHING);
    desk.session.reload();
    assertThat(desk.search.queries().meanProperty().get()).isEmpty();

    desk.search.cancel();

    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.Hits());
    assertThat(desk.search.queries().rows().getFirst().worthProperty().get()).isPresent();
  }

  @Test
  void saysThatNothingWasAsked_whenTheFirstSearchOfAllIsStopped() {
    tasks.hold(SEARCHING);
    desk.session.open(BirdWorkspace.in(folder));

    desk.search.cancel();

    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.NothingAsked());
    assertThat(asked()).isEmpty();
  }

  @Test
  void saysWhy_whenNoShardOpens() throws IOException {
    breakShards(BirdWorkspace.in(folder));

    desk.session.open(folder);

    assertThat(desk.search.stateProperty().get())
        .isInstanceOfSatisfying(
            SearchState.Failed.class,
            failed ->
                assertThat(failed.failure().what())
                    .isEqualTo(folder + ": No shard of the source 'birds' is open."));
  }

  @Test
  void goesOn_whenNoShardOpensAndThereIsNoPipeline() throws IOException {
    breakShards(BirdWorkspace.in(folder));
    leavePipelinesOut(folder);

    desk.session.open(folder);

    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.NothingAsked());
    assertThat(desk.search.queries().rows()).hasSize(3);
  }

  @Test
  void takesTheHitsOfTheSourceBeforeAway_whenNothingCanBeAskedOfTheNewOne() throws IOException {
    desk.session.open(BirdWorkspace.in(other));
    breakShards(BirdWorkspace.in(folder));
    leavePipelinesOut(folder);

    desk.session.open(folder);

    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.NothingAsked());
    assertThat(desk.ids()).isEmpty();
  }

  @Test
  void emptiesTheQueryField_whenNothingIsAskedOfAnotherWorkspace() throws IOException {
    BirdWorkspace.in(other);
    leaveQueriesOut(other);
    desk.session.open(BirdWorkspace.in(folder));
    desk.ask("cold water");

    desk.session.open(other);

    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.NothingAsked());
    assertThat(desk.search.textProperty().get()).isEmpty();
  }

  @Test
  void leavesWordsAloneThatAreBeingTyped_whileAnotherWorkspaceIsBeingOpened() throws IOException {
    BirdWorkspace.in(other);
    leaveQueriesOut(other);
    desk.session.open(BirdWorkspace.in(folder));
    desk.search.textProperty().set("ow");

    desk.session.open(other);

    assertThat(desk.search.textProperty().get()).isEqualTo("ow");
  }

  private static void leaveQueriesOut(Path workspace) throws IOException {
    Path file = workspace.resolve("workspace.yaml");
    String all = Files.readString(file);
    Files.writeString(file, all.substring(0, all.indexOf("query_sets:")));
  }

  private Optional<String> asked() {
    return desk.search.askedProperty().get().map(Query::text);
  }

  /** No pipelines but those that are made up of what the shards hold. */
  private static void leavePipelinesOut(Path workspace) throws IOException {
    Files.writeString(
        workspace.resolve("workspace.yaml"),
        """
        sources: {birds: {shards: [shards/*]}}
        query_sets: {dev: {file: queries.jsonl}}
        """);
  }

  private static void breakShards(Path workspace) throws IOException {
    try (DirectoryStream<Path> shards = Files.newDirectoryStream(workspace.resolve("shards"))) {
      for (Path shard : shards) {
        try (DirectoryStream<Path> commits = Files.newDirectoryStream(shard, "segments_*")) {
          for (Path commit : commits) {
            Files.writeString(commit, "broken");
          }
        }
      }
    }
  }
}
