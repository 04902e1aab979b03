package io.rankscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.explain.LexicalExplainer;
import io.rankscope.engine.explain.VectorExplainer;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.search.vector.VectorIndex;
import io.rankscope.engine.search.vector.VectorIndex.Item;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters leave passages out and change nothing else. */
final class FilteredSearchTest {
  private static final int ALL = 2000;
  private static final List<Item> ITEMS = VectorIndex.items(ALL, 8, 31);
  private static final PassageFilter EVEN = new PassageFilter("kind", List.of("even"));
  private static final Explainer EXPLAINER =
      new Explainer(List.of(new LexicalExplainer(), new VectorExplainer()));

  @TempDir private static Path folder;
  private static ModelCatalogue models;
  private static Source whole;
  private static Source divided;

  @BeforeAll
  static void build() throws IOException {
    models = TinyEncoder.USUAL.wide(8).open(folder.resolve("model"));
    whole = source("whole", 1);
    divided = source("divided", 4);
  }

  private static Source source(String name, int shards) throws IOException {
    VectorIndex.write(
        folder.resolve(name),
        shards,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.DOT_PRODUCT,
        ITEMS);
    return VectorIndex.open(folder.resolve(name), shards);
  }

  @AfterAll
  static void close() {
    whole.close();
    divided.close();
    models.close();
  }

  static List<Leg> legs() {
    return List.of(
        LexicalLeg.over("words", Map.of("text", 1f)), VectorIndex.exact(), VectorIndex.graph());
  }

  private static PinnedRun search(PinnedSource source, Leg leg, PassageFilter... filters) {
    return search(source, leg, ALL, filters);
  }

  private static PinnedRun search(PinnedSource source, Leg leg, int k, PassageFilter... filters) {
    return VectorIndex.engine(models)
        .search(
            source,
            SearchRequest.of(
                Query.typed("w1 w5 how tall"), Pipeline.of("p", leg).filtered(List.of(filters)), k),
            Cancellation.NEVER);
  }

  private static List<ScoredPassage> passing(PinnedRun run, Predicate<Item> demand) {
    Map<String, Item> items = ITEMS.stream().collect(Collectors.toMap(Item::id, item -> item));
    return SearchFixture.ranking(run.run()).stream()
        .filter(hit -> demand.test(items.get(hit.id().value())))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("legs")
  void filteredLegFindsWhatPasses_withTheScoresOfASearchWithoutFilter(Leg leg) {
    try (PinnedSource one = whole.pin();
        PinnedSource four = divided.pin();
        PinnedRun unfiltered = search(one, leg);
        PinnedRun filtered = search(one, leg, EVEN);
        PinnedRun inFour = search(four, leg, EVEN)) {
      List<ScoredPassage> expected = passing(unfiltered, item -> item.kind().equals("even"));
      assertThat(expected).hasSizeBetween(300, ALL / 2);
      assertThat(SearchFixture.ranking(filtered.run())).isEqualTo(expected);
      assertThat(SearchFixture.ranking(inFour.run())).isEqualTo(expected);
      assertThat(filtered.run().matched().count()).isEqualTo(expected.size());
    }
  }

  @ParameterizedTest
  @MethodSource("legs")
  void allFiltersMustHold_alsoOnFieldsThatAreOnlyKeptInDocValues(Leg leg) {
    try (PinnedSource one = whole.pin();
        PinnedRun unfiltered = search(one, leg);
        PinnedRun filtered =
            search(
                one,
                leg,
                new PassageFilter("kept", List.of("odd", "strange")),
                new PassageFilter("year", List.of("2001", "2004")))) {
      assertThat(SearchFixture.ranking(filtered.run()))
          .isNotEmpty()
          .isEqualTo(
              passing(
                  unfiltered,
                  item ->
                      item.kind().equals("odd") && (item.year() == 2001 || item.year() == 2004)));
    }
  }

  @ParameterizedTest
  @MethodSource("legs")
  void filterThatNothingPassesLeavesNoHits(Leg leg) {
    try (PinnedSource four = divided.pin();
        PinnedRun run = search(four, leg, new PassageFilter("kind", List.of("strange")))) {
      assertThat(run.run().hits()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("legs")
  void explanationsAreThoseOfASearchWithoutFilter(Leg leg) {
    try (PinnedSource four = divided.pin();
        PinnedRun unfiltered = search(four, leg);
        PinnedRun filtered = search(four, leg, 10, EVEN)) {
      for (Hit hit : filtered.run().hits()) {
        Explained told = EXPLAINER.explain(filtered, hit.id());
        assertThat(told.agrees()).isTrue();
        assertThat(told.tree()).isEqualTo(EXPLAINER.explain(unfiltered, hit.id()).tree());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("legs")
  void filteredPassageSaysSo_inTheLedgerAndWhenAskedWhyNot(Leg leg) throws IOException {
    try (PinnedSource four = divided.pin();
        PinnedRun unfiltered = search(four, leg, 10);
        PinnedRun filtered = search(four, leg, 10, EVEN)) {
      PassageId removed =
          unfiltered.run().hits().stream()
              .map(Hit::id)
              .filter(id -> kind(id).equals("odd"))
              .findFirst()
              .orElseThrow();
      assertThat(filtered.ledger(filtered.source().locate(removed).orElseThrow()))
          .extracting(entry -> entry.absent().orElse("present"))
          .containsExactly("filtered");
      assertThat(EXPLAINER.explain(filtered, removed).whyNot().orElseThrow().reason())
          .isEqualTo("A filter of the pipeline removes it.");
    }
  }

  private static String kind(PassageId id) {
    return ITEMS.stream()
        .filter(item -> item.id().equals(id.value()))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  @ParameterizedTest
  @MethodSource("legs")
  void refusesAFieldThatNoShardHas_andNamesTheNearest(Leg leg) {
    assertThat(refusal(leg, new PassageFilter("kindd", List.of("even"))))
        .isEqualTo(
            "The filter looks at the field 'kindd', which no shard has. Did you mean 'kind'?");
  }

  @ParameterizedTest
  @MethodSource("legs")
  void refusesATextThatIsSplitIntoWords(Leg leg) {
    assertThat(refusal(leg, new PassageFilter("text", List.of("w1"))))
        .startsWith("The filter looks at 'text', a text that is split into words");
  }

  @ParameterizedTest
  @MethodSource("legs")
  void refusesAFieldWithoutValues(Leg leg) {
    assertThat(refusal(leg, new PassageFilter(VectorIndex.FIELD, List.of("w1"))))
        .startsWith(
            "The filter looks at 'text_vector', which has neither terms nor values to compare.");
  }

  @ParameterizedTest
  @MethodSource("legs")
  void refusesAWordForANumber(Leg leg) {
    assertThat(refusal(leg, new PassageFilter("year", List.of("recent"))))
        .isEqualTo(
            "The filter on 'year' lets 'recent' through, but the field holds whole numbers. Give"
                + " it numbers.");
  }

  private static String refusal(Leg leg, PassageFilter filter) {
    try (PinnedSource four = divided.pin();
        PinnedRun run = search(four, leg, filter)) {
      return run.run().hits().size() + " hits";
    } catch (BadInputException e) {
      return e.what() + " " + e.remedy();
    }
  }
}
