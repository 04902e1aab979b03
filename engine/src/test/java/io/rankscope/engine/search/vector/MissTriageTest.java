package io.rankscope.engine.search.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.vector.MissTriage.Question;
import io.rankscope.engine.search.vector.VectorIndex.Item;
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
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What graphs miss, and why, against what looking at every vector finds. */
final class MissTriageTest {
  private static final int DIMENSIONS = 16;
  private static final List<Query> QUERIES =
      List.of(
          Query.of("set", "q1", "how tall everest"),
          Query.of("set", "q2", "metres"),
          Query.of("set", "q3", "tall a"));

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

  private void write(VectorFormat format, List<Item> items) throws IOException {
    VectorIndex.write(folder, 2, format, VectorSimilarityFunction.DOT_PRODUCT, items);
  }

  private TriageReport triage(Question question, Map<String, Set<PassageId>> relevant) {
    try (Source source = VectorIndex.open(folder, 2);
        PinnedSource pinned = source.pin()) {
      return triage(pinned, question, relevant).run(Progress.SILENT, Cancellation.NEVER);
    }
  }

  private static MissTriage triage(
      PinnedSource pinned, Question question, Map<String, Set<PassageId>> relevant) {
    return new MissTriage(
        new VectorRetriever(Models.of(models)), pinned, question, QUERIES, relevant, Runnable::run);
  }

  private static Question question(int k, int depth, PassageFilter... filters) {
    return new Question(VectorIndex.graph(), List.of(filters), k, depth);
  }

  @Test
  void graphSearchedForEveryPassageMissesNothing() throws IOException {
    write(VectorFormat.FLOAT, VectorIndex.items(400, DIMENSIONS, 3));
    TriageReport report = triage(question(10, 400), Map.of());

    assertThat(report.meanRecall()).hasValue(1);
    assertThat(report.queries()).hasSize(3).allMatch(query -> query.neighbours().isEmpty());
    assertThat(report.neighbourReasons()).isEmpty();
  }

  @Test
  void recallIsTheShareOfTheNearestThatWasFound_andEveryMissHasAReason() throws IOException {
    write(VectorFormat.BINARY, VectorIndex.items(2000, DIMENSIONS, 13));
    TriageReport report = triage(question(20, 20), Map.of());

    assertThat(report.meanRecall().orElseThrow()).isBetween(0.1, 0.99);
    report
        .queries()
        .forEach(
            query -> {
              assertThat(query.recall()).hasValue(1 - query.neighbours().size() / 20.0);
              assertThat(query.neighbours())
                  .allMatch(miss -> miss.exactRank().orElseThrow() <= 20)
                  .allMatch(
                      miss ->
                          miss.reason() == MissReason.QUANTIZED
                              || miss.reason() == MissReason.NOT_REACHED);
            });
    assertThat(report.neighbourReasons()).containsKey(MissReason.QUANTIZED);
  }

  @Test
  void floatsAreNeverMovedByQuantisation() throws IOException {
    // One passage a shard may be kept, so that the graph's greedy walk can end at another one.
    write(VectorFormat.FLOAT, VectorIndex.items(3000, DIMENSIONS, 41));
    TriageReport report = triage(question(1, 1), Map.of());

    assertThat(report.neighbourReasons()).doesNotContainKey(MissReason.QUANTIZED);
  }

  @Test
  void quantisationThatKeepsTooFewIsMendedByAGreaterDepth() throws IOException {
    write(VectorFormat.BINARY, VectorIndex.items(2000, DIMENSIONS, 13));

    assertThat(triage(question(20, 400), Map.of()).meanRecall().orElseThrow())
        .isGreaterThan(triage(question(20, 20), Map.of()).meanRecall().orElseThrow());
  }

  @Test
  void relevantPassagesHaveTheirReasons() throws IOException {
    float[] query = TinyEncoder.in(models).encode("metres", TextRole.QUERY).vector();
    float[] opposite = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      opposite[i] = -query[i];
    }
    List<Item> items = new ArrayList<>(VectorIndex.items(100, DIMENSIONS, 5));
    items.add(Item.of("near", query));
    items.add(Item.of("far", opposite));
    items.add(Item.of("bare", query).without());
    items.add(new Item("removed", Optional.of(query), "text", "odd", 2000));
    write(VectorFormat.FLOAT, items);

    TriagedQuery triaged =
        triage(
                question(5, 50, new PassageFilter("kind", List.of("even"))),
                Map.of("q2", ids("near", "far", "bare", "removed", "nowhere")))
            .queries()
            .get(1);

    assertThat(triaged.judged()).isEqualTo(5);
    assertThat(triaged.relevant())
        .extracting(miss -> miss.passage().value() + ": " + miss.reason())
        .containsExactly("bare: NO_VECTOR", "far: FAR", "nowhere: NOT_FOUND", "removed: FILTERED");
    assertThat(triaged.relevant().get(1).exactRank().orElseThrow()).isGreaterThan(40);
    assertThat(triaged.neighbours())
        .filteredOn(miss -> miss.reason() == MissReason.FILTERED)
        .extracting(miss -> miss.passage().value())
        .contains("removed");
    assertThat(triaged.recall()).hasValue(1);
  }

  private static Set<PassageId> ids(String... ids) {
    return Set.copyOf(Stream.of(ids).map(PassageId::new).toList());
  }

  @Test
  void equalVectorsAtTheCutAreNoMiss() throws IOException {
    float[] query = TinyEncoder.in(models).encode("metres", TextRole.QUERY).vector();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      items.add(Item.of("same" + i, query));
    }
    write(VectorFormat.FLOAT, items);

    assertThat(triage(question(5, 5), Map.of()).queries().get(1).recall()).hasValue(1);
  }

  @Test
  void sourceWithoutAnyVectorThatPassesHasNoRecall() throws IOException {
    write(VectorFormat.FLOAT, VectorIndex.items(20, DIMENSIONS, 5));
    TriageReport report =
        triage(question(5, 5, new PassageFilter("kind", List.of("strange"))), Map.of());

    assertThat(report.meanRecall()).isEmpty();
    assertThat(report.neighbourReasons()).isEqualTo(Map.of(MissReason.FILTERED, 15));
  }

  @Test
  void failingShardIsMarked_andEveryQueryRunsOnTheOthers() throws IOException {
    write(VectorFormat.FLOAT, VectorIndex.items(1200, DIMENSIONS, 23));
    try (Source source = VectorIndex.open(folder, 2);
        PinnedSource pinned = source.pin();
        Stream<Path> files = Files.list(folder.resolve("1"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".vec")).toList()) {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
      }
      TriageReport report =
          triage(pinned, question(10, 600), Map.of()).run(Progress.SILENT, Cancellation.NEVER);

      assertThat(report.shards().get(1).status()).isEqualTo(ShardStatus.FAILED);
      assertThat(report.warnings()).startsWith("1 of 2 shards answered.");
      assertThat(report.meanRecall()).hasValue(1);
    }
  }

  @Test
  void cancelledTriageStopsBetweenQueries() throws IOException {
    write(VectorFormat.FLOAT, VectorIndex.items(50, DIMENSIONS, 5));
    try (Source source = VectorIndex.open(folder, 2);
        PinnedSource pinned = source.pin()) {
      AtomicInteger done = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  triage(pinned, question(5, 5), Map.of())
                      .run(update -> done.incrementAndGet(), () -> done.get() >= 1))
          .isInstanceOf(CancellationException.class);
      assertThat(done.get()).isEqualTo(1);
    }
  }

  @Test
  void refusesToCompareMoreThanTheLegPassesOn() {
    assertThatThrownBy(() -> question(20, 10))
        .isInstanceOf(UsageException.class)
        .hasMessage("The leg 'dense' passes on 10 candidates; 20 are to be compared.");
  }
}
