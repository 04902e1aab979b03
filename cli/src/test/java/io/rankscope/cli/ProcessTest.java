package io.rankscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: its exit code, its streams, and how it ends. */
class ProcessTest {
  @TempDir private Path folder;

  @Test
  void writesUtf8_whateverTheLocale() throws Exception {
    Birds.workspace(folder, 1);
    ProcessBuilder builder = program("search", "-w", folder, "--syntax", "lucene", "id:p420");
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(err).isZero();
    assertThat(out).contains("フクロウは夜に狩りをする 🦉.").doesNotContain("\u001b");
    assertThat(err).doesNotContain("\u001b").hasLineCount(1);
  }

  @Test
  void writesBehindWhatStandsThere_whenTheFileIsStandardOutput() throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/stdout")), "this system has no /dev/stdout");
    Birds.workspace(folder, 1);
    Path queries = Files.writeString(folder.resolve("one.tsv"), "q1\towls\n");
    Path log = folder.resolve("log");
    Process process =
        program("run", "-w", folder, "--queries", queries, "-k", "1", "--out", "/dev/stdout")
            .redirectOutput(log.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readAllLines(log))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("q1 Q0 "),
            line -> assertThat(line).isEqualTo("1 line for 1 query in /dev/stdout"));
  }

  @Test
  void endsWithTheExitCode() throws Exception {
    Process process = program("search", "-w", folder.resolve("nowhere"), "x").start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(4);
    assertThat(err).hasLineCount(1);
  }

  @Test
  void removesWhatItHadHalfWritten_whenItIsStopped() throws Exception {
    Path corpus = longCorpus();
    Path out = folder.resolve("shards");
    Process process =
        program("index", "--corpus", corpus, "--format", "msmarco", "--out", out).start();
    while (process.isAlive() && entries(folder).equals(List.of(corpus))) {
      Thread.onSpinWait();
    }
    process.toHandle().destroy();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(128 + 15);
    assertThat(err).isEqualTo("rankscope: cancelled; nothing was left half done.\n");
    assertThat(entries(folder)).containsExactly(corpus);
  }

  private Path longCorpus() throws IOException {
    Path corpus = folder.resolve("long.tsv");
    try (BufferedWriter lines = Files.newBufferedWriter(corpus)) {
      for (int i = 0; i < 300_000; i++) {
        lines.write(i + "\tpassage " + i + " tells of owls, swallows and storks\n");
      }
    }
    return corpus;
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static ProcessBuilder program(Object... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                RankscopeCli.class.getName()));
    for (Object word : words) {
      command.add(word.toString());
    }
    return new ProcessBuilder(command);
  }
}
