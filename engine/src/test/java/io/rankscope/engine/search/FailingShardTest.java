package io.rankscope.engine.search;

import static io.rankscope.engine.search.ForeignIndex.document;
import static io.rankscope.engine.search.SearchFixture.ids;
import static io.rankscope.engine.search.SearchFixture.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in the middle of a search is said, and the rest still answers. */
final class FailingShardTest {
  private static final Map<String, AnalyzerSpec> ANALYZERS =
      Map.of("title", AnalyzerSpec.STANDARD, "text", AnalyzerSpec.STANDARD);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"doc", "fdt"})
  void damagedShardIsMarked_andTheOthersAnswerAsIfAlone(String extension) throws IOException {
    write(0, "a", 300);
    write(1, "b", 200);
    List<String> alone;
    try (Source source = SearchFixture.open(folder, 1, ANALYZERS);
        PinnedSource pinned = source.pin();
        PinnedRun run = search(pinned, SearchFixture.over("text"), "common word7", 20)) {
      alone = ids(run.run());
    }
    damage(folder.resolve("1"), extension);

    try (Source source = SearchFixture.open(folder, 2, ANALYZERS);
        PinnedSource pinned = source.pin()) {
      assertThat(pinned.outcomes()).allMatch(outcome -> outcome.status() == ShardStatus.OPEN);
      try (PinnedRun run = search(pinned, SearchFixture.over("text"), "common word7", 20)) {
        assertThat(run.run().shards().get(0).status()).isEqualTo(ShardStatus.OPEN);
        assertThat(run.run().shards().get(1).status()).isEqualTo(ShardStatus.FAILED);
        assertThat(run.run().shards().get(1).problem().orElseThrow())
            .startsWith("It could not be read during the search")
            .doesNotContain("resource=", "path=")
            .containsAnyOf("Copy the shard again", "Check it with 'rankscope check'.");
        assertThat(run.run().warnings()).startsWith("1 of 2 shards answered.");
        assertThat(ids(run.run())).isEqualTo(alone).hasSize(20);
      }
    }
  }

  @Test
  void batchRunsEveryQueryOnTheSameShards_whenOneFails() throws IOException {
    write(0, "a", 300);
    write(1, "b", 200);
    damage(folder.resolve("1"), "fdt");
    ExecutorService workers = Workers.fixed("test", 2);
    try (Source source = SearchFixture.open(folder, 2, ANALYZERS);
        PinnedSource pinned = source.pin()) {
      BatchSearch.Result result = batch(pinned, workers).run(Progress.SILENT, Cancellation.NEVER);

      assertThat(result.shards().get(1).status()).isEqualTo(ShardStatus.FAILED);
      assertThat(result.warnings()).startsWith("1 of 2 shards answered.");
      assertThat(result.run().rankings()).hasSize(40);
      assertThat(result.run().rankings().values().stream().flatMap(List::stream))
          .extracting(ranked -> ranked.id())
          .allMatch(id -> id.value().startsWith("a"))
          .contains(new PassageId("a7"));
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void cancelledSearchStopsInTheMiddleOfCollecting() throws IOException {
    write(0, "a", 3000);
    try (Source source = SearchFixture.open(folder, 1, ANALYZERS);
        PinnedSource pinned = source.pin()) {
      AtomicInteger polls = new AtomicInteger();
      SearchRequest request =
          SearchRequest.of(Query.typed("common"), SearchFixture.over("text"), 3000);
      SearchFixture.engine()
          .search(
              pinned,
              request,
              () -> {
                polls.incrementAndGet();
                return false;
              })
          .close();
      int all = polls.get();
      assertThat(all).as("polls of a whole search").isGreaterThan(30);

      for (int allowed : new int[] {0, 1, 5, all / 2, all - 2}) {
        AtomicInteger left = new AtomicInteger(allowed);
        assertThatThrownBy(
                () ->
                    SearchFixture.engine()
                        .search(pinned, request, () -> left.getAndDecrement() <= 0))
            .as("after %d polls", allowed)
            .isInstanceOf(CancellationException.class);
      }
    }
  }

  @Test
  void cancelledBatchStops() throws IOException {
    write(0, "a", 300);
    ExecutorService workers = Workers.fixed("test", 2);
    try (Source source = SearchFixture.open(folder, 1, ANALYZERS);
        PinnedSource pinned = source.pin()) {
      AtomicInteger done = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  batch(pinned, workers)
                      .run(update -> done.incrementAndGet(), () -> done.get() >= 3))
          .isInstanceOf(CancellationException.class);
      assertThat(done.get()).isLessThan(40);
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void shardsSearchedSideBySideRankAsOneAfterTheOther() throws IOException {
    write(0, "a", 300);
    write(1, "b", 300);
    ExecutorService workers = Workers.fixed("test", 2);
    SearchEngine parallel = new SearchEngine(workers, List.of(new LexicalRetriever()));
    try (Source source = SearchFixture.open(folder, 2, ANALYZERS);
        PinnedSource pinned = source.pin();
        PinnedRun one = search(pinned, SearchFixture.over("text"), "word3 common", 50);
        PinnedRun other =
            parallel.search(
                pinned,
                SearchRequest.of(Query.typed("word3 common"), SearchFixture.over("text"), 50),
                Cancellation.NEVER)) {
      assertThat(other.run().hits()).isEqualTo(one.run().hits());
    } finally {
      workers.shutdownNow();
    }
  }

  private static BatchSearch batch(PinnedSource pinned, ExecutorService workers) {
    List<Query> queries =
        IntStream.range(0, 40)
            .mapToObj(i -> Query.of("set", "q" + i, "word" + i % 10 + " common"))
            .toList();
    return new BatchSearch(
        SearchFixture.engine(),
        pinned,
        queries,
        SearchFixture.over("text"),
        Statistics.MERGED,
        1000,
        workers);
  }

  private void write(int shard, String prefix, int passages) throws IOException {
    ForeignIndex.write(
        folder.resolve(Integer.toString(shard)),
        IntStream.range(0, passages)
            .mapToObj(
                i ->
                    document(
                        "id",
                        prefix + i,
                        "title",
                        "Passage",
                        "text",
                        "common word" + i % 10 + " filler".repeat(i % 7)))
            .toArray(Document[]::new));
  }

  /** Overwrites what opening does not read. */
  private static void damage(Path shard, String extension) throws IOException {
    try (Stream<Path> files = Files.list(shard)) {
      List<Path> damaged = files.filter(file -> file.toString().endsWith("." + extension)).toList();
      assertThat(damaged).isNotEmpty();
      for (Path file : damaged) {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length - 16, (byte) 0xFF);
        Files.write(file, bytes);
      }
    }
  }
}
