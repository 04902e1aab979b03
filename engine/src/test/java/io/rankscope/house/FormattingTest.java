package io.rankscope.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every Java file is laid out by google-java-format. */
class FormattingTest {
  @Test
  void repositoryIsFormatted() throws Exception {
    List<Path> sources = Repository.javaSources(Repository.root());
    assertThat(sources).hasSizeGreaterThan(50);
    Formatting.Result result = Formatting.check(sources);
    assertThat(result.output())
        .as("format with: mvn -q -pl engine test-compile exec:exec@format")
        .isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void checkBites_onBadLayout(@TempDir Path folder) throws Exception {
    Path planted = folder.resolve("Planted.java");
    Files.writeString(planted, "class Planted{int  x ;}\n");
    Formatting.Result result = Formatting.check(List.of(planted));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output()).contains(planted.toString());
  }
}
