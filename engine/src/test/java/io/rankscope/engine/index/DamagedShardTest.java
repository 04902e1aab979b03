package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of file that Lucene writes is cut and flipped; nothing may escape as an exception. */
final class DamagedShardTest {
  private static final long SEED = 20260731;
  private static final int FLIPS_PER_FILE = 8;

  @TempDir Path folder;
  private Path sound;

  @BeforeEach
  void writeEveryKindOfFile() throws IOException {
    IndexWriterConfig config = TestShards.unmerged().setUseCompoundFile(false);
    sound =
        TestShards.write(
            folder.resolve("sound"),
            config,
            writer -> {
              for (int i = 0; i < 200; i++) {
                writer.addDocument(everything(i));
              }
              writer.commit();
              writer.deleteDocuments(new Term("id", "p7"));
            });
  }

  private static Document everything(int number) {
    Document document = TestShards.passage("p" + number, "passage number " + number + " of many");
    FieldType vectors = new FieldType(TextField.TYPE_STORED);
    vectors.setStoreTermVectors(true);
    vectors.setStoreTermVectorPositions(true);
    document.add(new Field("body", "word" + number + " and more words", vectors));
    document.add(new LongPoint("year", number));
    document.add(new KnnFloatVectorField("vector", new float[] {number, 1, 2, 3}));
    return document;
  }

  @Test
  void fixtureHasEveryKindOfFile() throws IOException {
    TreeSet<String> kinds = new TreeSet<>();
    for (String name : TestShards.fileNames(sound)) {
      kinds.add(name.contains(".") ? name.substring(name.indexOf('.') + 1) : "segments");
    }
    assertThat(kinds)
        .contains(
            "segments",
            "si",
            "liv",
            "fnm",
            "fdt",
            "fdx",
            "fdm",
            "tvd",
            "tvx",
            "tvm",
            "tim",
            "tip",
            "tmd",
            "doc",
            "pos",
            "dvd",
            "dvm",
            "nvd",
            "nvm",
            "kdd",
            "kdi",
            "kdm",
            "vec",
            "vem");
  }

  @Test
  void namesTheCutFile_whenAFileIsTruncated() throws IOException {
    for (String file : TestShards.fileNames(sound)) {
      long size = Files.size(sound.resolve(file));
      for (long keep : List.of(0L, 1L, size / 2, size - 1)) {
        Path shard = damagedCopy(file + "-cut-" + keep);
        try (FileChannel channel =
            FileChannel.open(shard.resolve(file), StandardOpenOption.WRITE)) {
          channel.truncate(keep);
        }
        assertThatDamageIsSeen(shard, file, "cut to " + keep + " of " + size + " bytes");
        TestShards.delete(shard);
      }
    }
  }

  @Test
  void namesTheFlippedFile_whenABitIsFlipped() throws IOException {
    Random random = new Random(SEED);
    for (String file : TestShards.fileNames(sound)) {
      byte[] whole = Files.readAllBytes(sound.resolve(file));
      for (int flip = 0; flip < FLIPS_PER_FILE; flip++) {
        int bit = random.nextInt(whole.length * 8);
        Path shard = damagedCopy(file + "-flip-" + bit);
        byte[] flipped = whole.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        Files.write(shard.resolve(file), flipped);
        assertThatDamageIsSeen(shard, file, "bit " + bit + " flipped");
        TestShards.delete(shard);
      }
    }
  }

  private Path damagedCopy(String name) throws IOException {
    Path copy = folder.resolve(name);
    TestShards.copy(sound, copy);
    return copy;
  }

  /**
   * Either opening says so, or the verification of checksums does; the sound shard always works.
   */
  private void assertThatDamageIsSeen(Path shard, String file, String damage) throws IOException {
    try (Source source = TestShards.open(shard, sound)) {
      ShardReport report = source.reports().getFirst();
      IntegrityReport integrity =
          new IntegrityCheck(report).run(Progress.SILENT, Cancellation.NEVER);
      assertThat(integrity.damaged())
          .as("%s %s: %s", file, damage, report.problem())
          .extracting(IntegrityReport.DamagedFile::file)
          .containsExactly(file);
      assertThat(report.status() == ShardStatus.OPEN)
          .as("%s %s: a problem is told exactly when it is not open", file, damage)
          .isEqualTo(report.problem().isEmpty());
      assertThat(words(report, integrity))
          .as("%s %s: no words that only Lucene's authors understand", file, damage)
          .doesNotContainPattern("(?i)codec|checkindex|resource|expected=|Exception|footer");
      assertThat(source.reports().get(1).status()).isEqualTo(ShardStatus.OPEN);
    }
  }

  private static String words(ShardReport report, IntegrityReport integrity) {
    return report.problem().orElse("")
        + integrity.damaged().stream().map(IntegrityReport.DamagedFile::problem).toList();
  }
}
