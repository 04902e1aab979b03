package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.cli.RankscopeCli;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.samples.SampleWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole window, and the command line beside it. */
final class LookoutWindowTest {
  private static final String TWO_THINK_OTHERWISE =
      """
      {"judge": "ana", "query": "q01", "passage": "mount-everest#0", "grade": 0}
      {"judge": "ben", "query": "q01", "passage": "mount-everest#0", "grade": 0}
      """;

  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path home;
  private Workbench workbench;
  private Lookout lookout;
  private Scene scene;
  private Path sample;

  @BeforeEach
  void open() {
    sample = SampleWorkspace.writeTo(home.resolve("sample"));
    workbench =
        robot.onFx(
            () ->
                Workbench.create(
                    TemporarySettings.in(home),
                    new ProblemRelay(),
                    new UserFolders(home, home, home, home)));
    scene = robot.show(() -> workbench.scene(1440, 900));
    lookout =
        robot.onFx(
            () ->
                new Lookout(
                    robot.stage().focusedProperty(),
                    robot.stage().iconifiedProperty(),
                    workbench::look));
    robot.run(() -> workbench.session().open(sample));
    robot.until(() -> !mean().isEmpty() && workbench.tasks().idle().get());
  }

  @AfterEach
  void close() {
    robot.run(lookout::close);
    robot.run(workbench::close);
  }

  @Test
  void judgmentsTakenInByTheCommandLineAreWeighed() throws IOException {
    String before = robot.onFx(this::mean);
    Path file = Files.writeString(home.resolve("more.jsonl"), TWO_THINK_OTHERWISE);

    assertThat(rankscope("judgments", "import", "-w", sample.toString(), file.toString())).isZero();
    robot.run(lookout::tick);

    robot.until(() -> !mean().equals(before));
    assertThat(robot.onFx(this::mean)).isLessThan(before);
  }

  private static int rankscope(String... words) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return RankscopeCli.execute(nowhere, nowhere, words);
  }

  private String mean() {
    return scene.lookup("#search-mean") instanceof Label mean ? mean.getText() : "";
  }
}
