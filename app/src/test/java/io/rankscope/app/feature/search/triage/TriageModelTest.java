package io.rankscope.app.feature.search.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.feature.search.triage.TriageFindings.Reach;
import io.rankscope.app.feature.search.triage.TriageFindings.Row;
import io.rankscope.app.feature.search.triage.TriageFindings.Scope;
import io.rankscope.app.headless.HeldTaskRunner;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.search.vector.MissReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TriageModelTest {
  @TempDir Path folder;
  private final HeldTaskRunner tasks = new HeldTaskRunner();
  private GraphDesk desk;
  private Query first;

  @BeforeEach
  void open() {
    desk = new GraphDesk(folder, tasks);
    first = desk.dev.queries().getFirst();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void tellsWhatTheGraphMisses_ofTheQueryThatWasAsked() {
    Query query = desk.missing();
    List<PassageId> nearest = desk.nearest(query);
    desk.show("graph", query);
    List<PassageId> found =
        desk.subject.get().orElseThrow().run().run().hits().stream().map(hit -> hit.id()).toList();

    desk.model.compareQuery();

    assertThat(desk.found().scope()).isEqualTo(Scope.QUERY);
    assertThat(desk.found().rows()).isNotEmpty();
    for (Row row : desk.found().rows()) {
      assertThat(row.miss().passage()).isIn(nearest).isNotIn(found);
      assertThat(row.miss().exactRank()).hasValue(nearest.indexOf(row.miss().passage()) + 1);
      assertThat(row.miss().reason()).isIn(MissReason.QUANTIZED, MissReason.NOT_REACHED);
    }
    assertThat(TriageWords.of(desk.found()))
        .startsWith("dense: recall@10 is 0.")
        .contains("Missed of the nearest: ");
  }

  @Test
  void followsUpWhatMostJudgesCalledRelevant() {
    PassageId far = new PassageId("gone");
    for (String judge : List.of("ana", "ben")) {
      new Judging(desk.source.workspace().judgments(), Judge.human(judge))
          .grade(QueryPassage.of("made-up", first, far), 3, Evidence.NONE);
    }
    desk.show("graph", first);

    desk.model.compareQuery();

    assertThat(desk.found().rows())
        .filteredOn(row -> row.reach() == Reach.RELEVANT)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.miss().passage()).isEqualTo(far);
              assertThat(row.miss().reason()).isEqualTo(MissReason.NOT_FOUND);
            });
    assertThat(TriageWords.of(desk.found()))
        .contains("1 of 1 relevant passages are not among the first: 1 × no searched shard");
  }

  @Test
  void comparesEveryListedQuery_andKeepsThatWhileOneOfThemIsLookedAt() {
    desk.listed.set(Optional.of(desk.dev));
    desk.show("graph", first);

    desk.model.compareSet();
    TriageFindings all = desk.found();
    desk.model.lookAt(all.rows().getLast());
    desk.show("graph", all.rows().getLast().query());

    assertThat(all.legs().getFirst().queries()).hasSize(3);
    assertThat(desk.lookedAt)
        .containsExactly(
            all.rows().getLast().query().id() + " " + all.rows().getLast().miss().passage());
    assertThat(desk.found()).isSameAs(all);
    assertThat(TriageWords.of(all)).contains("the mean over 3 queries");
  }

  @Test
  void forgetsWhatItFound_whenItTellsOfAnotherRun() {
    desk.show("graph", first);
    desk.model.compareQuery();

    desk.show("graph", desk.dev.queries().getLast());

    assertThat(desk.model.findingsProperty().get()).isEmpty();
  }

  @Test
  void forgetsWhatASetGave_whenThePipelineIsAnother() {
    desk.listed.set(Optional.of(desk.dev));
    desk.show("graph", first);
    desk.model.compareSet();

    desk.show("exact", first);

    assertThat(desk.model.findingsProperty().get()).isEmpty();
    assertThat(desk.model.goesByGraph().get()).isFalse();
    assertThat(desk.model.hasQueries().get()).isFalse();
  }

  @Test
  void dropsWhatComesLate_whenItWasStopped() {
    desk.show("graph", first);
    tasks.hold();

    desk.model.compareQuery();
    assertThat(desk.model.comparing().runningProperty().get()).isTrue();
    desk.model.comparing().stop();
    tasks.releaseAll();

    assertThat(desk.model.comparing().runningProperty().get()).isFalse();
    assertThat(desk.model.findingsProperty().get()).isEmpty();
  }

  @Test
  void saysWhy_whenTheJudgmentsCannotBeRead() throws Exception {
    desk.show("graph", first);
    Path database = desk.source.workspace().workspace().judgmentsFile();
    Files.createDirectories(Optional.ofNullable(database.getParent()).orElseThrow());
    Files.writeString(database, "no database");

    desk.model.compareQuery();

    assertThat(desk.model.comparing().problemProperty().get()).isPresent();
    assertThat(desk.model.findingsProperty().get()).isEmpty();
  }
}
