package io.rankscope.engine.search;

import static io.rankscope.engine.search.SearchFixture.ids;
import static io.rankscope.engine.search.SearchFixture.over;
import static io.rankscope.engine.search.SearchFixture.passage;
import static io.rankscope.engine.search.SearchFixture.pipeline;
import static io.rankscope.engine.search.SearchFixture.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.SearchRun.Matches;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LexicalSearchTest {
  private static final List<Passage> BIRDS =
      List.of(
          passage("p1", "Swallows", "Swallows sleep about seven hours"),
          passage("p2", "A gulp", "A swallow is also a gulp of water"),
          passage("p3", "Owls", "Owls sleep by day and hunt by night"),
          passage("p4", "Swallows at night", "At night swallows rest in reeds by the water"),
          passage("p5", "Reeds", "Reeds grow in water and reeds grow tall"));

  @TempDir Path folder;
  private Source source;
  private PinnedSource birds;

  @BeforeEach
  void build() {
    source = SearchFixture.source(folder, 1, "english", Joined.NONE, BIRDS);
    birds = source.pin();
  }

  @AfterEach
  void close() {
    birds.close();
    source.close();
  }

  @Test
  void runTellsEverythingThatMadeIt() {
    Pipeline pipeline = over("text");
    try (PinnedRun pinned = search(birds, pipeline, "owls hunting", 3)) {
      SearchRun run = pinned.run();
      assertThat(run.query().text()).isEqualTo("owls hunting");
      assertThat(run.parsedQuery()).isEqualTo(Map.of("words", "text:owl text:hunt"));
      assertThat(run.source()).isEqualTo("test");
      assertThat(run.sourceFingerprint()).isEqualTo(birds.fingerprint());
      assertThat(run.pipeline()).isEqualTo(pipeline.snapshot(Models.NONE));
      assertThat(run.shards()).isEqualTo(birds.outcomes());
      assertThat(run.matched()).isEqualTo(new Matches(1, true));
      assertThat(run.warnings()).isEmpty();
      assertThat(run.stages()).hasSize(1);
      assertThat(run.stages().getFirst().stage()).isEqualTo("words");
      assertThat(run.stages().getFirst().candidates()).isEqualTo(1);
      assertThat(run.hits().getFirst().passage()).isEqualTo(BIRDS.get(2));
      assertThat(run.hits().getFirst().ledger())
          .containsExactly(LedgerEntry.ranked("words", 1, run.hits().getFirst().score()));
    }
  }

  @Test
  void scoresAreThoseOfBareLucene_forWeightedFieldsAndParameters() throws IOException {
    Map<String, Float> fields = new LinkedHashMap<>();
    fields.put("title", 2.5f);
    fields.put("text", 1f);
    LexicalLeg leg = LexicalLeg.builder("words", fields).k1(1.7f).b(0.3f).build();
    BooleanQuery.Builder title = new BooleanQuery.Builder();
    BooleanQuery.Builder text = new BooleanQuery.Builder();
    for (String word : List.of("swallow", "water")) {
      title.add(new TermQuery(new Term("title", word)), Occur.SHOULD);
      text.add(new TermQuery(new Term("text", word)), Occur.SHOULD);
    }
    IndexReader reader = birds.shards().getFirst().reader();
    IndexSearcher bare = new IndexSearcher(reader);
    bare.setSimilarity(new BM25Similarity(1.7f, 0.3f));
    Map<String, Float> expected = new LinkedHashMap<>();
    for (ScoreDoc hit :
        bare.search(
                new BooleanQuery.Builder()
                    .add(new BoostQuery(title.build(), 2.5f), Occur.SHOULD)
                    .add(text.build(), Occur.SHOULD)
                    .build(),
                10)
            .scoreDocs) {
      expected.put(reader.storedFields().document(hit.doc).get("id"), hit.score);
    }

    try (PinnedRun run = search(birds, pipeline(leg), "swallows water", 10)) {
      Map<String, Float> scores = new LinkedHashMap<>();
      run.run().hits().forEach(hit -> scores.put(hit.id().value(), hit.score()));
      assertThat(scores).isEqualTo(expected).hasSize(4);
    }
  }

  @Test
  void operatorAndDemandsEveryWordWithinOneField() {
    LexicalLeg leg = leg().operator(Operator.AND).build();

    // p4 has "night" in the title and all three in the text; p1 has them in no single field.
    assertThat(found(leg, "swallows night water")).containsExactly("p4");
  }

  @Test
  void minimumMatchCountsDifferentWords_andAtMostAllOfThem() {
    LexicalLeg two = leg().minimumMatch(2).build();

    assertThat(found(two, "owls gulp reeds")).isEmpty();
    assertThat(found(two, "reeds reeds owls")).isEmpty();
    assertThat(found(two, "reeds water owls")).containsExactlyInAnyOrder("p4", "p5");
    assertThat(found(two, "gulp")).containsExactly("p2");
    assertThat(found(leg().minimumMatch(9).build(), "reeds water")).hasSize(2);
  }

  @Test
  void phraseBoostLiftsThePassageWithThePhrase_andAddsNoMatch() {
    String query = "water reeds";
    assertThat(found(leg().build(), "reeds by water")).hasSize(3);

    LexicalLeg boosted = leg().phraseBoost(5).build();
    assertThat(found(boosted, "swallows rest in reeds")).startsWith("p4");
    assertThat(found(boosted, query)).hasSameSizeAs(found(leg().build(), query));
    try (PinnedRun with = search(birds, pipeline(boosted), "swallows sleep", 1);
        PinnedRun without = search(birds, pipeline(leg().build()), "swallows sleep", 1)) {
      assertThat(with.run().hits().getFirst().score())
          .isGreaterThan(without.run().hits().getFirst().score());
    }
  }

  @Test
  void combineMaxTakesTheBestField_plusTheTieOfTheOthers() {
    float title = score(LexicalLeg.over("words", Map.of("title", 1f)), "reeds", "p5");
    float text = score(LexicalLeg.over("words", Map.of("text", 1f)), "reeds", "p5");

    assertThat(score(leg().combine(Combine.MAX).build(), "reeds", "p5"))
        .isEqualTo(Math.max(title, text));
    assertThat(score(leg().combine(Combine.MAX).tie(0.25f).build(), "reeds", "p5"))
        .isCloseTo(Math.max(title, text) + 0.25f * Math.min(title, text), within(1e-6f));
  }

  @Test
  void everyCharacterOfWordsIsText() {
    assertThat(found(leg().build(), "+swallow* -\"gulp\" AND (owls^9 OR !reeds~2)"))
        .containsExactlyInAnyOrder("p1", "p2", "p3", "p4", "p5");
  }

  @Test
  void longQueriesRun_beyondLucenesClauseLimit() {
    String words =
        IntStream.range(0, 12_000).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));

    assertThat(found(leg().build(), words + " gulp")).containsExactly("p2");
  }

  @Test
  void depthCutsTheLeg() {
    assertThat(found(leg().depth(2).build(), "water swallows")).hasSize(2);
  }

  @Test
  void stopWordsAlone_giveNoHitsAndSayWhichStepRemovedThem() {
    try (PinnedRun run = search(birds, over("text"), "to be or not to be", 5)) {
      assertThat(run.run().hits()).isEmpty();
      assertThat(run.run().warnings())
          .containsExactly(
              "Nothing is left of the query in the field 'text': the step 'stop' removes 'to',"
                  + " 'be', 'or', 'not'.");
    }
    try (PinnedRun run = search(birds, over("text"), " ?!* ", 5)) {
      assertThat(run.run().hits()).isEmpty();
      assertThat(run.run().warnings())
          .containsExactly(
              "Nothing is left of the query in the field 'text': the step 'standard' finds no word"
                  + " in it.");
    }
  }

  @Test
  void fieldThatNoShardHasIsNamed_withTheNearest() {
    try (PinnedRun run = search(birds, over("txt"), "owls", 5)) {
      assertThat(run.run().hits()).isEmpty();
      assertThat(run.run().warnings())
          .containsExactly(
              "No shard has indexed the field 'txt', so nothing matches there. Did you mean"
                  + " 'text'?");
    }
  }

  private LexicalLeg.Builder leg() {
    Map<String, Float> fields = new LinkedHashMap<>();
    fields.put("title", 1f);
    fields.put("text", 1f);
    return LexicalLeg.builder("words", Collections.unmodifiableMap(fields));
  }

  private List<String> found(LexicalLeg leg, String query) {
    try (PinnedRun run = search(birds, pipeline(leg), query, 10)) {
      return ids(run.run());
    }
  }

  private float score(LexicalLeg leg, String query, String id) {
    try (PinnedRun run = search(birds, pipeline(leg), query, 10)) {
      return run.run().hits().stream()
          .filter(hit -> hit.id().value().equals(id))
          .findFirst()
          .orElseThrow()
          .score();
    }
  }
}
