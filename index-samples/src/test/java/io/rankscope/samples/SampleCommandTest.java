package io.rankscope.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.RankscopeCli;
import io.rankscope.cli.console.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int rankscope(String... arguments) {
    return RankscopeCli.execute(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @Test
  void printsTheFolderItWrote() {
    Path sample = folder.resolve("sample");
    assertThat(rankscope("sample", sample.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).isEqualTo(sample + System.lineSeparator());
    assertThat(err.toString()).contains("rankscope search -w \"" + sample + "\"");
    assertThat(sample.resolve("workspace.yaml")).isRegularFile();
  }

  @Test
  void saysWhyItDidNotWrite_whenTheFolderHoldsSomething() throws IOException {
    Files.writeString(folder.resolve("note.txt"), "mine");
    assertThat(rankscope("sample", folder.toString())).isEqualTo(ExitCode.CANNOT_OPEN);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("something is there already")
        .contains(folder.toString())
        .contains("Name a new or an empty folder.");
  }

  @Test
  void saysHowToCallIt_whenNoFolderIsNamed() {
    assertThat(rankscope("sample")).isEqualTo(ExitCode.WRONG_USAGE);
  }
}
