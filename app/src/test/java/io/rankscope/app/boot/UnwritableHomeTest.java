package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts where no folder can be made, not even by an administrator, whom permissions do not hold.
 */
final class UnwritableHomeTest {
  @TempDir private Path home;
  private Map<String, String> nowhere;

  @BeforeEach
  void nameFoldersThatCannotBe() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "not a folder");
    nowhere =
        Map.of(
            "DISPLAY", ":0",
            "XDG_CONFIG_HOME", file.resolve("config").toString(),
            "XDG_DATA_HOME", file.resolve("data").toString(),
            "XDG_CACHE_HOME", file.resolve("cache").toString(),
            "XDG_STATE_HOME", file.resolve("state").toString());
  }

  @Test
  void opensTheWindowAllTheSame_onATemporarySampleThatIsRemoved()
      throws IOException, InterruptedException {
    Path temporary = Files.createDirectory(home.resolve("temporary"));

    ChildProcess process = run(List.of("-Djava.io.tmpdir=" + temporary), SaysWhatIsOpen.class);

    assertThat(process.exitCode()).as(process.output()).isZero();
    assertThat(process.output().lines())
        .containsExactlyInAnyOrder(
            "The sample cannot be kept in your data folder; this is a temporary copy. Grades in it"
                + " are lost when the window closes. Make the folder writable, or make room on its"
                + " disk, and start again.",
            home.resolve("file").resolve("config").resolve("rankscope").resolve("settings.json")
                + ": The settings could not be saved. Check that the folder can be written to and"
                + " that the disk is not full.",
            "General knowledge");
    assertThat(temporary).isEmptyDirectory();
    assertThat(home.resolve("file")).hasContent("not a folder");
  }

  @Test
  void refusesToOpenAWindow_withoutAFont() throws IOException, InterruptedException {
    Path none = Files.writeString(home.resolve("fonts.conf"), "<fontconfig></fontconfig>");

    ChildProcess process =
        ChildProcess.run(
            home,
            Map.of("DISPLAY", ":0", "FONTCONFIG_FILE", none.toString()),
            ChildProcess.MONOCLE,
            Launcher.class,
            List.of());

    assertThat(process)
        .isEqualTo(
            new ChildProcess(
                4,
                "rankscope: No font is installed, so no text can be drawn. Install one: 'apt-get"
                    + " install fonts-dejavu-core' (Debian, Ubuntu) or 'dnf install"
                    + " dejavu-sans-fonts' (Fedora).\n"));
  }

  private ChildProcess run(List<String> flags, Class<?> main)
      throws IOException, InterruptedException {
    return ChildProcess.run(
        home,
        nowhere,
        Stream.of(ChildProcess.MONOCLE, flags).flatMap(List::stream).toList(),
        main,
        List.of());
  }
}
