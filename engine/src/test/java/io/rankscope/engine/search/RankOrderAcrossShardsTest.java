package io.rankscope.engine.search;

import static io.rankscope.engine.search.SearchFixture.over;
import static io.rankscope.engine.search.SearchFixture.passage;
import static io.rankscope.engine.search.SearchFixture.passages;
import static io.rankscope.engine.search.SearchFixture.pipeline;
import static io.rankscope.engine.search.SearchFixture.ranking;
import static io.rankscope.engine.search.SearchFixture.search;
import static io.rankscope.engine.search.SearchFixture.searchLucene;
import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Component;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One corpus gives one ranking, however it is divided and wherever it is cut. */
final class RankOrderAcrossShardsTest {
  private static final Map<String, AnalyzerSpec> PLAIN =
      Map.of("title", AnalyzerSpec.named("whitespace"), "text", AnalyzerSpec.named("whitespace"));

  @TempDir Path folder;

  @Test
  void everyDivisionAndEveryCutGivesTheSameRanking() {
    List<Passage> passages = passages(4000, 7);
    try (Source one = built(1, passages);
        Source four = built(4, passages);
        PinnedSource whole = one.pin();
        PinnedSource divided = four.pin()) {
      Random random = new Random(11);
      for (int i = 0; i < 60; i++) {
        String query = SearchFixture.words(random, 1 + random.nextInt(4));
        Pipeline pipeline = pipeline(randomLeg(random));
        List<ScoredPassage> all = ranked(whole, pipeline, query, 4000);
        assertThat(all).as(query).isSortedAccordingTo(ScoredPassage.RANK_ORDER);
        for (int k : new int[] {1, 3, 10, 100, 1500}) {
          List<ScoredPassage> best = all.subList(0, Math.min(k, all.size()));
          assertThat(ranked(whole, pipeline, query, k)).as("%s, k %d", query, k).isEqualTo(best);
          assertThat(ranked(divided, pipeline, query, k))
              .as("%s, k %d, divided", query, k)
              .isEqualTo(best);
        }
      }
    }
  }

  @Test
  void synonymsThatOnlyAnotherShardHolds_countWithMergedStatistics() throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      // Round robin over 4 shards: only shard 0 has "automobile", only shard 1 "motor car".
      String text =
          switch (i % 4) {
            case 0 -> "fast automobile " + "x ".repeat(i % 5);
            case 1 -> "fast motor car";
            case 2 -> "fast car in the street";
            default -> "slow boat";
          };
      passages.add(SearchFixture.passage("p" + i, text));
    }
    try (Source one = built(1, passages);
        Source four = built(4, passages)) {
      Map<String, AnalyzerSpec> synonyms =
          Map.of(
              "text",
              new AnalyzerSpec.Chain(
                  List.of(),
                  Component.of("whitespace"),
                  List.of(
                      new Component(
                          "synonymGraph", Map.of("synonyms", "synonyms.txt", "expand", "true")))));
      for (Source source : List.of(one, four)) {
        Files.writeString(
            source.definition().folder().resolve("synonyms.txt"), "car, automobile, boat\n");
      }
      try (Source first = SearchFixture.open(one.definition().folder(), 1, synonyms);
          Source second = SearchFixture.open(four.definition().folder(), 4, synonyms);
          PinnedSource whole = first.pin();
          PinnedSource divided = second.pin()) {
        Pipeline words = over("text");
        Pipeline phrase =
            pipeline(LexicalLeg.builder("words", Map.of("text", 1f)).phraseBoost(3).build());
        for (Pipeline pipeline : List.of(words, phrase)) {
          List<ScoredPassage> expected = ranked(whole, pipeline, "fast car", 40);
          assertThat(expected).hasSize(40);
          assertThat(ranked(divided, pipeline, "fast car", 40)).isEqualTo(expected);
        }
        try (PinnedRun run = search(whole, words, "fast car", 1)) {
          assertThat(run.run().parsedQuery().get("words")).contains("Synonym(");
        }
      }
    }
  }

  @Test
  void luceneSyntaxScoresAlike_alsoWherePatternsExpand() {
    List<Passage> passages = passages(1200, 3);
    try (Source one = built(1, passages);
        Source four = built(4, passages);
        PinnedSource whole = one.pin();
        PinnedSource divided = four.pin()) {
      for (String query :
          List.of("w1~1", "w2*", "text:[w1 TO w2]", "\"w0 w1\"~3 w5^2", "+w3 -w0", "/w1[0-5]/")) {
        try (PinnedRun expected = searchLucene(whole, over("text"), query, 50);
            PinnedRun found = searchLucene(divided, over("text"), query, 50)) {
          assertThat(ranking(found.run()))
              .as(query)
              .isEqualTo(ranking(expected.run()))
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  void idsThatAreOnlyStored_orOutsideTheBasicPlane_orderTiesAsWell() throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      ids.add(List.of("\uFF21", "\uD83D\uDE00", "z", "é").get(i % 4) + i);
    }
    ForeignIndex.write(
        folder.resolve("0"),
        ids.stream()
            .map(id -> ForeignIndex.document("id", id, "title", "t", "text", "same words"))
            .toArray(Document[]::new));
    List<Passage> passages = ids.stream().map(id -> passage(id, "t", "same words")).toList();
    List<String> best =
        ids.stream()
            .map(PassageId::new)
            .sorted(Comparator.reverseOrder())
            .map(PassageId::value)
            .toList();
    try (Source stored = SearchFixture.open(folder, 1, PLAIN);
        Source three = built(3, passages);
        PinnedSource foreign = stored.pin();
        PinnedSource own = three.pin()) {
      for (int k : new int[] {1, 7, 100, 130}) {
        for (PinnedSource source : List.of(foreign, own)) {
          assertThat(ranked(source, over("text"), "same", k))
              .extracting(ranked -> ranked.id().value())
              .isEqualTo(best.subList(0, k));
        }
      }
    }
  }

  @Test
  void anIdThatStandsTwiceIsListedTwice() {
    try (Source two =
            built(2, List.of(passage("a", "", "same words"), passage("b", "", "same words")));
        PinnedSource once = two.pin()) {
      assertThat(ranked(once, over("text"), "same", 5)).hasSize(2);
    }
    Path folders = folder.resolve("2-2").resolve("shards");
    SourceDefinition twice =
        new SourceDefinition(
            "test",
            folders,
            List.of(Path.of("0"), Path.of("1"), Path.of("0")),
            Optional.empty(),
            PLAIN,
            "test");
    try (Source source = Source.open(twice, Cancellation.NEVER);
        PinnedSource pinned = source.pin();
        PinnedRun run = search(pinned, over("text"), "same", 5)) {
      assertThat(run.run().hits())
          .extracting(hit -> hit.id().value() + " in shard " + hit.shard())
          .containsExactly("b in shard 1", "a in shard 0", "a in shard 2");
    }
  }

  @Test
  void perShardStatisticsScoreEachShardByItself() {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      passages.add(SearchFixture.passage("p" + i, i % 2 == 0 || i == 1 ? "rare word" : "other"));
    }
    try (Source two = built(2, passages);
        PinnedSource divided = two.pin()) {
      List<ScoredPassage> found =
          SearchFixture.engine()
              .search(
                  divided,
                  new SearchRequest(
                      Query.typed("rare"),
                      QuerySyntax.WORDS,
                      over("text"),
                      Statistics.PER_SHARD,
                      20,
                      Detail.PASSAGES),
                  Cancellation.NEVER)
              .run()
              .hits()
              .stream()
              .map(hit -> new ScoredPassage(hit.id(), hit.score()))
              .toList();

      // In shard 0 every passage has the word, in shard 1 one of ten: there it is worth more.
      assertThat(found).hasSize(11);
      assertThat(found.getFirst().id().value()).isEqualTo("p1");
      assertThat(found.getFirst().score()).isGreaterThan(10 * found.get(1).score());
      assertThat(ranked(divided, over("text"), "rare", 20))
          .extracting(ScoredPassage::score)
          .containsOnly(ranked(divided, over("text"), "rare", 1).getFirst().score());
    }
  }

  private static LexicalLeg randomLeg(Random random) {
    LexicalLeg.Builder leg =
        LexicalLeg.builder("words", Map.of("title", 1 + random.nextFloat(), "text", 1f))
            .k1(random.nextFloat() * 2)
            .b(random.nextFloat());
    switch (random.nextInt(4)) {
      case 0 -> leg.operator(Operator.AND);
      case 1 -> leg.combine(Combine.MAX).tie(random.nextFloat());
      case 2 -> leg.minimumMatch(2).phraseBoost(random.nextFloat());
      default -> leg.phraseBoost(2);
    }
    return leg.build();
  }

  private static List<ScoredPassage> ranked(
      PinnedSource source, Pipeline pipeline, String query, int k) {
    SearchRequest request =
        new SearchRequest(
            Query.typed(query), QuerySyntax.WORDS, pipeline, Statistics.MERGED, k, Detail.PASSAGES);
    try (PinnedRun run = SearchFixture.engine().search(source, request, Cancellation.NEVER)) {
      return ranking(run.run());
    }
  }

  private Source built(int shards, List<Passage> passages) {
    Path here = folder.resolve(shards + "-" + passages.size());
    try (Source built = SearchFixture.source(here, shards, "whitespace", Joined.NONE, passages)) {
      return SearchFixture.open(built.definition().folder(), shards, PLAIN);
    }
  }
}
