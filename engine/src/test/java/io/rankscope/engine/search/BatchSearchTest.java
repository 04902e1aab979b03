package io.rankscope.engine.search;

import static io.rankscope.engine.search.SearchFixture.over;
import static io.rankscope.engine.search.SearchFixture.passage;
import static io.rankscope.engine.search.SearchFixture.ranking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchSearchTest {
  @TempDir Path folder;

  @Test
  void ranksEachQueryAsASearchDoes_andSaysWhatConcernsWhich() {
    List<Query> queries =
        List.of(
            Query.of("set", "1", "owls at night"),
            Query.of("set", "2", "to be or not to be"),
            Query.of("set", "3", "elephants"));
    try (Source source =
            SearchFixture.source(
                folder,
                2,
                "english",
                Joined.NONE,
                List.of(
                    passage("p1", "Owls hunt by night"),
                    passage("p2", "An owl"),
                    passage("p3", "Nights are long")));
        PinnedSource pinned = source.pin();
        PinnedRun single = SearchFixture.search(pinned, over("text"), "owls at night", 10)) {
      BatchSearch.Result result = batch(pinned, queries);

      assertThat(result.run().name()).isEqualTo("test");
      assertThat(result.run().rankings()).containsOnlyKeys("1", "2", "3");
      assertThat(result.run().rankings().get("1")).isEqualTo(ranking(single.run())).hasSize(3);
      assertThat(result.run().rankings().get("2")).isEmpty();
      assertThat(result.run().rankings().get("3")).isEmpty();
      assertThat(result.shards()).isEqualTo(pinned.outcomes());
      assertThat(result.warnings())
          .containsExactly(
              "Query 2: Nothing is left of the query in the field 'text': the step 'stop' removes"
                  + " 'to', 'be', 'or', 'not'.");
    }
  }

  @Test
  void warningOfEveryQueryIsSaidOnce() {
    try (Source source =
            SearchFixture.source(
                folder, 1, "english", Joined.NONE, List.of(passage("p1", "Owls")));
        PinnedSource pinned = source.pin()) {
      BatchSearch.Result result =
          new BatchSearch(
                  SearchFixture.engine(),
                  pinned,
                  List.of(Query.of("set", "1", "owls"), Query.of("set", "2", "night")),
                  over("txt"),
                  Statistics.MERGED,
                  10,
                  Runnable::run)
              .run(Progress.SILENT, Cancellation.NEVER);

      assertThat(result.warnings())
          .containsExactly(
              "No shard has indexed the field 'txt', so nothing matches there. Did you mean"
                  + " 'text'?");
    }
  }

  @Test
  void queryThatCannotBeSearchedIsNamed() {
    try (Source source =
            SearchFixture.source(
                folder, 1, "english", Joined.NONE, List.of(passage("p1", "Owls")));
        PinnedSource pinned = source.pin()) {
      assertThatThrownBy(
              () ->
                  batch(
                      pinned,
                      List.of(
                          Query.of("set", "1", "owls"),
                          Query.of("set", "long", "x".repeat(100_001)))))
          .isInstanceOf(BadInputException.class)
          .satisfies(
              failure ->
                  assertThat(FailureText.of(failure).what())
                      .startsWith("query long: The query has 100001 characters"));
    }
  }

  private static BatchSearch.Result batch(PinnedSource pinned, List<Query> queries) {
    return new BatchSearch(
            SearchFixture.engine(),
            pinned,
            queries,
            over("text"),
            Statistics.MERGED,
            10,
            Runnable::run)
        .run(Progress.SILENT, Cancellation.NEVER);
  }
}
