package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.ChildProcess;
import io.rankscope.samples.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desktop hands over is opened in the window, or the window says why not. */
final class DoubleClickTest {
  @TempDir private Path home;
  private Path odd;

  @BeforeEach
  void makeACase() throws IOException {
    odd = Files.writeString(home.resolve("odd.rankcase"), "anything");
  }

  @Test
  void saysInTheWindowThatACaseCannotBeOpened_andWhatElseCan()
      throws IOException, InterruptedException {
    ChildProcess process = window(odd);

    assertThat(process.output().lines())
        .containsExactly(
            "Nothing is open",
            odd
                + ": This is a case, which this version of Rankscope cannot open yet. Open the"
                + " workspace that the case was taken from.",
            "Open a workspace",
            "Open a folder of shards",
            "Index a corpus",
            "Open the sample");
    assertThat(process.exitCode()).isZero();
  }

  @Test
  void saysInTheWindowWhatIsWrongWithAWorkspace() throws IOException, InterruptedException {
    Path broken = SampleWorkspace.writeTo(home.resolve("sample")).resolve("workspace.yaml");
    Files.writeString(broken, "name: [\n");

    ChildProcess process = window(broken);

    assertThat(process.output().lines().toList().get(1)).startsWith(broken + ":");
    assertThat(process.exitCode()).isZero();
  }

  @Test
  void saysOnTheTerminalThatACaseCannotBeOpened_withoutADisplay()
      throws IOException, InterruptedException {
    ChildProcess process =
        ChildProcess.run(
            home, Map.of(), List.of(), Launcher.class, List.of(odd.getFileName().toString()));

    assertThat(process)
        .isEqualTo(
            new ChildProcess(
                4,
                "rankscope: odd.rankcase: This is a case, which this version of Rankscope cannot"
                    + " open yet. Open the workspace that the case was taken from.\n"));
  }

  private ChildProcess window(Path clicked) throws IOException, InterruptedException {
    return ChildProcess.run(
        home, ChildProcess.MONOCLE, SaysWhyNothingIsOpen.class, List.of(clicked.toString()));
  }
}
