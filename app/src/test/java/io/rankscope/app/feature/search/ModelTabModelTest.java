package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.app.feature.search.ModelTabModel.State;
import io.rankscope.app.support.control.Mark;
import io.rankscope.engine.attribution.Occlusion;
import io.rankscope.engine.attribution.Occlusion.Unit;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.PassageId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelTabModelTest {
  @TempDir Path home;
  @TempDir Path folder;
  private SearchDesk desk;

  @BeforeEach
  void open() {
    desk = new SearchDesk(home);
    desk.session.open(BirdWorkspace.in(folder));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ModelReport ask(String pipeline, String query) {
    desk.choosePipeline(pipeline);
    desk.ask(query);
    desk.inspector.tabProperty().set(InspectorTab.MODEL);
    assertThat(desk.models.stateProperty().get()).isInstanceOf(State.Read.class);
    return ((State.Read) desk.models.stateProperty().get()).report();
  }

  @Test
  void saysThatThePipelineHasNoModel() {
    desk.choosePipeline("plain");

    assertThat(desk.models.stateProperty().get()).isEqualTo(new State.NoModel());
  }

  @Test
  void tellsHowTheRerankerReadTheHit_andWhereItStopped() {
    ModelReport report = ask("reranked", "eagle hunts");

    assertThat(report.uses()).hasSize(1);
    ModelReport.Use use = report.uses().getFirst();
    assertThat(use.stage()).isEqualTo("rerank-1");
    assertThat(use.facts().orElseThrow().hash())
        .isEqualTo(desk.run().run().modelHashes().get("tiny"));
    assertThat(use.read().orElseThrow().reading().tokens()).isEqualTo(12);
    assertThat(use.read().orElseThrow().cutAt())
        .isEqualTo(desk.selected().hit().ledger().getLast().cutAt());
    assertThat(report.cutAt()).isPresent();
    assertThat(use.agreements().getFirst().before()).isEqualTo("words");
    assertThat(report.nearest()).isEmpty();
  }

  @Test
  void tellsScoresFromTheCacheFromTheTimeOfTheModel_whenTheQueryIsAskedAgain() {
    ask("reranked", "eagle hunts");
    ModelReport report = ask("reranked", "eagle hunts");

    ModelReport.Timing timing = report.uses().getFirst().timing().orElseThrow();
    assertThat(timing.candidates()).isPositive();
    assertThat(timing.cached()).isEqualTo(timing.candidates());
    assertThat(timing.each()).isEmpty();
  }

  @Test
  void dividesTheTimeAmongThePassagesThatTheModelHasRead() {
    ModelReport.Timing timing = new ModelReport.Timing(20, 6, 2);

    assertThat(timing.each()).hasValue(5);
    assertThat(ModelFactLines.reranking(timing, "3"))
        .isEqualTo(
            "20 ms for 6 candidates: 2 of 6 scores from the cache, 5.00 ms for each of the others;"
                + " 3 ms for this one now");
    assertThat(ModelFactLines.reranking(new ModelReport.Timing(20, 6, 6), "3"))
        .isEqualTo("20 ms for 6 candidates: 6 of 6 scores from the cache; 3 ms for this one now");
  }

  @Test
  void comparesALaterReranker_withTheStageBeforeAndWithTheFirst() {
    ModelReport report = ask("twice", "eagle hunts");

    assertThat(report.uses())
        .extracting(use -> use.agreements().stream().map(ModelReport.Agreement::before).toList())
        .containsExactly(List.of("words"), List.of("rerank-1", "words"));
  }

  @Test
  void findsTheNearestSentence_whenAnEncoderTakesPart() {
    ModelReport report = ask("encoded", "cold water");

    assertThat(report.nearest().orElseThrow().sentences()).hasSize(2);
    assertThat(PassageMarks.of(report, Optional.empty()))
        .extracting(Mark::kind)
        .containsExactly(Mark.Kind.NEAREST);
  }

  @Test
  void marksTheNearestSentenceOfEachHit_inItsCard() {
    ask("encoded", "cold water");

    HitCard card = desk.hits.card(new PassageId("penguin")).orElseThrow();

    assertThat(card.nearestProperty().get()).isPresent();
  }

  @Test
  void marksNoSentence_whenNoEncoderTakesPart() {
    ask("reranked", "cold water");

    assertThat(desk.hits.cards()).allMatch(card -> card.nearestProperty().get().isEmpty());
  }

  @Test
  void takesTheScoreApart_andKeepsWhatItFound() {
    ask("encoded", "eagle hunts");

    desk.models.occlude(Unit.SENTENCE);
    Occlusion first = desk.models.occlusionProperty().get().orElseThrow();
    desk.hits.move(1);
    desk.hits.move(-1);

    assertThat(first.score()).isCloseTo(desk.selected().hit().score(), within(1e-5f));
    assertThat(desk.models.occlusionProperty().get().orElseThrow()).isSameAs(first);
    assertThat(desk.models.occluding().runningProperty().get()).isFalse();
  }

  @Test
  void forgetsWhatItFound_whenAnotherRunIsShown() {
    ask("encoded", "eagle hunts");
    desk.models.occlude(Unit.WORD);
    assertThat(desk.models.occlusionProperty().get()).isPresent();

    desk.ask("cold water");

    assertThat(desk.models.occlusionProperty().get()).isEmpty();
  }

  @Test
  void saysNothing_ofAPassageThatIsNotIndexed() {
    ask("encoded", "eagle hunts");

    desk.inspector.whyNot(new PassageId("dodo"));

    assertThat(desk.models.stateProperty().get()).isEqualTo(new State.NothingShown());
  }

  @Test
  void tintsByTheShareOfTheLargestDrop_andOutlinesWhatLowersTheScore() {
    ModelReport report = ask("encoded", "eagle hunts");
    String text = report.passage().text();
    Occlusion occlusion =
        new Occlusion(
            Unit.WORD,
            1,
            List.of(
                part(0, 3, 1.0),
                part(4, 6, 0.5),
                part(7, 9, 0.2),
                part(10, 12, -0.2),
                part(13, 14, 0.01)),
            1);

    assertThat(text).hasSizeGreaterThan(14);
    assertThat(PassageMarks.of(report, Optional.of(occlusion)))
        .extracting(Mark::kind)
        .containsExactly(
            Mark.Kind.NEAREST,
            Mark.Kind.LIFTS_MUCH,
            Mark.Kind.LIFTS,
            Mark.Kind.LIFTS_A_LITTLE,
            Mark.Kind.LOWERS);
  }

  private static Occlusion.Part part(int start, int end, double drop) {
    return new Occlusion.Part(new TextSpan(start, end), drop);
  }
}
