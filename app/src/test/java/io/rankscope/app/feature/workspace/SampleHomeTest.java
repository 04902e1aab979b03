package io.rankscope.app.feature.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleHomeTest {
  @TempDir private Path dataHome;

  @Test
  void writesTheSampleOnce_andThenLeavesItToTheUser() throws IOException {
    SampleHome home = SampleHome.in(dataHome);

    Path written = home.written();

    assertThat(written).isEqualTo(dataHome.resolve("sample"));
    assertThat(written.resolve("shards").resolve("3")).isDirectory();
    Path theirs = Files.writeString(written.resolve("guidelines.md"), "mine");
    assertThat(home.written()).isEqualTo(written);
    assertThat(theirs).hasContent("mine");
  }
}
