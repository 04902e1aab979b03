package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.ChildProcess;
import io.rankscope.samples.SampleWorkspace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherTest {
  private static final Map<String, String> NO_DISPLAY = Map.of();

  @TempDir private Path home;

  @Test
  void printsNothing_fromStartToEnd() throws IOException, InterruptedException {
    ChildProcess process =
        ChildProcess.run(home, ChildProcess.MONOCLE, ClosesWhenShown.class, List.of());

    assertThat(process).isEqualTo(new ChildProcess(0, ""));
  }

  @Test
  void saysWhatIsWrongWithTheNamedFolder_insteadOfOpeningAWindow()
      throws IOException, InterruptedException {
    ChildProcess process =
        ChildProcess.run(home, ChildProcess.MONOCLE, Launcher.class, List.of("open", "nowhere"));

    assertThat(process)
        .isEqualTo(
            new ChildProcess(
                4,
                "rankscope: nowhere: There is no such folder. Name a folder with a workspace.yaml,"
                    + " or one that holds Lucene shards.\n"));
  }

  @Test
  void refusesToOpenAWindow_withoutADisplay() throws IOException, InterruptedException {
    ChildProcess process =
        ChildProcess.run(home, NO_DISPLAY, List.of(), Launcher.class, List.of("open"));

    assertThat(process.exitCode()).isEqualTo(4);
    assertThat(process.output())
        .startsWith("rankscope: There is no display to open a window on: neither DISPLAY nor");
  }

  @Test
  void givesTheTour_withoutWordsAndDisplay() throws IOException, InterruptedException {
    Path temporary = Files.createDirectory(home.resolve("temporary"));

    ChildProcess process =
        ChildProcess.run(
            home, NO_DISPLAY, List.of("-Djava.io.tmpdir=" + temporary), Launcher.class, List.of());

    assertThat(process.exitCode()).as(process.output()).isZero();
    assertThat(process.output().lines().filter(line -> line.startsWith("$ ")))
        .containsExactly(
            "$ rankscope search -w sample -k 7 \"how old is the universe\"",
            "$ rankscope explain -w sample --passage big-bang#0 --above old-universities#2"
                + " \"how old is the universe\"",
            "$ rankscope judgments import -w sample grades.qrels --judge you",
            "$ rankscope judgments export -w sample --judge you --out saved.qrels",
            "$ rankscope snapshot -w sample --view search --passage big-bang#0 --out window.png"
                + " --query \"how old is the universe\"");
    Path picture = home.toRealPath().resolve("rankscope-tour").resolve("window.png");
    assertThat(process.output().lines())
        .startsWith(
            "rankscope: there is no display to open the window on (neither DISPLAY nor"
                + " WAYLAND_DISPLAY is set); here is the tour in the terminal.")
        .contains(
            "1  13.1583  old-universities#2  [Old] [Universities] of Europe",
            "big-bang#0  rank 7  score 4.45297",
            "old-universities#2 scores 8.7053 more than big-bang#0",
            "q04 0 big-bang#0 3")
        .endsWith("The window itself opens with: rankscope");
    assertThat(process.output()).contains("The picture stays in " + picture);
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1440, 900);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void loadsNothingOfJavaFx_forACommandOfTheTerminal() throws IOException, InterruptedException {
    Path sample = SampleWorkspace.writeTo(home.resolve("sample"));
    Path loaded = home.resolve("loaded.txt");

    ChildProcess process =
        ChildProcess.run(
            home,
            NO_DISPLAY,
            List.of("-Xlog:class+load:file=" + loaded),
            Launcher.class,
            List.of("search", "-w", sample.toString(), "octopus"));

    assertThat(process.exitCode()).as(process.output()).isZero();
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains("org.apache.lucene.search.IndexSearcher"))
        .noneMatch(line -> line.contains(" javafx.") || line.contains(" com.sun.javafx."));
  }
}
