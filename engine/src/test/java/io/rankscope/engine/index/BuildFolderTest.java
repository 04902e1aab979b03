package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.NotSavedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildFolderTest {
  private static final String REFUSED = "Another build is writing to the folder.";

  @TempDir private Path folder;

  /** Another process that wants the folder and says what came of it. */
  static final class Rival {
    private Rival() {}

    public static void main(String[] arguments) throws IOException {
      try (BuildFolder claimed = BuildFolder.claim(Path.of(arguments[0]), 1)) {
        System.out.println("it has " + claimed.growing(0));
      } catch (NotSavedException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private String rival() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Rival.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      return String.valueOf(said.readLine());
    } finally {
      process.onExit().join();
    }
  }

  /** To close a file anywhere in a process lets go of all locks that the process has on it. */
  @Test
  void keepsOtherProcessesOut_alsoAfterItRefusedAnotherBuildOfItsOwnProcess() throws IOException {
    try (BuildFolder first = BuildFolder.claim(folder, 1)) {
      assertThatThrownBy(() -> BuildFolder.claim(folder, 1))
          .isInstanceOf(NotSavedException.class)
          .hasMessage(REFUSED);
      assertThat(rival()).isEqualTo(REFUSED);
      assertThat(first.growing(0)).doesNotExist();
    }
    assertThat(rival()).startsWith("it has ");
  }
}
