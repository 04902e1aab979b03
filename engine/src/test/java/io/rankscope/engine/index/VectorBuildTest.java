package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.vector.VectorCount;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.index.vector.VectorProfile;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.Normalization;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors that a real model gave to the passages of a real index. */
final class VectorBuildTest {
  @TempDir private Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  private Path corpus(String... texts) throws IOException {
    return VectorCorpus.write(folder.resolve("corpus.jsonl"), List.of(texts));
  }

  private IndexBuildReport build(Path corpus, TinyEncoder model, VectorFormat format) {
    try (ModelCatalogue models = model.open(folder.resolve("model"))) {
      return Corpora.build(corpus, VectorCorpus.settings(out(), 1, 1, models, format));
    }
  }

  private IndexBuildReport build(Path corpus, TinyEncoder model) {
    return build(corpus, model, VectorFormat.FLOAT);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "3, 2"})
  void writesTheModelsVectorsInCorpusOrder_whateverTheThreads(int shards, int threads)
      throws IOException {
    List<String> texts = VectorCorpus.texts(300);
    Path corpus = VectorCorpus.write(folder.resolve("corpus.jsonl"), texts);
    List<String> expected = new ArrayList<>();
    IndexBuildReport report;
    try (ModelCatalogue models = TinyEncoder.USUAL.open(folder.resolve("model"))) {
      report =
          Corpora.build(
              corpus, VectorCorpus.settings(out(), shards, threads, models, VectorFormat.FLOAT));
      int lanes = Math.max(1, threads / shards);
      for (int shard = 0; shard < shards; shard++) {
        for (int lane = 0; lane < lanes; lane++) {
          for (int i = shard + lane * shards; i < texts.size(); i += shards * lanes) {
            float[] vector = TinyEncoder.in(models).encode(texts.get(i), TextRole.PASSAGE).vector();
            expected.add("p" + i + " " + Arrays.toString(vector));
          }
        }
      }
    }
    assertThat(VectorCorpus.content(report.shards())).isEqualTo(expected);
    assertThat(report.vectors()).contains(new VectorCount(300, 0, 0, 0));
  }

  @Test
  void tellsWhatIsEmbeddedAndNotWhatWasRead_whenItRuns() throws IOException {
    Path corpus = VectorCorpus.write(folder.resolve("corpus.jsonl"), VectorCorpus.texts(300));
    List<Progress.Update> updates = new ArrayList<>();
    AtomicLong seconds = new AtomicLong();
    try (ModelCatalogue models = TinyEncoder.USUAL.open(folder.resolve("model"));
        CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.BEIR, BadLines.STOP)) {
      IndexSettings settings = VectorCorpus.settings(out(), 1, 1, models, VectorFormat.FLOAT);
      new IndexBuild(
              settings,
              reader,
              new Analyzers(),
              () -> TimeUnit.SECONDS.toNanos(seconds.getAndIncrement()))
          .run(updates::add, Cancellation.NEVER);
    }
    long size = Files.size(corpus);
    // The last batch is embedded after all was read; by then 20 of 300 passages are left.
    assertThat(updates)
        .filteredOn(update -> update.message().startsWith("280 passages,"))
        .containsExactly(
            new Progress.Update(size * 280 / 300, size, "280 passages, 1 per second, 20 s left"));
  }

  @Test
  void embedsTitleAndText_whenThereIsATitle() throws IOException {
    Path corpus = folder.resolve("corpus.jsonl");
    Files.writeString(
        corpus, "{\"_id\": \"p0\", \"title\": \"everest\", \"text\": \"how tall\"}\n");
    try (ModelCatalogue models = TinyEncoder.USUAL.open(folder.resolve("model"))) {
      IndexBuildReport report =
          Corpora.build(corpus, VectorCorpus.settings(out(), 1, 1, models, VectorFormat.FLOAT));
      float[] vector = TinyEncoder.in(models).encode("everest how tall", TextRole.PASSAGE).vector();
      assertThat(VectorCorpus.content(report.shards()))
          .containsExactly("p0 " + Arrays.toString(vector));
    }
  }

  @Test
  void givesNoVector_whenAPassageIsEmpty() throws IOException {
    IndexBuildReport report =
        build(corpus("tall", " ", "", "everest", "\u200b"), TinyEncoder.USUAL);
    assertThat(report.vectors()).contains(new VectorCount(2, 0, 0, 3));
    assertThat(VectorCorpus.content(report.shards())).element(1).isEqualTo("p1 -");
    assertThat(VectorCorpus.content(report.shards())).element(2).isEqualTo("p2 -");
    assertThat(VectorCorpus.content(report.shards())).element(3).asString().startsWith("p3 [");
    assertThat(VectorCorpus.content(report.shards())).element(4).isEqualTo("p4 -");
  }

  @Test
  void countsWhatTheModelDidNotReadToTheEnd_whenPassagesAreLong() throws IOException {
    IndexBuildReport report =
        build(
            corpus("how tall everest metres", "tall", "how ".repeat(25_000).trim()),
            TinyEncoder.USUAL.with(settings -> settings.withMaxTokens(5)));
    assertThat(report.vectors()).contains(new VectorCount(3, 0, 2, 0));
  }

  @Test
  void namesThePassageAndLeavesNoShard_whenTheModelGivesNaN() throws IOException {
    TinyEncoder spoiled =
        TinyEncoder.USUAL.with((word, d, usual) -> word.equals("everest") ? Float.NaN : usual);
    assertThatThrownBy(() -> build(corpus("tall", "how everest", "metres"), spoiled))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "The passage 'p1' gets no vector: The model 'tiny' gave a value that is not a finite"
                + " number (NaN).");
    assertThat(out().resolve("0")).doesNotExist();
  }

  @Test
  void namesThePassage_whenTheModelGivesZerosOnly() {
    assertThatThrownBy(() -> build(corpus("tall"), TinyEncoder.USUAL.with((word, d, usual) -> 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The passage 'p0' gets no vector: the model gave zeros only.");
  }

  @ParameterizedTest
  @EnumSource(VectorFormat.class)
  void findsTheNearest_whateverTheFormat(VectorFormat format) throws IOException {
    TinyEncoder model = TinyEncoder.USUAL.wide(64);
    List<String> texts = VectorCorpus.texts(200);
    IndexBuildReport report =
        build(VectorCorpus.write(folder.resolve("corpus.jsonl"), texts), model, format);
    try (ModelCatalogue models = model.reopen(folder.resolve("model"));
        Source source = TestShards.open(report.shards().toArray(Path[]::new));
        PinnedSource pinned = source.pin()) {
      float[] query = TinyEncoder.in(models).encode(texts.get(77), TextRole.QUERY).vector();
      ScoreDoc[] found =
          new IndexSearcher(pinned.shards().getFirst().reader())
              .search(new KnnFloatVectorQuery(PassageFields.VECTOR, query, 20), 20)
              .scoreDocs;
      List<PassageId> ids = new ArrayList<>();
      for (ScoreDoc doc : found) {
        ids.add(pinned.id(new DocAddress(0, doc.doc)));
      }
      assertThat(ids).contains(new PassageId("p77"));
      VectorField field = pinned.vectors(PassageFields.VECTOR);
      field.requireFits(TinyEncoder.in(models).facts());
      assertThat(field.format()).isEqualTo(format.label());
    }
  }

  @Test
  void recordsWhatMadeTheVectors_whenBuiltWithAModel() throws IOException {
    try (ModelCatalogue models = TinyEncoder.USUAL.open(folder.resolve("model"))) {
      IndexBuildReport report =
          Corpora.build(
              corpus("how", "", "tall"),
              VectorCorpus.settings(out(), 2, 2, models, VectorFormat.INT8));
      String hash = TinyEncoder.in(models).facts().hash();
      VectorProfile recorded =
          new VectorProfile("models/tiny", hash, 3, "DOT_PRODUCT", "int8", 2, 0);
      try (Source source = TestShards.open(report.shards().toArray(Path[]::new));
          PinnedSource pinned = source.pin()) {
        assertThat(source.warnings()).isEmpty();
        assertThat(source.reports())
            .allSatisfy(
                shard ->
                    assertThat(shard.commit().orElseThrow().profile().orElseThrow().vectors())
                        .isEqualTo(Map.of(PassageFields.VECTOR, recorded)));
        assertThat(new IndexInspector(pinned).overview().fields())
            .filteredOn(field -> field.name().equals(PassageFields.VECTOR))
            .extracting(FieldOverview::vector)
            .containsExactly(
                Optional.of(
                    new FieldOverview.VectorShape(
                        3, "FLOAT32", "DOT_PRODUCT", "int8", 2, "models/tiny")));
        assertThat(source.vectors(0))
            .containsExactly(
                "2 vectors of 3 dimensions in 'text_vector' (DOT_PRODUCT, int8, by 'models/tiny'"
                    + " (hash "
                    + hash.substring(0, 12)
                    + "…))");
        assertThat(pinned.vectorFields()).containsExactly(PassageFields.VECTOR);
        assertThat(pinned.vectors(PassageFields.VECTOR))
            .isEqualTo(
                new VectorField(
                    PassageFields.VECTOR,
                    3,
                    "FLOAT32",
                    "DOT_PRODUCT",
                    "int8",
                    2,
                    Optional.of("models/tiny"),
                    Optional.of(hash),
                    List.of()));
      }
    }
  }

  @Test
  void comparesByCosine_whenTheModelLeavesVectorsAsLongAsTheyAre() throws IOException {
    TinyEncoder model =
        TinyEncoder.USUAL.with(settings -> settings.withNormalization(Normalization.NONE));
    IndexBuildReport report = build(corpus("how", "tall"), model);
    try (Source source = TestShards.open(report.shards().toArray(Path[]::new));
        PinnedSource pinned = source.pin()) {
      assertThat(pinned.vectors(PassageFields.VECTOR).similarity()).isEqualTo("COSINE");
    }
  }

  @ParameterizedTest
  @EnumSource(VectorFormat.class)
  void keepsLongVectors_whenTheyPassLucenesDefault(VectorFormat format) throws IOException {
    IndexBuildReport report = build(corpus("how", "tall"), TinyEncoder.USUAL.wide(1536), format);
    try (Source source = TestShards.open(report.shards().toArray(Path[]::new));
        PinnedSource pinned = source.pin()) {
      assertThat(pinned.vectors(PassageFields.VECTOR).dimensions()).isEqualTo(1536);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4097, 5000})
  void refusesInWords_whenVectorsAreTooLong(int dimensions) {
    assertThatThrownBy(() -> build(corpus("how"), TinyEncoder.USUAL.wide(dimensions)))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "The model gives vectors of " + dimensions + " dimensions; shards keep at most 4096.");
    assertThat(out()).doesNotExist();
  }
}
