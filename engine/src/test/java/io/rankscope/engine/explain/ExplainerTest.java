package io.rankscope.engine.explain;

import static io.rankscope.engine.search.SearchFixture.over;
import static io.rankscope.engine.search.SearchFixture.passage;
import static io.rankscope.engine.search.SearchFixture.pipeline;
import static io.rankscope.engine.search.SearchFixture.search;
import static io.rankscope.engine.search.SearchFixture.searchLucene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.explain.Difference.Step;
import io.rankscope.engine.explain.WhyNot.FieldTokens;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.Combine;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Operator;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchFixture;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainerTest {
  private static final List<Passage> BIRDS =
      List.of(
          passage("p1", "Swallows", "Swallows sleep about seven hours"),
          passage("p2", "A gulp", "A swallow is also a gulp of water"),
          passage("p3", "Owls", "Owls sleep by day, and owls hunt by night"),
          passage("p4", "Swallows at night", "At night swallows rest in reeds by the water"),
          passage("p5", "Reeds", "Reeds grow in water and reeds grow tall"));

  private final Explainer explainer = new Explainer(List.of(new LexicalExplainer()));

  @TempDir Path folder;
  private Source source;
  private PinnedSource birds;

  @BeforeEach
  void build() {
    source = SearchFixture.source(folder, 2, "english", Joined.NONE, BIRDS);
    birds = source.pin();
  }

  @AfterEach
  void close() {
    birds.close();
    source.close();
  }

  @Test
  void termSplitsIntoIdfSaturationLengthAndBoost_withItsInputsInWords() {
    Pipeline pipeline = pipeline(LexicalLeg.over("words", Map.of("text", 2f)));
    try (PinnedRun run = search(birds, pipeline, "owls", 5)) {
      Explained told = explainer.explain(run, new PassageId("p3"));

      float score = run.run().hits().getFirst().score();
      double idf = Math.log(1 + (5 - 1 + 0.5) / (1 + 0.5));
      double saturation = 2 / (2 + 0.9);
      double average = (5 + 4 + 6 + 5 + 6) / 5.0;
      assertThat(told.rank()).isEqualTo(OptionalInt.of(1));
      assertThat(told.score()).isEqualTo(OptionalDouble.of(score));
      assertThat(told.agrees()).isTrue();
      assertThat(told.whyNot()).isEmpty();
      assertThat(told.tree().kind()).isEqualTo(NodeKind.TERM);
      assertThat(told.tree().label()).isEqualTo("text:owl");
      assertThat(told.tree().field()).contains("text");
      assertThat(told.tree().term()).contains("owl");
      assertThat(told.tree().value()).isEqualTo(score);
      assertThat(told.tree().children())
          .extracting(ExplanationNode::kind)
          .containsExactly(NodeKind.BOOST, NodeKind.IDF, NodeKind.TF, NodeKind.LENGTH);
      assertThat(told.contributions()).hasSize(1);
      Contribution owl = told.contributions().getFirst();
      assertThat(owl.value()).isEqualTo(score);
      assertThat(owl.factors())
          .extracting(Factor::inputs)
          .containsExactly(
              "weight of the field, of the phrase and of repeated words",
              "in 1 of 5 passages",
              "twice, k1 0.9",
              "6 terms long, 5.2 on average, b 0.4");
      assertThat(owl.factors().get(0).value()).isEqualTo(2);
      assertThat(owl.factors().get(1).value()).isCloseTo(idf, within(1e-6));
      assertThat(owl.factors().get(2).value()).isCloseTo(saturation, within(1e-6));
      assertThat(owl.factors().get(3).value())
          .isCloseTo(2 / (2 + 0.9 * (1 - 0.4 + 0.4 * 6 / average)) / saturation, within(1e-6));
    }
  }

  @Test
  void sumsFollowTheQuery_fieldByField() {
    try (PinnedRun run = search(birds, pipeline(both().build()), "swallows night", 5)) {
      Explained told = explainer.explain(run, new PassageId("p4"));

      assertThat(told.tree().kind()).isEqualTo(NodeKind.SUM);
      assertThat(told.contributions())
          .extracting(part -> part.kind() + " " + part.field() + ":" + part.term())
          .containsExactlyInAnyOrder(
              "TERM title:swallow", "TERM title:night", "TERM text:swallow", "TERM text:night");
      assertAddsUp(told);
    }
  }

  @Test
  void bestFieldCountsWhole_andTheOthersByTheTie() {
    Pipeline max = pipeline(both().combine(Combine.MAX).tie(0.25f).build());
    try (PinnedRun run = search(birds, max, "reeds", 5)) {
      Explained told = explainer.explain(run, new PassageId("p5"));

      assertThat(told.tree().kind()).isEqualTo(NodeKind.MAX);
      assertThat(told.tree().label()).isEqualTo("best of, plus 0.25 times the others");
      Contribution loser = told.contributions().getLast();
      assertThat(loser.value())
          .isCloseTo(
              0.25
                  * told.tree().children().stream()
                      .mapToDouble(ExplanationNode::value)
                      .min()
                      .orElseThrow(),
              within(1e-9));
      assertThat(loser.factors().getLast())
          .isEqualTo(new Factor(NodeKind.BOOST, 0.25, "share of a field that did not win"));
      assertAddsUp(told);
    }
  }

  @Test
  void phrasesAndPatternsAreContributionsOfTheirOwn() {
    Pipeline phrase =
        pipeline(LexicalLeg.builder("words", Map.of("text", 1f)).phraseBoost(2).build());
    try (PinnedRun run = search(birds, phrase, "swallows sleep", 5)) {
      Explained told = explainer.explain(run, new PassageId("p1"));
      assertThat(told.contributions())
          .extracting(part -> part.kind() + " " + part.term())
          .containsExactlyInAnyOrder("PHRASE swallow sleep", "TERM swallow", "TERM sleep");
      assertThat(told.contributions().getFirst().factors().get(1).inputs())
          .isEqualTo("in 3 and 2 of 5 passages");
      assertAddsUp(told);
    }
    try (PinnedRun run = searchLucene(birds, over("text"), "hun*^3 owls *:*", 5)) {
      Explained told = explainer.explain(run, new PassageId("p3"));
      assertThat(told.contributions())
          .extracting(part -> part.kind() + " " + part.term())
          .containsExactlyInAnyOrder("CONSTANT hun*", "TERM owl", "CONSTANT *:*");
      assertAddsUp(told);
    }
  }

  @Test
  void everyHitOfRandomPipelinesAgrees_andAddsUp() {
    Random random = new Random(99);
    try (Source built =
            SearchFixture.source(
                folder.resolve("random"),
                3,
                "whitespace",
                Joined.CONTENTS,
                SearchFixture.passages(600, 21));
        PinnedSource pinned = built.pin()) {
      int explained = 0;
      for (int i = 0; i < 150; i++) {
        String query = SearchFixture.words(random, 1 + random.nextInt(5));
        Pipeline pipeline = pipeline(randomLeg(random));
        try (PinnedRun run =
            i % 3 == 0
                ? searchLucene(pinned, pipeline, syntax(random, query), 10)
                : search(pinned, pipeline, query, 10)) {
          Explained above = null;
          for (Hit hit : run.run().hits()) {
            Explained told = explainer.explain(run, hit.id());
            assertThat(told.agrees()).as("%s: %s", query, told).isTrue();
            assertAddsUp(told);
            explained++;
            if (above != null) {
              assertStepsGiveTheGap(explainer.difference(above, told));
            }
            above = told;
          }
        }
      }
      assertThat(explained).isGreaterThan(1000);
    }
  }

  @Test
  void passageThatDoesNotMatchIsExplained_byTheWordsItLacks() {
    try (PinnedRun run = search(birds, over("text"), "owls hunting mice", 5)) {
      Explained told = explainer.explain(run, new PassageId("p5"));
      assertThat(told.score()).isEmpty();
      assertThat(told.rank()).isEmpty();
      assertThat(told.contributions()).isEmpty();
      assertThat(told.whyNot())
          .contains(
              new WhyNot(
                  true,
                  false,
                  List.of(new FieldTokens("text", List.of(), List.of("owl", "hunt", "mice"))),
                  "It has none of the query's words: 'owl', 'hunt', 'mice'.",
                  List.of(LedgerEntry.absent("words", "did not match"))));
    }
    Pipeline and = pipeline(both().operator(Operator.AND).build());
    try (PinnedRun run = search(birds, and, "owls reeds", 5)) {
      Explained told = explainer.explain(run, new PassageId("p3"));
      assertThat(told.tree().kind()).isEqualTo(NodeKind.OTHER);
      assertThat(told.whyNot().orElseThrow().reason())
          .isEqualTo("It has 'owl', but the query demands more; it lacks 'reed'.");
      assertThat(told.whyNot().orElseThrow().fields())
          .containsExactlyInAnyOrder(
              new FieldTokens("title", List.of("owl"), List.of("reed")),
              new FieldTokens("text", List.of("owl"), List.of("reed")));
    }
  }

  @Test
  void passageBelowTheCutIsExplained_withTheScoreItWouldHave() {
    try (PinnedRun all = search(birds, over("text"), "water swallows", 5);
        PinnedRun cut = search(birds, over("text"), "water swallows", 1)) {
      Hit last = all.run().hits().getLast();
      Explained told = explainer.explain(cut, last.id());

      assertThat(told.rank()).isEmpty();
      assertThat(told.score()).isEqualTo(OptionalDouble.of(last.score()));
      assertThat(told.agrees()).isTrue();
      assertThat(told.whyNot().orElseThrow().matched()).isTrue();
      assertThat(told.whyNot().orElseThrow().reason())
          .startsWith("It matches with the score ")
          .contains("; the last of the 1 hits has ");
      assertAddsUp(told);
    }
  }

  @Test
  void passageThatIsNotIndexedIsExplained_withIdsThatAreNear() {
    try (PinnedRun run = search(birds, over("text"), "owls", 5)) {
      Explained told = explainer.explain(run, new PassageId("p9"));
      assertThat(told.score()).isEmpty();
      assertThat(told.whyNot())
          .contains(
              new WhyNot(
                  false,
                  false,
                  List.of(),
                  "No open shard holds a passage 'p9'. Did you mean 'p1', 'p2' or 'p3'?",
                  List.of()));
    }
  }

  @Test
  void saysWhereTheIdsAre_whenNoneIsNearToOneThatIsNotIndexed() {
    try (PinnedRun run = search(birds, over("text"), "owls", 5)) {
      assertThat(explainer.explain(run, new PassageId("dodo")).whyNot().orElseThrow().reason())
          .isEqualTo(
              "No open shard holds a passage 'dodo'. Upper and lower case count in ids; the screen"
                  + " Index lists the documents with theirs.");
    }
  }

  @Test
  void differenceAlignsByFieldAndTerm_andComparesFactors() {
    try (PinnedRun run = search(birds, over("text"), "swallows night sleep", 5)) {
      Explained above = explainer.explain(run, new PassageId("p4"));
      Explained below = explainer.explain(run, new PassageId("p2"));

      Difference difference = explainer.difference(above, below);

      assertStepsGiveTheGap(difference);
      assertThat(difference.above()).isEqualTo(new PassageId("p4"));
      Step night = step(difference, "night");
      assertThat(night.below()).isZero();
      assertThat(night.change()).isEqualTo(night.above());
      Step swallow = step(difference, "swallow");
      assertThat(swallow.factors())
          .extracting(Difference.FactorChange::kind)
          .containsExactly(NodeKind.IDF, NodeKind.TF, NodeKind.LENGTH);
      assertThat(swallow.factors().get(0).above()).isEqualTo(swallow.factors().get(0).below());
      assertThat(swallow.factors().get(2).above()).isNotEqualTo(swallow.factors().get(2).below());
      assertThat(difference.steps()).extracting(Step::term).doesNotContain("sleep");
    }
  }

  private static Step step(Difference difference, String term) {
    return difference.steps().stream()
        .filter(step -> step.term().equals(term))
        .findFirst()
        .orElseThrow();
  }

  private static void assertStepsGiveTheGap(Difference difference) {
    double sum = 0;
    for (Step step : difference.steps()) {
      sum += step.change();
    }
    assertThat(sum).isEqualTo(difference.gap());
    assertThat(difference.steps())
        .filteredOn(step -> step.term().equals("rounding"))
        .allMatch(step -> Math.abs(step.change()) < 1e-4);
  }

  private static void assertAddsUp(Explained told) {
    double score = told.score().orElseThrow();
    double sum = told.contributions().stream().mapToDouble(Contribution::value).sum();
    assertThat(sum).as("%s", told).isCloseTo(score, within(1e-4 * score));
    for (Contribution part : told.contributions()) {
      if (!part.factors().isEmpty()) {
        double product =
            part.factors().stream().mapToDouble(Factor::value).reduce(1, (a, b) -> a * b);
        assertThat(product).as("%s", part).isCloseTo(part.value(), within(1e-5 * part.value()));
      }
      assertThat(part.kind()).as("%s", part).isNotEqualTo(NodeKind.OTHER);
    }
  }

  private static String syntax(Random random, String words) {
    String[] each = words.split(" ", -1);
    StringBuilder query = new StringBuilder();
    for (String word : each) {
      query.append(
          switch (random.nextInt(6)) {
            case 0 -> "+" + word + " ";
            case 1 -> word + "^" + (1 + random.nextInt(3)) + " ";
            case 2 -> word + "~1 ";
            case 3 -> word + "* ";
            case 4 -> "\"" + word + " " + each[0] + "\"~2 ";
            default -> word + " ";
          });
    }
    return query.toString();
  }

  private static LexicalLeg randomLeg(Random random) {
    Map<String, Float> fields = new LinkedHashMap<>();
    for (String field : List.of("title", "text", "contents")) {
      if (fields.isEmpty() || random.nextBoolean()) {
        fields.put(field, 0.1f + random.nextFloat() * 3);
      }
    }
    LexicalLeg.Builder leg =
        LexicalLeg.builder("words", fields).k1(random.nextFloat() * 2).b(random.nextFloat());
    switch (random.nextInt(4)) {
      case 0 -> leg.operator(Operator.AND);
      case 1 -> leg.combine(Combine.MAX).tie(random.nextFloat());
      case 2 -> leg.minimumMatch(2).phraseBoost(random.nextFloat());
      default -> leg.phraseBoost(2);
    }
    return leg.build();
  }

  private static LexicalLeg.Builder both() {
    return LexicalLeg.builder("words", Map.of("title", 1f, "text", 1f));
  }
}
