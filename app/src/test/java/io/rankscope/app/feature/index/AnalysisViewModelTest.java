package io.rankscope.app.feature.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.analysis.TokenTrace;
import io.rankscope.engine.analysis.TokenTracer;
import io.rankscope.engine.task.SameThreadTaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalysisViewModelTest {
  @TempDir Path home;
  @TempDir Path folder;
  private IndexDesk desk;
  private AnalysisViewModel analysis;

  @BeforeEach
  void open() {
    desk = new IndexDesk(home, new SameThreadTaskRunner());
    analysis = desk.index.analysis();
    desk.open(FishWorkspace.in(folder), IndexTab.ANALYSIS);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void beginsWithTheAnalyzerOfTheText() {
    assertThat(analysis.chosenProperty().get().map(AnalyzerChoice::words))
        .contains("field text (english)");
    assertThat(analysis.choices()).contains(AnalyzerChoice.named("whitespace"));
  }

  @Test
  void followsTheText_stepByStep() {
    analysis.textProperty().set("The Carps");

    TokenTrace trace = analysis.trace().traceProperty().get().orElseThrow();
    TraceGrid grid = TraceGrid.of(trace);
    assertThat(grid.steps())
        .containsExactly("standard", "englishPossessive", "lowercase", "stop", "porterStem");
    assertThat(grid.rows())
        .extracting(TraceGrid.Row::text, TraceGrid.Row::positions, TraceGrid.Row::offsets)
        .containsExactly(tuple("The", "", ""), tuple("Carps", "1", "4–9"));
    assertThat(grid.rows().getFirst().cells())
        .containsExactly(
            new TraceGrid.Cell("The", TraceGrid.Fate.KEPT),
            new TraceGrid.Cell("The", TraceGrid.Fate.KEPT),
            new TraceGrid.Cell("the", TraceGrid.Fate.CHANGED),
            new TraceGrid.Cell("", TraceGrid.Fate.REMOVED),
            new TraceGrid.Cell("", TraceGrid.Fate.GONE));
    assertThat(trace.steps().stream().map(StepWords::of))
        .containsExactly(
            "tokens: 2",
            "changed nothing",
            "changed 2: The → the, Carps → carps",
            "removed 1: the",
            "changed 1: carps → carp");
  }

  @Test
  void saysWhichTermsOnlyOneOfTwoAnalyzersGives() {
    analysis.textProperty().set("the carps swim");
    assertThat(analysis.differenceProperty().get()).isEmpty();

    analysis.otherProperty().set(Optional.of(AnalyzerChoice.named("standard")));
    assertThat(analysis.differenceProperty().get())
        .isEqualTo("Only the left gives: carp. Only the right gives: carps, the.");

    analysis.otherProperty().set(analysis.chosenProperty().get());
    assertThat(analysis.differenceProperty().get()).isEqualTo("Both give the same terms.");

    analysis.otherProperty().set(Optional.empty());
    assertThat(analysis.differenceProperty().get()).isEmpty();
  }

  @Test
  void saysWhyAnAnalyzerCannotBeMade() {
    analysis
        .chosenProperty()
        .set(Optional.of(new AnalyzerChoice("wrong", AnalyzerSpec.named("englsh"))));

    assertThat(analysis.trace().traceProperty().get()).isEmpty();
    assertThat(analysis.trace().failureProperty().get().orElseThrow().remedy()).contains("english");
  }

  @Test
  void keepsPiecesApart_whenAStepJoinsOrSplitsThem() {
    TokenTrace trace =
        new TokenTracer(new Analyzers()).trace(AnalyzerSpec.named("cjk"), "大熊猫 fish");

    List<TraceGrid.Row> rows = TraceGrid.of(trace).rows();

    assertThat(rows.stream().map(TraceGrid.Row::text)).startsWith("大", "熊", "猫").endsWith("fish");
    assertThat(rows.stream().map(row -> row.cells().getLast().terms()))
        .startsWith("大熊", "熊猫")
        .endsWith("fish");
  }
}
