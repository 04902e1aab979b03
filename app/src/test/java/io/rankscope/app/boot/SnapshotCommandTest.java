package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.ChildProcess;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.cli.RankscopeCli;
import io.rankscope.samples.SampleWorkspace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotCommandTest {
  /** Starts the toolkit as all tests need it; one that the command started takes no keys. */
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  @TempDir private Path folder;
  private Path sample;
  private Path picture;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeSample() {
    sample = SampleWorkspace.writeTo(folder.resolve("sample"));
    picture = folder.resolve("made").resolve("window.png");
  }

  @Test
  void drawsTheScreen_inTheSizeAndThemeAskedFor() throws IOException {
    assertThat(snapshot("--view", "search", "--size", "1100x700", "--theme", "dark")).isZero();
    BufferedImage dark = ImageIO.read(picture.toFile());
    assertThat(snapshot("--view", "search", "--size", "1100x700")).isZero();
    BufferedImage light = ImageIO.read(picture.toFile());

    assertThat(List.of(dark.getWidth(), dark.getHeight())).containsExactly(1100, 700);
    assertThat(List.of(light.getWidth(), light.getHeight())).containsExactly(1100, 700);
    assertThat(brightness(dark)).isLessThan(80);
    assertThat(brightness(light)).isGreaterThan(200);
    assertThat(colours(light)).as("text, highlights and bars").isGreaterThan(50);
  }

  @Test
  void showsTheQueryThatWasAsked() throws IOException {
    assertThat(snapshot("--view", "search", "--query", "octopus")).isZero();
    BufferedImage octopus = ImageIO.read(picture.toFile());
    assertThat(snapshot("--view", "search", "--query", "xyzzy")).isZero();
    BufferedImage nothing = ImageIO.read(picture.toFile());

    assertThat(differing(octopus, nothing)).isGreaterThan(5_000);
  }

  @Test
  void listsTheViews_whenThereIsNoSuch() {
    assertThat(snapshot("--view", "serach")).isEqualTo(2);

    assertThat(err.toString())
        .startsWith("rankscope: There is no view 'serach'. There are: search");
    assertThat(picture).doesNotExist();
  }

  @Test
  void listsTheTabs_whenThereIsNoSuch() {
    assertThat(snapshot("--view", "search", "--tab", "colour")).isEqualTo(2);

    assertThat(err.toString())
        .startsWith(
            "rankscope: The view 'search' has no tab 'colour'. There are: explain, stages,"
                + " tokens, document");
  }

  @Test
  void takesAPipelineThatTheSourceGives_whenTheWorkspaceDefinesNone() throws IOException {
    Files.writeString(
        sample.resolve("workspace.yaml"),
        "sources: {s: {shards: 'shards/*', fields: {text: text}}}\n");

    assertThat(snapshot("--view", "search", "-p", "bm25")).as(err.toString()).isZero();
    assertThat(snapshot("--view", "search", "-p", "bm52")).isEqualTo(2);

    assertThat(err.toString())
        .startsWith("rankscope: The workspace has no pipeline 'bm52'. Did you mean 'bm25'?\n");
  }

  @Test
  void refusesSizesAndThemesThatAreNone() {
    assertThat(snapshot("--view", "search", "--size", "big")).isEqualTo(2);
    assertThat(snapshot("--view", "search", "--size", "1x1")).isEqualTo(2);
    assertThat(snapshot("--view", "search", "--size", "99999x99999")).isEqualTo(2);
    assertThat(snapshot("--view", "search", "--theme", "mauve")).isEqualTo(2);
  }

  @Test
  void endsWithTheCodeForWhatCannotBeOpened_whenTheWorkspaceIsMissing() {
    sample = folder.resolve("nowhere");

    assertThat(snapshot("--view", "search")).isEqualTo(4);

    assertThat(err.toString()).contains("There is no such folder.");
  }

  @Test
  void readsAndWritesNothingOfTheUsers() throws IOException, InterruptedException {
    Path home = Files.createDirectory(folder.resolve("home"));

    ChildProcess process =
        ChildProcess.run(
            home,
            List.of("-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("temporary"))),
            Launcher.class,
            List.of(
                "snapshot", "-w", sample.toString(), "--view", "search", "--out", "window.png"));

    assertThat(process).isEqualTo(new ChildProcess(0, "window.png\n"));
    assertThat(home.resolve("window.png")).exists();
    assertThat(home.resolve("config")).doesNotExist();
    assertThat(home.resolve("data")).doesNotExist();
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  private int snapshot(String... options) {
    List<String> words =
        new ArrayList<>(List.of("snapshot", "-w", sample.toString(), "--out", picture.toString()));
    words.addAll(List.of(options));
    return RankscopeCli.execute(
        new PrintWriter(new StringWriter()), new PrintWriter(err), words.toArray(String[]::new));
  }

  private static double brightness(BufferedImage image) {
    return pixels(image)
        .map(rgb -> ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3)
        .average()
        .orElseThrow();
  }

  private static long colours(BufferedImage image) {
    return pixels(image).distinct().count();
  }

  private static long differing(BufferedImage one, BufferedImage other) {
    int[] first = pixels(one).toArray();
    int[] second = pixels(other).toArray();
    return IntStream.range(0, first.length).filter(at -> first[at] != second[at]).count();
  }

  private static IntStream pixels(BufferedImage image) {
    int width = image.getWidth();
    return IntStream.of(image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
  }
}
