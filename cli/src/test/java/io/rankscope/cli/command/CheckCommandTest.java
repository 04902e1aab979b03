package io.rankscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.Birds;
import io.rankscope.cli.Rankscope;
import io.rankscope.cli.Rankscope.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void makeWorkspace() throws IOException {
    Birds.workspace(folder, 2);
    file = folder.resolve("workspace.yaml");
  }

  @Test
  void findsNothing_whenAllIsWell() {
    Outcome outcome = Rankscope.run("check", folder);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEqualTo("nothing is wrong\n");
    assertThat(outcome.lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("part            state  details"),
            line ->
                assertThat(line)
                    .matches(
                        "shard shards/0  open   3 passages in 1 segment, .* MB, written by Lucene"
                            + " [0-9.]+, checksums right in [0-9]+ files"),
            line -> assertThat(line).startsWith("shard shards/1  open   3 passages"),
            line -> assertThat(line).isEqualTo("query set dev   sound  3 queries"));
  }

  @Test
  void namesTheDamagedFile_whenABitIsFlipped() throws IOException {
    Path damaged = flip(folder.resolve("shards/1"), ".cfs");
    Outcome outcome = Rankscope.run("check", folder);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.lines())
        .anyMatch(line -> line.startsWith("shard shards/0  open"))
        .anyMatch(
            line ->
                line.startsWith("shard shards/1  corrupt  ")
                    && line.contains(damaged.getFileName().toString()));
    assertThat(outcome.err()).isEqualTo("1 thing is wrong\n");
  }

  @Test
  void leavesChecksumsOut_whenQuick() throws IOException {
    Outcome outcome = Rankscope.run("check", "--quick", folder);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).doesNotContain("checksums");
  }

  @Test
  void namesEachPartThatDoesNotOpen_andGoesOn() throws IOException {
    Files.writeString(
        file,
        """
        sources:
          birds: {shards: [shards/*, shards/9]}
          gone: {shards: [nothing/*]}
        query_sets:
          dev: {file: missing.jsonl}
          bad: {file: bad.jsonl}
        """);
    Files.writeString(folder.resolve("bad.jsonl"), "{\"_id\": \"q1\"\n");
    Outcome outcome = Rankscope.run("check", folder);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(file + ":3:", "(sources.gone")
        .contains("No folder matches 'nothing/*'.")
        .containsPattern("shard shards/0 +open ")
        .containsPattern("shard shards/9 +missing ")
        .containsPattern("query set dev +does not open +" + folder.resolve("missing.jsonl"))
        .containsPattern("query set bad +mistake +" + folder.resolve("bad.jsonl") + ":1");
    assertThat(outcome.err()).isEqualTo("4 things are wrong\n");
  }

  @Test
  void namesIdsThatStandTwice() throws IOException {
    copy(folder.resolve("shards/0"), folder.resolve("shards/2"));
    Outcome outcome = Rankscope.run("check", folder);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .containsPattern("source birds +repeated ids +3 ids in more than one place")
        .contains("p104");
    assertThat(Rankscope.run("check", "--quick", folder).code()).isZero();
  }

  @Test
  void findsDamagedJudgments() throws IOException {
    Files.writeString(folder.resolve("judgments.sqlite"), "no database at all, only words");
    Outcome outcome = Rankscope.run("check", folder);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).containsPattern("judgments +does not open ");
    assertThat(folder.resolve("judgments.sqlite")).hasContent("no database at all, only words");
  }

  @Test
  void checksAFolderOfShards_andAShardItself() {
    assertThat(Rankscope.run("check", folder.resolve("shards")).code()).isZero();
    assertThat(Rankscope.run("check", folder.resolve("shards/0")).code()).isZero();
  }

  @Test
  void saysThatABuildLies_whereOneWasInterrupted() throws IOException {
    Files.createDirectories(folder.resolve("shards/.building/0"));

    Outcome outcome = Rankscope.run("check", folder);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern("folder shards +note +A build lies here that is under way or was interr");
    assertThat(Rankscope.run("check", folder.resolve("shards")).out())
        .containsPattern("folder .*shards +note +A build lies here");
  }

  @Test
  void saysThatABuildLies_inAFolderThatHoldsNothingElse() throws IOException {
    Path out = folder.resolve("out");
    Files.createDirectories(out.resolve(".building/0"));

    Outcome outcome = Rankscope.run("check", out);

    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err())
        .isEqualTo(
            "rankscope: "
                + out
                + ": This folder holds no shards yet, only a build that is under way or was"
                + " interrupted. Wait for it, or build into the folder again.\n");
    Files.writeString(file, "sources: {birds: {shards: [out]}}\n");
    assertThat(Rankscope.run("check", folder).out())
        .containsPattern("shard out +.*a build that is under way or was interrupted");
  }

  @Test
  void cannotOpen_whenThereIsNothingToCheck() throws IOException {
    assertThat(Rankscope.run("check", folder.resolve("nowhere")).code()).isEqualTo(4);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Outcome outcome = Rankscope.run("check", empty);
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains(empty.toString());
  }

  private static Path flip(Path shard, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(shard)) {
      Path victim =
          files.filter(path -> path.toString().endsWith(suffix)).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(victim);
      bytes[bytes.length / 2] ^= 1;
      Files.write(victim, bytes);
      return victim;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path source : files.toList()) {
        Files.copy(source, to.resolve(source.getFileName()));
      }
    }
  }
}
