package io.rankscope.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.console.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole program on a small corpus. Whether a limit is met is no test's business. */
class BenchmarksProgramTest {
  @TempDir private Path folder;

  @Test
  void tableHasARowForEveryBudget_measuredOrNot() throws Exception {
    StringWriter printed = new StringWriter();
    Path out = folder.resolve("table.md");

    new CommandLine(
            new BenchmarksProgram(
                Console.of(new PrintWriter(printed), new PrintWriter(new StringWriter()))))
        .execute(
            "--quick",
            "--passages",
            "300",
            "--only",
            "search without",
            "--only",
            "highlights and explanations",
            "--only",
            "a grade",
            "--scratch",
            folder.resolve("scratch").toString(),
            "--out",
            out.toString());

    List<String> rows = printed.toString().lines().filter(line -> line.startsWith("| ")).toList();
    assertThat(rows).hasSize(13);
    assertThat(rows.stream().filter(row -> row.endsWith("| not measured yet |"))).hasSize(9);
    assertThat(rows)
        .filteredOn(row -> row.contains("highlights and explanations"))
        .singleElement()
        .asString()
        .containsPattern("p50 [0-9.]+ ms, p95 [0-9.]+ ms, p99 [0-9.]+ ms \\| \\S+ \\|$");
    assertThat(printed.toString())
        .startsWith("`benchmarks/run --quick --passages 300 --only search without --only")
        .containsPattern("--out table.md` \\(300 passages\\) on \\d{4}-\\d{2}-\\d{2}\\.\n")
        .doesNotContain(folder.toString());
    assertThat(out).hasContent(printed.toString());
  }

  @Test
  void scratchFolderIsEmptyAgain_whenTheProgramFails() throws Exception {
    StringWriter errors = new StringWriter();

    int exit =
        new CommandLine(
                new BenchmarksProgram(
                    Console.of(new PrintWriter(new StringWriter()), new PrintWriter(errors))))
            .setErr(new PrintWriter(errors))
            .execute("--passages", "-1", "--scratch", folder.toString());

    assertThat(exit).isNotZero();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
