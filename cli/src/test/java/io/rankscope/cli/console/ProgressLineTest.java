package io.rankscope.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.task.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter err = new StringWriter();

  @Test
  void drawsOneLineAndWipesIt_whenTheWorkEnds() {
    try (ProgressLine line = ProgressLine.on(new PrintWriter(err), 80)) {
      line.report(30, 120, "30 passages");
    }
    assertThat(err.toString()).isEqualTo("\r\u001b[K 25 %  30 passages\r\u001b[K");
  }

  @Test
  void neverFillsTheLine_whenTheMessageIsLong() {
    try (ProgressLine line = ProgressLine.on(new PrintWriter(err), 10)) {
      line.report(0, -1, "a file with\na long name");
    }
    assertThat(err.toString()).isEqualTo("\r\u001b[Ka file wi\r\u001b[K");
  }

  @Test
  void leavesReportsOut_whenTheyComeFasterThanEyesRead() {
    try (ProgressLine line = ProgressLine.on(new PrintWriter(err), 80)) {
      for (int i = 0; i < 1000; i++) {
        line.report(i, 1000, "passages");
      }
    }
    assertThat(err.toString().split("passages", -1).length).isLessThan(900);
  }

  @Test
  void saysNoShare_whenTheTotalIsUnknown() {
    assertThat(ProgressLine.wording(new Progress.Update(5, -1, "5 passages")))
        .isEqualTo("5 passages");
  }

  @Test
  void writesNothing_whenNobodyWatches() {
    Console console = Console.of(new PrintWriter(err), new PrintWriter(err));
    try (ProgressLine line = console.progress()) {
      line.report(1, 2, "half");
    }
    assertThat(err.toString()).isEmpty();
  }
}
