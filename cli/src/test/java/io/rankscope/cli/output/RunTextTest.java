package io.rankscope.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.Terminal;
import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.task.Cancellation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RunTextTest {
  private static final Grades ALL_PERFECT = passage -> OptionalInt.of(3);
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void givesTwoLinesPerHit_andTheWordsOnStandardError() {
    print(Terminal.NONE, Grades.NONE);
    assertThat(out.toString())
        .isEqualTo(
            """
            1  12.8100  p104  Swallows
               Swallows sleep 😴 seven hours.
            2   3.5000  p9
               A swallow is also a gulp.
            """);
    assertThat(err.toString())
        .isEqualTo(
            """
            warning: 1 of 2 shards is missing
            2 of 2 passages that match, by hybrid on birds (1 of 2 shards, merged statistics, 4.2 ms with 19 scores from the cache, and 1490 ms to open models)
            """);
  }

  @Test
  void showsTheGradeWithItsLabel_whenThereIsOne() {
    print(Terminal.NONE, ALL_PERFECT);
    assertThat(out.toString()).startsWith("1  12.8100  p104  [3 Perfect]  Swallows\n");
  }

  @Test
  void marksMatches_onATerminal() {
    print(new Terminal(true, true, true, 100), Grades.NONE);
    assertThat(out.toString())
        .contains("\u001b[1;33mSwallows\u001b[0m \u001b[1;33msleep\u001b[0m 😴 seven hours.");
  }

  @Test
  void usesNoEscapes_whenColourIsUnwanted() {
    print(new Terminal(true, true, false, 100), Grades.NONE);
    assertThat(out.toString()).doesNotContain("\u001b");
  }

  @Test
  void alignsIds_thatWouldTurnTheLineRound() {
    print(SampleRun.withIds("p\u202e4", "p9"));
    assertThat(out.toString()).contains("  p 4  Swallows\n", "  p9\n");
  }

  @Test
  void tellsTheShards_whereAnIdStandsTwice() {
    print(SampleRun.withIds("p9", "p9"));
    assertThat(out.toString()).contains("  p9  (shards/0)  Swallows\n", "  p9  (shards/0)\n");
  }

  @Test
  void countsOneAsOne() {
    print(SampleRun.withIds("p104"));
    assertThat(err.toString()).contains("\n1 of 1 passage that matches, by hybrid on birds (");
  }

  @Test
  void countsNoneAsNone_thoughSeveralLegsCountAtLeast() {
    print(SampleRun.withIds());
    assertThat(err.toString()).contains("\n0 of 0 passages that match, by hybrid on birds (");
  }

  private void print(SearchRun run) {
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err), Terminal.NONE, Cancellation.NEVER);
    new RunText(console, GradeScale.DEFAULT).print(run, Grades.NONE);
  }

  private void print(Terminal terminal, Grades grades) {
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err), terminal, Cancellation.NEVER);
    new RunText(console, GradeScale.DEFAULT).print(SampleRun.run(), grades);
  }
}
