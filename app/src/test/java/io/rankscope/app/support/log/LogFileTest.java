package io.rankscope.app.support.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.NotSavedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class LogFileTest {
  private static final Logger LOG = LoggerFactory.getLogger(LogFileTest.class);

  @TempDir private Path folder;

  @AfterEach
  void close() {
    LogFile.close();
  }

  @Test
  void writesTimeLevelAndPlace_andAppendsToWhatIsThere() throws IOException {
    Path made = folder.resolve("state with blänks").resolve("rankscope");

    LogFile.open(made);
    LOG.info("first");
    LogFile.close();
    LogFile.open(made);
    assertThat(LogFile.failure()).isEmpty();
    LOG.warn("second", new IOException("cause"));

    List<String> lines = Files.readAllLines(LogFile.in(made));
    assertThat(lines.get(0)).matches("\\d{4}-\\d\\d-\\d\\dT.* INFO  \\[.*] LogFileTest: first");
    assertThat(lines.get(1)).endsWith("WARN  [main] LogFileTest: second");
    assertThat(lines.get(2)).isEqualTo("java.io.IOException: cause");
  }

  @Test
  void keepsAFewSmallFiles() throws IOException {
    LogFile.open(folder, 2_000);
    for (int i = 0; i < 500; i++) {
      LOG.info("line {}", i);
    }

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("rankscope.log", "rankscope.1.log", "rankscope.2.log");
    }
    assertThat(Files.size(folder.resolve("rankscope.1.log"))).isBetween(2_000L, 3_000L);
    assertThat(Files.readString(LogFile.in(folder))).contains("line 499\n");
  }

  @Test
  void writesWhatLibrariesLogByJavasOwnLogging() throws IOException {
    java.util.logging.Logger library = java.util.logging.Logger.getLogger("org.example.Library");
    LogFile.open(folder);
    LogFile.open(folder);

    library.log(Level.WARNING, "slow: {0}", "disk");
    library.log(Level.SEVERE, "broken", new IOException("cause"));
    library.info("as always");
    LogFile.close();
    library.warning("afterwards");

    assertThat(Files.readAllLines(LogFile.in(folder)))
        .filteredOn(line -> !line.startsWith("\t"))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("WARN  [main] Library: slow: disk"),
            line -> assertThat(line).endsWith("ERROR [main] Library: broken"),
            line -> assertThat(line).isEqualTo("java.io.IOException: cause"));
  }

  @Test
  void saysSo_whenTheFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertThatThrownBy(() -> LogFile.open(file.resolve("state")))
        .isInstanceOf(NotSavedException.class)
        .hasMessage("The log file cannot be written.");

    assertThat(LogFile.failure()).isPresent();
    LOG.info("to nowhere");
    assertThat(folder.resolve("file")).hasContent("no folder");
  }
}
