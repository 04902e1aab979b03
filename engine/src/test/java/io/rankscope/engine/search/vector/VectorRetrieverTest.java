package io.rankscope.engine.search.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.explain.LexicalExplainer;
import io.rankscope.engine.explain.NodeKind;
import io.rankscope.engine.explain.VectorExplainer;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchFixture;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.vector.VectorIndex.Item;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Legs that rank by vectors: what they find, what they say of what they do not find, and why. */
final class VectorRetrieverTest {
  private static final int DIMENSIONS = 16;
  private static final String QUERY = "how tall everest";
  private static final Explainer EXPLAINER =
      new Explainer(List.of(new LexicalExplainer(), new VectorExplainer()));

  @TempDir private static Path modelFolder;
  private static ModelCatalogue models;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    models = TinyEncoder.USUAL.wide(DIMENSIONS).open(modelFolder);
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static float[] queryVector() {
    return TinyEncoder.in(models).encode(QUERY, TextRole.QUERY).vector();
  }

  private static PinnedRun search(PinnedSource source, Pipeline pipeline, int k) {
    return VectorIndex.engine(models)
        .search(source, SearchRequest.of(Query.typed(QUERY), pipeline, k), Cancellation.NEVER);
  }

  private List<ScoredPassage> ranking(int shards, Leg leg, int k) {
    try (Source source = VectorIndex.open(folder, shards);
        PinnedSource pinned = source.pin();
        PinnedRun run = search(pinned, Pipeline.of("p", leg), k)) {
      return SearchFixture.ranking(run.run());
    }
  }

  private static List<ScoredPassage> bruteForce(
      List<Item> items, VectorSimilarityFunction similarity, int k) {
    float[] query = queryVector();
    return items.stream()
        .filter(item -> item.vector().isPresent())
        .map(
            item ->
                new ScoredPassage(
                    new PassageId(item.id()),
                    similarity.compare(query, item.vector().orElseThrow())))
        .sorted(
            Comparator.<ScoredPassage>comparingDouble(hit -> -hit.score())
                .thenComparing(ScoredPassage::id, Collections.reverseOrder()))
        .limit(k)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void exactLegRanksAsLookingAtEveryVectorDoes_inOneShardAndInFour(
      VectorSimilarityFunction similarity) throws IOException {
    List<Item> items = VectorIndex.items(1500, DIMENSIONS, 7);
    List<ScoredPassage> expected = bruteForce(items, similarity, 400);
    VectorIndex.write(folder, 1, VectorFormat.FLOAT, similarity, items);
    assertThat(ranking(1, VectorIndex.exact(), 400)).isEqualTo(expected);

    VectorIndex.write(folder.resolve("four"), 4, VectorFormat.FLOAT, similarity, items);
    folder = folder.resolve("four");
    assertThat(ranking(4, VectorIndex.exact(), 400)).isEqualTo(expected);
  }

  @Test
  void tiesAreOrderedById_alsoAtTheCut() throws IOException {
    float[] vector = queryVector();
    List<Item> items =
        List.of(
            Item.of("b", vector), Item.of("d", vector), Item.of("a", vector), Item.of("c", vector));
    VectorIndex.write(folder, 2, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);

    assertThat(ranking(2, VectorIndex.exact(), 3))
        .extracting(hit -> hit.id().value())
        .containsExactly("d", "c", "b");
    assertThat(ranking(2, VectorIndex.graph(), 3))
        .extracting(hit -> hit.id().value())
        .containsExactly("d", "c", "b");
  }

  @Test
  void deletedPassagesAreNotFound() throws IOException {
    List<Item> items = VectorIndex.items(300, DIMENSIONS, 3);
    VectorIndex.write(folder, 1, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);
    List<String> gone =
        bruteForce(items, VectorSimilarityFunction.DOT_PRODUCT, 40).stream()
            .map(hit -> hit.id().value())
            .toList();
    VectorIndex.delete(folder.resolve("0"), gone);
    List<Item> left = items.stream().filter(item -> !gone.contains(item.id())).toList();

    List<ScoredPassage> expected = bruteForce(left, VectorSimilarityFunction.DOT_PRODUCT, 20);
    assertThat(ranking(1, VectorIndex.exact(), 20)).isEqualTo(expected);
    assertThat(ranking(1, VectorIndex.graph(), 20)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void graphLegGivesTheScoresOfTheStoredVectors_howeverTheyAreQuantised(VectorFormat format)
      throws IOException {
    List<Item> items = VectorIndex.items(800, DIMENSIONS, 11);
    VectorIndex.write(folder, 2, format, VectorSimilarityFunction.DOT_PRODUCT, items);

    List<ScoredPassage> found = ranking(2, VectorIndex.graph(), 50);
    List<ScoredPassage> all = bruteForce(items, VectorSimilarityFunction.DOT_PRODUCT, 800);
    assertThat(found).hasSize(50).isSubsetOf(all);
    assertThat(found).isSortedAccordingTo(Comparator.comparingInt(all::indexOf));
  }

  @Test
  void sourceWithoutVectorsInOneShardSaysWhatIsMissingWhere() throws IOException {
    List<Item> items = VectorIndex.items(50, DIMENSIONS, 2);
    VectorIndex.write(folder, 1, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);
    VectorIndex.write(
        folder.resolve("1"),
        VectorFormat.FLOAT,
        items.stream()
            .map(Item::without)
            .map(item -> VectorIndex.document(item, VectorSimilarityFunction.DOT_PRODUCT))
            .toList());

    assertThat(ranking(2, VectorIndex.exact(), 50))
        .isEqualTo(bruteForce(items, VectorSimilarityFunction.DOT_PRODUCT, 50));
  }

  @Test
  void absenceSaysWhyTheLegLacksAPassage() throws IOException {
    List<Item> items = VectorIndex.items(300, DIMENSIONS, 5);
    VectorIndex.write(folder, 2, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);
    Pipeline pipeline =
        Pipeline.of("p", VectorIndex.exact())
            .filtered(List.of(new PassageFilter("kind", List.of("even"))));
    try (Source source = VectorIndex.open(folder, 2);
        PinnedSource pinned = source.pin();
        PinnedRun run = search(pinned, pipeline, 10)) {
      assertThat(run.run().hits()).hasSize(10);
      assertThat(run.run().matched().count())
          .isEqualTo(
              items.stream()
                  .filter(i -> i.kind().equals("even") && i.vector().isPresent())
                  .count());
      for (Item item : items) {
        if (run.run().hit(new PassageId(item.id())).isEmpty()) {
          String expected =
              item.kind().equals("odd")
                  ? "filtered"
                  : item.vector().isEmpty() ? "no vector" : "below the cut of 10";
          assertThat(entry(run, item.id(), "dense").absent()).contains(expected);
        }
      }
    }
  }

  @Test
  void absenceTellsTheGraphsMissesFromThoseOfQuantisation() throws IOException {
    List<Item> items = VectorIndex.items(2000, DIMENSIONS, 13);
    VectorIndex.write(folder, 1, VectorFormat.BINARY, VectorSimilarityFunction.DOT_PRODUCT, items);
    List<ScoredPassage> nearest = bruteForce(items, VectorSimilarityFunction.DOT_PRODUCT, 20);
    try (Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin();
        PinnedRun run = search(pinned, Pipeline.of("p", VectorIndex.graph()), 20)) {
      List<String> reasons =
          nearest.stream()
              .filter(hit -> run.run().hit(hit.id()).isEmpty())
              .map(hit -> entry(run, hit.id().value(), "dense").absent().orElseThrow())
              .toList();
      assertThat(reasons)
          .isNotEmpty()
          .allMatch(
              reason ->
                  reason.equals("moved below the cut by quantisation")
                      || reason.equals("not reached by the graph"))
          .contains("moved below the cut by quantisation");
    }
  }

  @ParameterizedTest
  @EnumSource
  void explanationRecomputesTheScoreFromTheStoredVector(VectorSimilarityFunction similarity)
      throws IOException {
    List<Item> items = VectorIndex.items(200, DIMENSIONS, 17);
    VectorIndex.write(folder, 2, VectorFormat.INT8, similarity, items);
    try (Source source = VectorIndex.open(folder, 2);
        PinnedSource pinned = source.pin();
        PinnedRun run = search(pinned, Pipeline.of("p", VectorIndex.graph()), 20)) {
      run.run()
          .hits()
          .forEach(
              hit -> {
                Explained told = EXPLAINER.explain(run, hit.id());
                assertThat(told.agrees()).isTrue();
                assertThat(told.tree().kind()).isEqualTo(NodeKind.VECTOR);
                assertThat(told.tree().field()).contains(VectorIndex.FIELD);
                assertThat(told.contributions())
                    .singleElement()
                    .satisfies(part -> assertThat(part.value()).isEqualTo(told.tree().value()));
              });
      String without =
          items.stream().filter(item -> item.vector().isEmpty()).findFirst().orElseThrow().id();
      assertThat(EXPLAINER.explain(run, new PassageId(without)).whyNot().orElseThrow().reason())
          .isEqualTo("It has no vector.");
    }
  }

  @Test
  void hybridShowsBothLegsInItsLedger_andAddsUp() throws IOException {
    List<Item> items = VectorIndex.items(300, DIMENSIONS, 19);
    VectorIndex.write(folder, 3, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);
    Pipeline hybrid =
        Pipeline.fused(
            "hybrid",
            List.of(
                LexicalLeg.over("words", Map.of("text", 1f)),
                new VectorLeg(
                    "dense", VectorIndex.FIELD, "tiny", VectorLeg.Scan.GRAPH, OptionalInt.of(50))),
            ReciprocalRankFusion.DEFAULT);
    try (Source source = VectorIndex.open(folder, 3);
        PinnedSource pinned = source.pin();
        PinnedRun run =
            VectorIndex.engine(models)
                .search(
                    pinned,
                    SearchRequest.of(Query.typed("w3 how tall"), hybrid, 40),
                    Cancellation.NEVER)) {
      SearchRun told = run.run();
      assertThat(told.modelHashes()).containsOnlyKeys("tiny");
      assertThat(told.hits()).hasSize(40);
      told.hits()
          .forEach(
              hit -> {
                assertThat(hit.ledger())
                    .extracting(LedgerEntry::stage)
                    .containsExactly("words", "dense", "fusion");
                Explained explained = EXPLAINER.explain(run, hit.id());
                assertThat(explained.agrees()).isTrue();
                assertThat(explained.tree().children().get(1).children().getFirst().kind())
                    .isEqualTo(NodeKind.VECTOR);
              });
      assertThat(told.hits())
          .anyMatch(hit -> hit.ledger().stream().allMatch(entry -> entry.rank().isPresent()));
    }
  }

  @ParameterizedTest
  @EnumSource(VectorLeg.Scan.class)
  void damagedShardIsMarked_andTheOthersAnswer(VectorLeg.Scan scan) throws IOException {
    List<Item> items = VectorIndex.items(1200, DIMENSIONS, 23);
    VectorIndex.write(folder, 2, VectorFormat.FLOAT, VectorSimilarityFunction.DOT_PRODUCT, items);
    VectorLeg leg = new VectorLeg("dense", VectorIndex.FIELD, "tiny", scan, OptionalInt.empty());
    List<ScoredPassage> alone = ranking(1, leg, 30);
    try (Source source = VectorIndex.open(folder, 2);
        PinnedSource pinned = source.pin()) {
      cutOff(folder.resolve("1"), ".vec");
      try (PinnedRun run = search(pinned, Pipeline.of("p", leg), 30)) {
        assertThat(run.run().shards().get(1).status()).isEqualTo(ShardStatus.FAILED);
        assertThat(SearchFixture.ranking(run.run())).isEqualTo(alone);
      }
    }
  }

  /** A memory map of a file that was cut off cannot be read any more. */
  private static void cutOff(Path shard, String extension) throws IOException {
    try (Stream<Path> files = Files.list(shard)) {
      for (Path file : files.filter(file -> file.toString().endsWith(extension)).toList()) {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(VectorLeg.Scan.class)
  void cancelledSearchStopsInTheMiddle(VectorLeg.Scan scan) throws IOException {
    VectorIndex.write(
        folder,
        1,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.DOT_PRODUCT,
        VectorIndex.items(3000, DIMENSIONS, 29));
    VectorLeg leg = new VectorLeg("dense", VectorIndex.FIELD, "tiny", scan, OptionalInt.empty());
    try (Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin()) {
      SearchRequest request = SearchRequest.of(Query.typed(QUERY), Pipeline.of("p", leg), 100);
      AtomicInteger polls = new AtomicInteger();
      VectorIndex.engine(models)
          .search(
              pinned,
              request,
              () -> {
                polls.incrementAndGet();
                return false;
              })
          .close();
      for (int allowed : new int[] {0, 1, polls.get() / 2, polls.get() - 2}) {
        AtomicInteger left = new AtomicInteger(allowed);
        assertThatThrownBy(
                () ->
                    VectorIndex.engine(models)
                        .search(pinned, request, () -> left.getAndDecrement() <= 0))
            .as("after %d of %d polls", allowed, polls.get())
            .isInstanceOf(CancellationException.class);
      }
    }
  }

  @Test
  void emptyQueryFindsNothingAndSaysSo() throws IOException {
    VectorIndex.write(
        folder,
        1,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.DOT_PRODUCT,
        VectorIndex.items(10, DIMENSIONS, 1));
    try (Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin();
        PinnedRun run =
            VectorIndex.engine(models)
                .search(
                    pinned,
                    SearchRequest.of(Query.typed("  "), Pipeline.of("p", VectorIndex.exact()), 10),
                    Cancellation.NEVER)) {
      assertThat(run.run().hits()).isEmpty();
      assertThat(run.run().warnings())
          .contains("The query has no words that the leg 'dense' could compare.");
    }
  }

  @Test
  void refusesVectorsOfAnotherLength() throws IOException {
    assertThat(refusal(VectorIndex.document(Item.of("a", 1, 0), VectorSimilarityFunction.COSINE)))
        .contains("holds vectors of 2 dimensions", "gives 16");
  }

  @Test
  void refusesVectorsOfBytes() throws IOException {
    assertThat(refusal(VectorIndex.ofBytes("a", new byte[DIMENSIONS])))
        .contains("holds vectors of bytes");
  }

  @Test
  void refusesASourceWithoutVectors_andNamesTheNearestField() throws IOException {
    VectorIndex.write(
        folder,
        1,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.COSINE,
        VectorIndex.items(10, DIMENSIONS, 1));
    VectorLeg leg =
        new VectorLeg("dense", "text_vectr", "tiny", VectorLeg.Scan.EXACT, OptionalInt.empty());
    assertThatThrownBy(() -> ranking(1, leg, 10))
        .isInstanceOfSatisfying(
            BadInputException.class,
            refused -> assertThat(refused.remedy()).contains("'text_vector'"));
  }

  @Test
  void refusesAnotherModelThanTheWorkspaceNames_butNotAnotherNameOfIt(@TempDir Path other)
      throws IOException {
    VectorIndex.write(
        folder.resolve("0"),
        VectorFormat.FLOAT,
        List.of(
            VectorIndex.document(Item.of("a", queryVector()), VectorSimilarityFunction.COSINE)));
    Path strange =
        TinyEncoder.USUAL.wide(DIMENSIONS).with((word, dimension, usual) -> usual + 1).write(other);
    SourceDefinition named =
        new SourceDefinition(
            "s",
            folder,
            List.of(Path.of("0")),
            Optional.empty(),
            Map.of(),
            "s",
            Map.of(VectorIndex.FIELD, "named"));
    try (ModelCatalogue both =
            new ModelCatalogue(
                List.of(
                    ModelDefinition.encoder("named", modelFolder),
                    ModelDefinition.encoder("same", modelFolder),
                    ModelDefinition.encoder("strange", strange)),
                TinyReranker.options());
        Source source = Source.open(named, Cancellation.NEVER);
        PinnedSource pinned = source.pin()) {
      try (PinnedRun run = search(both, pinned, "same")) {
        assertThat(run.run().hits()).hasSize(1);
      }
      assertThatThrownBy(() -> search(both, pinned, "strange"))
          .isInstanceOf(BadInputException.class)
          .hasMessage(
              "The workspace says that the model 'named' made the vectors in the field"
                  + " 'text_vector'; the leg 'dense' names 'strange', which is another one, or has"
                  + " other settings.");
    }
  }

  private static PinnedRun search(ModelCatalogue catalogue, PinnedSource source, String model) {
    VectorLeg leg =
        new VectorLeg("dense", VectorIndex.FIELD, model, VectorLeg.Scan.EXACT, OptionalInt.empty());
    return VectorIndex.engine(catalogue)
        .search(
            source,
            SearchRequest.of(Query.typed(QUERY), Pipeline.of("p", leg), 10),
            Cancellation.NEVER);
  }

  private String refusal(Document document) throws IOException {
    VectorIndex.write(folder.resolve("0"), VectorFormat.FLOAT, List.of(document));
    try {
      ranking(1, VectorIndex.exact(), 10);
    } catch (BadInputException e) {
      return e.what() + " " + e.remedy();
    }
    return "not refused";
  }

  @Test
  void refusesAQueryOfZeros_whereDirectionsAreCompared(@TempDir Path zeros) throws IOException {
    VectorIndex.write(
        folder,
        1,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.COSINE,
        VectorIndex.items(10, DIMENSIONS, 1));
    try (ModelCatalogue flat =
            TinyEncoder.USUAL.wide(DIMENSIONS).with((word, dimension, usual) -> 0).open(zeros);
        Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin()) {
      assertThatThrownBy(
              () ->
                  VectorIndex.engine(flat)
                      .search(
                          pinned,
                          SearchRequest.of(
                              Query.typed(QUERY), Pipeline.of("p", VectorIndex.exact()), 10),
                          Cancellation.NEVER))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("a vector of zeros");
    }
  }

  @Test
  void legWhoseModelGivesNumbersThatAreNone_isAWarning_andTheOtherLegIsShown(@TempDir Path broken)
      throws IOException {
    List<Item> items = VectorIndex.items(50, DIMENSIONS, 1);
    VectorIndex.write(folder, 1, VectorFormat.FLOAT, VectorSimilarityFunction.COSINE, items);
    Pipeline hybrid =
        Pipeline.fused(
            "hybrid",
            List.of(LexicalLeg.over("words", Map.of("text", 1f)), VectorIndex.exact()),
            ReciprocalRankFusion.DEFAULT);
    try (ModelCatalogue bad =
            TinyEncoder.USUAL
                .wide(DIMENSIONS)
                .with((word, dimension, usual) -> word.equals("tall") ? Float.NaN : usual)
                .open(broken);
        Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin();
        PinnedRun run =
            VectorIndex.engine(bad)
                .search(
                    pinned,
                    SearchRequest.of(Query.typed("w1 tall"), hybrid, 10),
                    Cancellation.NEVER)) {
      assertThat(run.run().hits()).isNotEmpty();
      assertThat(run.run().warnings())
          .anyMatch(warning -> warning.startsWith("The leg 'dense' failed."));
    }
  }

  private static LedgerEntry entry(PinnedRun run, String id, String stage) {
    try {
      Optional<DocAddress> address = run.source().locate(new PassageId(id));
      return run.ledger(address.orElseThrow()).stream()
          .filter(entry -> entry.stage().equals(stage))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
