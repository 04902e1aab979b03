package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.feature.workspace.SampleHome;
import io.rankscope.app.headless.ChildProcess;
import io.rankscope.app.support.log.LogFile;
import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;

/** What two processes of one user share, used by both at the same time. */
final class SecondStartTest {
  private static final int CHANGES = 60;

  @TempDir private Path home;

  @Test
  void keepsTheSettingsOfBoth() throws IOException {
    List<ChildProcess> both = both(ChangesSettings.class, "one", "other");

    assertThat(both).allMatch(process -> process.exitCode() == 0, both.toString());
    Path file = home.resolve("config").resolve("rankscope").resolve("settings.json");
    try (Settings settings =
        Settings.open(
            file,
            problem -> {
              throw new AssertionError(problem);
            })) {
      for (int i = 0; i < CHANGES; i++) {
        assertThat(settings.get(key("one", i))).isEqualTo(i);
        assertThat(settings.get(key("other", i))).isEqualTo(i);
      }
    }
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("settings.json", ".settings.json.lock");
    }
  }

  @Test
  void sharesOneWholeSample_whenBothAreTheFirst() throws IOException {
    List<ChildProcess> both = both(WritesSample.class, "one", "other");

    assertThat(both).allMatch(process -> process.exitCode() == 0, both.toString());
    Path data = home.resolve("data").resolve("rankscope");
    try (Stream<Path> left = Files.list(data)) {
      assertThat(left).containsExactly(data.resolve("sample"));
    }
    try (OpenWorkspace open =
        OpenWorkspace.of(new WorkspaceLoader(data).load(data.resolve("sample")))) {
      assertThat(open.workspace().problems()).isEmpty();
    }
  }

  @Test
  void logsWholeLinesOfBoth() throws IOException {
    List<ChildProcess> both = both(Logs.class, "one", "other");

    assertThat(both).allMatch(process -> process.exitCode() == 0, both.toString());
    assertThat(Files.readAllLines(LogFile.in(home.resolve("state").resolve("rankscope"))))
        .hasSize(2 * CHANGES)
        .allMatch(
            line ->
                line.matches(
                    "\\S+ INFO  \\[main] SecondStartTest\\$Logs: (one|other) \\d+ says x{500}"));
  }

  private List<ChildProcess> both(Class<?> main, String one, String other) {
    CompletableFuture<ChildProcess> first = start(main, one);
    CompletableFuture<ChildProcess> second = start(main, other);
    return List.of(first.join(), second.join());
  }

  /** Each finds the same XDG folders, and leaves what it prints in a folder of its own. */
  private CompletableFuture<ChildProcess> start(Class<?> main, String word) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return ChildProcess.run(home, word, main);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
          }
        });
  }

  private static SettingKey<Integer> key(String word, int number) {
    return new SettingKey<>(word + "." + number, new TypeReference<>() {}, -1);
  }

  /** Changes settings one by one. */
  static final class ChangesSettings {
    /** Takes a word to call them by. */
    public static void main(String[] arguments) {
      try (Settings settings =
          Settings.open(
              UserFolders.ofUser().settingsFile(),
              problem -> {
                throw new AssertionError(problem);
              })) {
        for (int i = 0; i < CHANGES; i++) {
          settings.set(key(arguments[0], i), i);
        }
      }
    }
  }

  /** Wants the user's sample. */
  static final class WritesSample {
    /** Takes nothing. */
    public static void main(String[] arguments) {
      SampleHome.in(UserFolders.ofUser().data()).written();
    }
  }

  /** Logs long lines. */
  static final class Logs {
    /** Takes a word to begin them with. */
    public static void main(String[] arguments) {
      LogFile.open(UserFolders.ofUser().state());
      for (int i = 0; i < CHANGES; i++) {
        LoggerFactory.getLogger(Logs.class).info("{} {} says {}", arguments[0], i, "x".repeat(500));
      }
      LogFile.close();
    }
  }
}
