package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Component;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IndexBuildTest {
  @TempDir Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  private Path corpus(String... lines) throws IOException {
    return Files.write(folder.resolve("corpus.jsonl"), List.of(lines));
  }

  private static Source open(IndexBuildReport report) {
    return TestShards.open(report.shards().toArray(Path[]::new));
  }

  private static List<List<String>> idsInOrder(IndexBuildReport report) throws IOException {
    List<List<String>> shards = new ArrayList<>();
    try (Source source = open(report);
        PinnedSource pinned = source.pin()) {
      for (PinnedShard shard : pinned.shards()) {
        List<String> ids = new ArrayList<>();
        for (int doc = 0; doc < shard.reader().maxDoc(); doc++) {
          ids.add(pinned.id(new DocAddress(shard.ordinal(), doc)).value());
        }
        shards.add(ids);
      }
    }
    return shards;
  }

  @Test
  void opensWithItsProfile_whenBuilt() throws IOException {
    Path corpus =
        corpus(
            "{\"_id\": \"a\", \"title\": \"Swallows\", \"text\": \"They sleep seven hours.\"}",
            "{\"_id\": \"b\", \"title\": \"\", \"text\": \"\"}",
            "{\"_id\": \"c\", \"title\": \"Owls\", \"text\": \"They hunt at night.\"}");
    IndexBuildReport report = Corpora.build(corpus, Corpora.settings(out(), 2, 2));
    assertThat(report.shards()).containsExactly(out().resolve("0"), out().resolve("1"));
    assertThat(report.passages()).isEqualTo(3);
    try (Source source = open(report);
        PinnedSource pinned = source.pin()) {
      assertThat(source.warnings()).isEmpty();
      assertThat(source.roles())
          .isEqualTo(new ResolvedRoles(FieldRoles.plain(), ResolvedRoles.Origin.PROFILE));
      assertThat(pinned.analyzerSpec("text")).isEqualTo(AnalyzerSpec.named("english"));
      assertThat(pinned.passageCount()).isEqualTo(3);
      assertThat(pinned.passage(pinned.locate(new PassageId("c")).orElseThrow()))
          .isEqualTo(Passage.whole(new PassageId("c"), "Owls", "They hunt at night."));
      assertThat(pinned.passage(pinned.locate(new PassageId("b")).orElseThrow()))
          .isEqualTo(Passage.whole(new PassageId("b"), "", ""));
    }
  }

  @Test
  void writesWhatSearchAndHighlightsNeedAndNoMore_whenBuiltWithContents() throws IOException {
    IndexSettings plain = Corpora.settings(out(), 1, 1);
    IndexSettings joined =
        new IndexSettings(
            out(),
            1,
            plain.analyzer(),
            IndexSettings.Joined.CONTENTS,
            1,
            plain.splitting(),
            plain.program());
    IndexBuildReport report =
        Corpora.build(Corpora.numbered(folder.resolve("corpus.jsonl"), 3), joined);
    try (Source source = open(report);
        PinnedSource pinned = source.pin()) {
      LeafReader leaf = pinned.shards().getFirst().reader().leaves().getFirst().reader();
      List<String> fields = new ArrayList<>();
      for (FieldInfo info : leaf.getFieldInfos()) {
        assertThat(info.hasTermVectors() || info.hasPayloads()).as(info.name).isFalse();
        fields.add(
            info.name
                + " "
                + info.getIndexOptions()
                + " "
                + info.getDocValuesType()
                + (info.hasNorms() ? " norms" : ""));
      }
      assertThat(fields)
          .containsExactlyInAnyOrder(
              "id DOCS SORTED",
              "title " + IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS + " NONE norms",
              "text " + IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS + " NONE norms",
              "contents " + IndexOptions.DOCS_AND_FREQS_AND_POSITIONS + " NONE norms");
      assertThat(leaf.storedFields().document(0).getFields())
          .extracting(org.apache.lucene.index.IndexableField::name)
          .containsExactly("id", "title", "text");
      assertThat(pinned.analyzerSpec("contents")).isEqualTo(AnalyzerSpec.named("english"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "4, 1", "4, 2", "3, 8"})
  void dealsRoundRobinInCorpusOrder_whenBuiltWithOneLanePerShard(int shards, int threads)
      throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 1000);
    int lanes = Math.max(1, threads / shards);
    List<List<String>> expected = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      List<String> ids = new ArrayList<>();
      for (int lane = 0; lane < lanes; lane++) {
        for (int i = shard + lane * shards; i < 1000; i += shards * lanes) {
          ids.add("p" + i);
        }
      }
      expected.add(ids);
    }
    assertThat(idsInOrder(Corpora.build(corpus, Corpora.settings(out(), shards, threads))))
        .isEqualTo(expected);
  }

  @Test
  void namesShardsSoThatTheySort_whenThereAreMoreThanTen() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 30);
    IndexBuildReport report = Corpora.build(corpus, Corpora.settings(out(), 12, 2));
    assertThat(report.shards())
        .containsExactlyElementsOf(
            IntStream.range(0, 12)
                .mapToObj(i -> out().resolve(i < 10 ? "0" + i : "" + i))
                .toList());
    assertThat(TestShards.fileNames(out())).hasSize(12);
  }

  @Test
  void writesTheDocumentOfEachPassage_whenDocumentsAreSplit() throws IOException {
    Path corpus =
        corpus("{\"_id\": \"d\", \"title\": \"T\", \"text\": \"One two three. Four five six.\"}");
    IndexSettings plain = Corpora.settings(out(), 1, 1);
    IndexProfile.Splitting splitting = new IndexProfile.Splitting(3, 0);
    IndexBuildReport report =
        Corpora.build(
            corpus,
            new IndexSettings(
                out(),
                1,
                plain.analyzer(),
                plain.joined(),
                1,
                Optional.of(splitting),
                plain.program()));
    assertThat(report.documents()).isEqualTo(1);
    assertThat(report.passages()).isEqualTo(2);
    try (Source source = open(report);
        PinnedSource pinned = source.pin()) {
      assertThat(pinned.roles().document()).contains("doc");
      assertThat(pinned.passage(new DocAddress(0, 1)).document()).isEqualTo("d");
      assertThat(pinned.id(new DocAddress(0, 1))).isEqualTo(new PassageId("d#1"));
      Map<String, String> userData = source.reports().getFirst().commit().orElseThrow().userData();
      assertThat(ProfileJson.read(userData).orElseThrow().splitting()).contains(splitting);
    }
  }

  @Test
  void reportsBytesAndPassages_whenItRuns() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 100);
    List<Progress.Update> updates = new ArrayList<>();
    Corpora.build(corpus, Corpora.settings(out(), 1, 1), updates::add, Cancellation.NEVER);
    assertThat(updates.getLast())
        .isEqualTo(
            new Progress.Update(
                Files.size(corpus),
                Files.size(corpus),
                "100 passages, merging and writing to disk"));
  }

  @Test
  void leavesNothing_whenCancelled() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 5000);
    AtomicInteger polls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Corpora.build(
                    corpus,
                    Corpora.settings(folder.resolve("new/out"), 2, 2),
                    Progress.SILENT,
                    () -> polls.incrementAndGet() > 2000))
        .isInstanceOf(CancellationException.class);
    assertThat(TestShards.fileNames(folder)).containsExactly("corpus.jsonl");
  }

  @Test
  void leavesTheEmptyFolder_whenALineIsBad() throws IOException {
    Path corpus = corpus("{\"_id\": \"a\", \"text\": \"x\"}", "{\"_id\": ");
    Files.createDirectory(out());
    assertThatThrownBy(() -> Corpora.build(corpus, Corpora.settings(out(), 1, 1)))
        .isInstanceOf(BadInputException.class)
        .hasNoSuppressedExceptions();
    assertThat(TestShards.fileNames(out())).isEmpty();
  }

  @Test
  void namesThePassage_whenATermIsTooLong() throws IOException {
    Path corpus =
        corpus(
            "{\"_id\": \"short\", \"text\": \"x\"}",
            "{\"_id\": \"long\", \"text\": \"" + "x".repeat(40_000) + "\"}");
    IndexSettings plain = Corpora.settings(out(), 1, 1);
    IndexSettings whole =
        new IndexSettings(
            out(),
            1,
            new AnalyzerSpec.Chain(List.of(), Component.of("keyword"), List.of()),
            plain.joined(),
            1,
            plain.splitting(),
            plain.program());
    assertThatThrownBy(() -> Corpora.build(corpus, whole))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "The passage 'long' cannot be indexed: the analyzer makes a term of more than 32766"
                + " bytes of it.");
    assertThat(out()).doesNotExist();
  }

  @Test
  void refusesInWords_whenTheFolderHoldsSomething() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 3);
    Files.createDirectory(out());
    Files.writeString(out().resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> Corpora.build(corpus, Corpora.settings(out(), 1, 1)))
        .isInstanceOfSatisfying(
            NotSavedException.class,
            failure -> {
              assertThat(failure.what()).isEqualTo("The folder is not empty.");
              assertThat(failure.where().orElseThrow().file()).isEqualTo(out().toString());
            });
    assertThat(TestShards.fileNames(out())).containsExactly("thesis.txt");
  }

  @Test
  void clearsWhatAKilledBuildLeft_whenNothingWasPublished() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 3);
    TestShards.passages(out().resolve(".building/0"), "half");
    Files.createFile(out().resolve(".building/lock"));
    IndexBuildReport report = Corpora.build(corpus, Corpora.settings(out(), 1, 1));
    assertThat(report.passages()).isEqualTo(3);
    assertThat(TestShards.fileNames(out())).containsExactly("0");
  }

  @Test
  void refuses_whenAnotherBuildIsAtWork() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 3);
    Files.createDirectories(out().resolve(".building"));
    try (FileChannel other =
        FileChannel.open(
            out().resolve(".building/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(other.tryLock()).isNotNull();
      assertThatThrownBy(() -> Corpora.build(corpus, Corpora.settings(out(), 1, 1)))
          .isInstanceOf(NotSavedException.class)
          .hasMessage("Another build is writing to the folder.");
    }
    assertThat(out().resolve(".building")).exists();
  }

  @Test
  void leavesNoLockAndNothingHidden_whenDone() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 3);
    Corpora.build(corpus, Corpora.settings(out(), 1, 3));
    assertThat(TestShards.fileNames(out())).containsExactly("0");
    assertThat(TestShards.fileNames(out().resolve("0"))).doesNotContain("write.lock");
  }

  @Test
  void refusesInWords_whenANumberIsBelowOne() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 3);
    assertThatThrownBy(() -> Corpora.build(corpus, Corpora.settings(out(), 0, 1)))
        .isInstanceOf(UsageException.class);
    assertThat(out()).doesNotExist();
  }

  @Test
  void buildsEmptyShards_whenThereAreMoreShardsThanPassages() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 1);
    IndexBuildReport report = Corpora.build(corpus, Corpora.settings(out(), 3, 2));
    try (Source source = open(report);
        PinnedSource pinned = source.pin()) {
      assertThat(pinned.shards())
          .extracting(PinnedShard::reader)
          .extracting(IndexReader::numDocs)
          .containsExactly(1, 0, 0);
    }
  }
}
