package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShardOpeningTest {
  @TempDir Path folder;

  private ShardReport report(Path shard) {
    try (Source source = TestShards.open(shard)) {
      return source.reports().getFirst();
    }
  }

  @Test
  void isMissingAndStaysSo_whenTheFolderDoesNotExist() throws IOException {
    Path shard = folder.resolve("absent");
    assertThat(report(shard))
        .isEqualTo(
            new ShardReport(
                0,
                shard.toString(),
                shard,
                ShardStatus.MISSING,
                Optional.of("The folder does not exist. Check the path, or build the shard."),
                Optional.empty()));
    assertThat(TestShards.fileNames(folder)).isEmpty();
  }

  @Test
  void isNoIndex_whenTheFolderIsEmpty() throws IOException {
    Path shard = Files.createDirectory(folder.resolve("empty"));
    Map<Path, FileTime> before = TestShards.listing(folder);
    assertThat(report(shard).outcome())
        .isEqualTo(
            new ShardOutcome(
                shard.toString(),
                ShardStatus.NOT_AN_INDEX,
                0,
                Optional.of("The folder is empty. Check the path, or build the shard.")));
    assertThat(TestShards.listing(folder)).isEqualTo(before);
  }

  @Test
  void isNoIndex_whenAFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "hello");
    assertThat(report(file).status()).isEqualTo(ShardStatus.NOT_AN_INDEX);
    assertThat(report(file).problem())
        .contains("This is a file; a shard is a folder. Name its folder.");
    assertThat(file).hasContent("hello");
  }

  @Test
  void namesTheFoldersInside_whenTheFolderOfAllShardsIsNamed() throws IOException {
    TestShards.passages(folder.resolve("shards/0"), "a");
    Map<Path, FileTime> before = TestShards.listing(folder);
    assertThat(report(folder.resolve("shards")).problem())
        .contains(
            "The folder is no Lucene index, but '0' in it is. Name that one, or all folders in it"
                + " with 'shards/*'.");
    assertThat(TestShards.listing(folder)).isEqualTo(before);
  }

  @Test
  void isNoIndex_whenTheFolderHoldsSomethingElse() throws IOException {
    Files.writeString(folder.resolve("photo.jpg"), "x");
    assertThat(report(folder).problem())
        .contains("The folder holds no Lucene index (no segments_N file). Check the path.");
  }

  @Test
  void isCorrupt_whenTheCommitWasNotCopied() throws IOException {
    Path shard = TestShards.passages(folder.resolve("0"), "a");
    Files.delete(shard.resolve("segments_1"));
    assertThat(report(shard).status()).isEqualTo(ShardStatus.CORRUPT);
    assertThat(report(shard).problem().orElseThrow())
        .startsWith("The folder holds segments but no segments_N file: it was copied only in part");
  }

  @Test
  void namesTheMissingFile_whenOneWasNotCopied() throws IOException {
    Path shard = TestShards.passages(folder.resolve("0"), "a", "b");
    for (String file : List.of("_0.cfs", "_0.cfe", "_0.si")) {
      Path copy = folder.resolve("without" + file);
      TestShards.copy(shard, copy);
      Files.delete(copy.resolve(file));
      assertThat(report(copy).outcome())
          .isEqualTo(
              new ShardOutcome(
                  copy.toString(),
                  ShardStatus.CORRUPT,
                  0,
                  Optional.of(
                      "The file "
                          + file
                          + " is missing. Copy the shard again from where it was built.")));
    }
  }

  @Test
  void saysThatItMayNotBeRead_whenPermissionsForbid() throws IOException {
    Path shard = TestShards.passages(folder.resolve("0"), "a");
    Files.setPosixFilePermissions(shard, PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(
          Files.isReadable(shard), "this user (root?) may read what permissions forbid");
      assertThat(report(shard).status()).isEqualTo(ShardStatus.FAILED);
      assertThat(report(shard).problem())
          .contains("The folder may not be read by this user. Change its permissions.");
    } finally {
      Files.setPosixFilePermissions(shard, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void isTooNew_whenTheCodecIsUnknown() throws IOException {
    IndexWriterConfig config = TestShards.unmerged();
    config.setCodec(new FilterCodec("Elsewhere42", config.getCodec()) {});
    Path shard =
        TestShards.write(
            folder.resolve("0"),
            config,
            writer -> writer.addDocument(TestShards.passage("a", "x")));
    assertThat(report(shard).outcome())
        .isEqualTo(
            new ShardOutcome(
                shard.toString(),
                ShardStatus.TOO_NEW,
                0,
                Optional.of(
                    "The index was written with the codec 'Elsewhere42', which Rankscope does not"
                        + " have. Update Rankscope, or merge the index with a codec of Lucene"
                        + " itself.")));
  }

  @Test
  void isTooNew_whenALaterLuceneWroteTheCommit() throws IOException {
    Path shard = TestShards.passages(folder.resolve("0"), "a");
    IndexFile.of(shard.resolve("segments_1")).bumpVersion().write();
    assertThat(report(shard).outcome())
        .isEqualTo(
            new ShardOutcome(
                shard.toString(),
                ShardStatus.TOO_NEW,
                0,
                Optional.of(
                    "The index was written by a Lucene newer than "
                        + Version.LATEST
                        + ", which Rankscope reads with. Update Rankscope.")));
  }

  @Test
  void isTooNew_whenALaterLucenesCodecWroteASegment() throws IOException {
    Path shard = TestShards.passages(folder.resolve("0"), "a");
    IndexFile.of(shard.resolve("segments_1")).replace("Lucene10", "Lucene12").write();
    assertThat(report(shard).status()).isEqualTo(ShardStatus.TOO_NEW);
    assertThat(report(shard).problem().orElseThrow()).contains("the codec 'Lucene12");
  }

  @Test
  void isCorrupt_whenOnlyTheVersionNumberWasDamaged() throws IOException {
    Path shard = TestShards.passages(folder.resolve("0"), "a");
    IndexFile.of(shard.resolve("segments_1")).bumpVersion().writeWithOldChecksum();
    assertThat(report(shard).status()).isEqualTo(ShardStatus.CORRUPT);
  }

  @Test
  void leavesTheFolderAsItIs_whenItIsOpenedSearchedAndChecked() throws Exception {
    Path shard = TestShards.passages(folder.resolve("0"), "a", "b");
    Map<Path, FileTime> before = TestShards.listing(folder);
    try (Source source = TestShards.open(shard);
        PinnedSource pinned = source.pin()) {
      assertThat(pinned.locate(new PassageId("b"))).contains(new DocAddress(0, 1));
      assertThat(source.newCommitAvailable()).isFalse();
      source.reopen(Cancellation.NEVER);
      assertThat(new IntegrityCheck(source.reports().getFirst()).run(u -> {}, () -> false).sound())
          .isTrue();
      assertThat(TestShards.listing(folder)).isEqualTo(before);
    }
    assertThat(TestShards.listing(folder)).isEqualTo(before);
  }

  @Test
  void opensTheOthers_whenOneShardIsBroken() throws IOException {
    Path good = TestShards.passages(folder.resolve("good"), "a", "b");
    Path bad = TestShards.passages(folder.resolve("bad"), "c");
    Files.delete(bad.resolve("_0.si"));
    try (Source source = TestShards.open(bad, good);
        PinnedSource pinned = source.pin()) {
      assertThat(source.outcomes())
          .extracting(ShardOutcome::status)
          .containsExactly(ShardStatus.CORRUPT, ShardStatus.OPEN);
      assertThat(pinned.shards()).extracting(PinnedShard::ordinal).containsExactly(1);
      assertThat(pinned.locate(new PassageId("b"))).contains(new DocAddress(1, 1));
    }
  }

  @Test
  void failsToPinInWords_whenNoShardIsOpen() {
    try (Source source = TestShards.open(folder.resolve("absent"))) {
      assertThatThrownBy(source::pin)
          .isInstanceOfSatisfying(
              CannotOpenException.class,
              failure -> {
                assertThat(failure.what()).isEqualTo("No shard of the source 'test' is open.");
                assertThat(failure.remedy()).contains("The folder does not exist.");
              });
    }
  }

  @Test
  void opensNothing_whenCancelled() throws IOException {
    Path shard = TestShards.passages(folder.resolve("0"), "a");
    SourceDefinition definition = SourceDefinition.ofShards("test", folder, List.of(shard));
    assertThatThrownBy(() -> Source.open(definition, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void callsShardsAsTheWorkspaceDoes_whenPathsAreRelative() throws IOException {
    TestShards.passages(folder.resolve("shards/0"), "a");
    SourceDefinition definition =
        SourceDefinition.ofShards("test", folder, List.of(Path.of("shards", "0")));
    try (Source source = Source.open(definition, Cancellation.NEVER)) {
      assertThat(source.outcomes())
          .containsExactly(new ShardOutcome("shards/0", ShardStatus.OPEN, 1, Optional.empty()));
    }
  }
}
