package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.app.headless.HeldTaskRunner;
import io.rankscope.app.shell.Destination;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.index.PinnedSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest {
  @TempDir Path home;
  @TempDir Path folder;
  private final HeldTaskRunner tasks = new HeldTaskRunner();
  private SearchDesk desk;

  @BeforeEach
  void open() {
    desk = new SearchDesk(home, tasks);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void takesTheQueryOfTheSet_whenItsTextIsTyped() {
    desk.session.open(BirdWorkspace.in(folder));

    desk.ask(" which bird sings in winter ");

    assertThat(desk.run().run().query().set()).isEqualTo("dev");
    assertThat(desk.run().run().query().id()).isEqualTo("q2");
  }

  @Test
  void filesATypedQueryUnderItsHash_andRemembersIt() {
    desk.session.open(BirdWorkspace.in(folder));

    desk.ask("cold water");

    assertThat(desk.run().run().query()).isEqualTo(Query.typed("cold water"));
    assertThat(desk.ids()).containsExactly("penguin");
    assertThat(desk.search.history().texts()).containsExactly("cold water");
  }

  @Test
  void offersNoMoreHits_whenARerankerHasGivenAllItLookedAt() {
    desk.session.open(BirdWorkspace.in(folder));
    desk.choosePipeline("reranked");

    desk.ask("owl eagle penguin swift robin");

    assertThat(desk.run().run().matched().count()).isEqualTo(6);
    assertThat(desk.ids()).hasSize(4);
    assertThat(desk.run().hasMore()).isFalse();
  }

  @Test
  void closesTheRunThatLeavesTheScreen() {
    desk.session.open(BirdWorkspace.in(folder));
    PinnedSource left = desk.run().pinned().source();

    desk.ask("owl");

    assertThat(desk.run().pinned().source()).isNotSameAs(left);
    desk.session.close();
    desk.search.close();
    assertThatThrownBy(() -> left.locate(new PassageId("owl"))).hasMessageContaining("closed");
  }

  @Test
  void saysWhyThereAreNoHits_whenNothingMatches() {
    desk.session.open(BirdWorkspace.in(folder));

    desk.ask("kangaroo");

    assertThat(desk.search.stateProperty().get()).isEqualTo(new SearchState.NoHits(desk.run()));
    assertThat(desk.hits.selectedProperty().get()).isEmpty();
    assertThat(desk.run().run().parsedQuery().get("words")).contains("kangaroo");
  }

  @Test
  void saysWhatWasSearchedFor_whenOneQueryAfterAnotherFindsNothing() {
    desk.session.open(BirdWorkspace.in(folder));
    List<SearchState> states = new ArrayList<>();
    desk.ask("kangaroo");
    desk.search.stateProperty().subscribe(state -> states.add(state));

    desk.ask("platypus");

    assertThat(states)
        .map(state -> ((SearchState.NoHits) state).run().run().query().text())
        .containsExactly("kangaroo", "platypus");
  }

  @Test
  void marksTheColumn_whenTheQueryCannotBeRead() {
    desk.session.open(BirdWorkspace.in(folder));
    desk.search.chooseSyntax(QuerySyntax.LUCENE);

    desk.ask("owl AND )");

    assertThat(desk.search.stateProperty().get())
        .isInstanceOfSatisfying(
            SearchState.Failed.class,
            failed -> {
              assertThat(failed.query()).isEqualTo("owl AND )");
              assertThat(failed.column()).isEqualTo(OptionalInt.of(9));
              assertThat(failed.failure().what()).contains("')'");
            });
    assertThat(desk.hits.cards()).isEmpty();
  }

  @Test
  void asksAgainWithTheSameHitSelected_whenThePipelineChanges() {
    desk.session.open(BirdWorkspace.in(folder));
    desk.hits.select(new PassageId("owl"));

    desk.search.choosePipeline(desk.search.pipelines().get(1));

    assertThat(desk.run().run().pipeline().name()).isEqualTo("titles");
    assertThat(desk.selected().id()).isEqualTo(new PassageId("owl"));
  }

  @Test
  void asksAgain_whenTheStatisticsChange() {
    desk.session.open(BirdWorkspace.in(folder));

    desk.frame.statisticsProperty().set(Statistics.PER_SHARD);

    assertThat(desk.run().run().statistics()).isEqualTo(Statistics.PER_SHARD);
  }

  @Test
  void goesThroughTheQueriesOfTheSet_andStopsAtItsEnds() {
    desk.session.open(BirdWorkspace.in(folder));

    desk.search.askNeighbour(-1);
    assertThat(desk.search.askedProperty().get().map(Query::id)).contains("q1");
    desk.search.askNeighbour(1);
    assertThat(desk.search.askedProperty().get().map(Query::id)).contains("q2");
    desk.search.askNeighbour(1);
    desk.search.askNeighbour(1);
    assertThat(desk.search.askedProperty().get().map(Query::id)).contains("q3");
  }

  @Test
  void runsAgainOnTheSameReaders_whenNothingChangedOnDisk() {
    desk.session.open(BirdWorkspace.in(folder));
    SearchRun before = desk.run().run();

    desk.search.refresh();

    assertThat(desk.run().run()).isNotSameAs(before);
    assertThat(desk.run().run().hits()).isEqualTo(before.hits());
  }

  @Test
  void selectsThePassage_whenSomebodyIsLedToAHit() {
    desk.session.open(BirdWorkspace.in(folder));

    desk.search.goTo(
        new Destination(
            Optional.of("hunting birds"),
            Optional.empty(),
            Optional.of(new PassageId("owl")),
            Optional.empty()));

    assertThat(desk.selected().id()).isEqualTo(new PassageId("owl"));
  }

  @Test
  void asksThePipeline_whenSomebodyIsLedToIt() {
    desk.session.open(BirdWorkspace.in(folder));
    String last = desk.search.pipelines().getLast().name();

    desk.search.goTo(
        new Destination(
            Optional.of("hunting birds"), Optional.of(last), Optional.empty(), Optional.empty()));

    assertThat(desk.search.pipelines()).hasSizeGreaterThan(1);
    assertThat(desk.search.pipelineProperty().get().orElseThrow().name()).isEqualTo(last);
  }

  @Test
  void ranksTheQueriesAnew_whenSomebodyIsLedToAnotherPipeline() {
    desk.session.open(BirdWorkspace.in(folder));
    tasks.hold("Ranking");

    desk.search.goTo(Destination.pipeline("titles"));

    assertThat(tasks.waiting()).hasSize(1);
    assertThat(desk.run().run().pipeline().name()).isEqualTo("titles");
  }

  @Test
  void explainsTheAbsence_whenSomebodyIsLedToAPassageThatIsNoHit() {
    desk.session.open(BirdWorkspace.in(folder));

    desk.search.goTo(
        new Destination(
            Optional.of("cold water"),
            Optional.empty(),
            Optional.of(new PassageId("owl")),
            Optional.empty()));

    Inspected shown = desk.inspector.shownProperty().get().orElseThrow();
    assertThat(shown.passage()).isEqualTo(new PassageId("owl"));
    assertThat(shown.explained().whyNot().orElseThrow().reason())
        .isEqualTo("It has none of the query's words: 'cold', 'water'.");
  }

  @Test
  void findsHitsThatSayTheSame_asOneAbove() {
    desk.session.open(BirdWorkspace.in(folder));

    desk.ask("eagle");

    assertThat(desk.ids()).containsExactly("eagle-copy", "eagle");
    assertThat(desk.hits.cards())
        .extracting(HitCard::duplicateOf)
        .isEqualTo(List.of(OptionalInt.empty(), OptionalInt.of(1)));
  }

  @Test
  void keepsTheNewerResult_whenAnOlderOneComesLater() {
    desk.session.open(BirdWorkspace.in(folder));
    tasks.hold();
    desk.ask("eagle");
    desk.ask("cold water");
    assertThat(tasks.waiting()).containsExactly("Searching “eagle”", "Searching “cold water”");
    assertThat(tasks.cancelled(0)).isTrue();

    tasks.release(1);
    tasks.release(0);

    assertThat(desk.ids()).containsExactly("penguin");
    assertThat(desk.search.askedProperty().get()).contains(Query.typed("cold water"));
  }

  @Test
  void keepsWhatIsShown_whenTheSearchIsCancelled() {
    desk.session.open(BirdWorkspace.in(folder));
    List<String> before = desk.ids();
    tasks.hold();
    desk.ask("eagle");
    assertThat(desk.search.busyProperty().get()).isTrue();

    desk.search.cancel();
    assertThat(desk.search.busyProperty().get()).isFalse();
    tasks.release(0);

    assertThat(desk.ids()).isEqualTo(before);
  }

  @Test
  void showsNoCardBesideARunThatIsNotItsOwn() {
    desk.session.open(BirdWorkspace.in(folder));
    List<Boolean> own = new ArrayList<>();
    desk.hits
        .cards()
        .subscribe(
            () ->
                own.add(
                    desk.hits.cards().stream()
                        .allMatch(card -> desk.run().run().hits().contains(card.hit()))));

    desk.ask("eagle");
    desk.ask("cold water");

    assertThat(own).isNotEmpty().doesNotContain(false);
  }
}
