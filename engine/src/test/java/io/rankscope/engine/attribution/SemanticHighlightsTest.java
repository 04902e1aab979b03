package io.rankscope.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.vector.VectorIndex;
import io.rankscope.engine.search.vector.VectorIndex.Item;
import io.rankscope.engine.search.vector.VectorLeg;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nearest sentences as data of a run. */
final class SemanticHighlightsTest {
  private static final Highlight SECOND = new Highlight("text", 9, 23, Highlight.SEMANTIC);
  private static final Pipeline DENSE = Pipeline.of("dense", VectorIndex.exact());
  private static final LexicalLeg WORDS = LexicalLeg.over("words", Map.of("text", 1f));

  @TempDir private Path folder;
  private ModelCatalogue models;
  private Source source;
  private PinnedSource pinned;

  @BeforeEach
  void build() throws IOException {
    models =
        new ModelCatalogue(
            List.of(
                ModelDefinition.encoder(
                    "tiny", TinyEncoder.writeWithStates(folder.resolve("model")))),
            TinyReranker.options());
    TextEncoder encoder = models.encoder("tiny");
    List<Item> items = new ArrayList<>();
    for (String text :
        List.of("how tall\neverest metres", "everest metres\na", "a a a a\neverest")) {
      items.add(
          new Item(
              "p" + (items.size() + 1),
              Optional.of(encoder.encode(text, TextRole.PASSAGE).vector()),
              text,
              "even",
              2000));
    }
    VectorIndex.write(folder, 1, VectorFormat.FLOAT, VectorSimilarityFunction.COSINE, items);
    source = VectorIndex.open(folder, 1);
    pinned = source.pin();
  }

  @AfterEach
  void close() {
    pinned.close();
    source.close();
    models.close();
  }

  private PinnedRun search(Pipeline pipeline, String query) {
    return VectorIndex.engine(models)
        .search(pinned, SearchRequest.of(Query.typed(query), pipeline, 10), Cancellation.NEVER);
  }

  private SearchRun marked(Pipeline pipeline, int most) {
    try (PinnedRun run = search(pipeline, "everest metres")) {
      return new SemanticHighlights(models).in(run, most, Cancellation.NEVER);
    }
  }

  private static List<Highlight> semantic(Hit hit) {
    return hit.highlights().stream().filter(Highlight::isSemantic).toList();
  }

  @Test
  void marksTheNearestSentenceOfEveryHit_thatAVectorLegRanked() {
    SearchRun run = marked(DENSE, 10);

    assertThat(run.hits()).hasSize(3).allMatch(hit -> semantic(hit).size() == 1);
    assertThat(run.hit(new PassageId("p1")).orElseThrow().highlights()).containsExactly(SECOND);
  }

  @Test
  void changesNothingElseOfTheRun() {
    try (PinnedRun run = search(DENSE, "everest metres")) {
      SearchRun marked = new SemanticHighlights(models).in(run, 10, Cancellation.NEVER);

      assertThat(marked)
          .usingRecursiveComparison()
          .ignoringFields("hits.highlights")
          .isEqualTo(run.run());
    }
  }

  @Test
  void marksOnlyTheFirstHits_whenFewerAreAskedFor() {
    SearchRun run = marked(DENSE, 2);

    assertThat(run.hits()).extracting(hit -> semantic(hit).size()).containsExactly(1, 1, 0);
  }

  @Test
  void liesOverTheMatchesOfAnotherLeg_inTheOrderOfTheText() {
    SearchRun run =
        marked(
            Pipeline.fused(
                "both", List.of(WORDS, VectorIndex.exact()), ReciprocalRankFusion.DEFAULT),
            10);

    assertThat(run.hit(new PassageId("p1")).orElseThrow().highlights())
        .containsExactlyInAnyOrder(
            SECOND, new Highlight("text", 9, 16, "term"), new Highlight("text", 17, 23, "term"))
        .isSortedAccordingTo(Highlight.ORDER);
  }

  @Test
  void leavesHitsAlone_thatOnlyTheWordsFound() {
    VectorLeg one =
        new VectorLeg("dense", VectorIndex.FIELD, "tiny", VectorLeg.Scan.EXACT, OptionalInt.of(1));
    SearchRun run =
        marked(Pipeline.fused("both", List.of(WORDS, one), ReciprocalRankFusion.DEFAULT), 10);

    assertThat(run.hits()).hasSize(3);
    assertThat(run.hits()).filteredOn(hit -> !semantic(hit).isEmpty()).hasSize(1);
  }

  @Test
  void opensNoModel_whenNoneTakesPart() {
    try (ModelCatalogue missing =
            new ModelCatalogue(
                List.of(ModelDefinition.encoder("tiny", folder.resolve("nowhere"))),
                TinyReranker.options());
        PinnedRun run = search(Pipeline.of("words", WORDS), "everest")) {
      SemanticHighlights highlights = new SemanticHighlights(missing);

      assertThat(highlights.in(run, 10, Cancellation.NEVER)).isEqualTo(run.run());
      assertThat(highlights.nearest(run, new PassageId("p1"), Cancellation.NEVER)).isEmpty();
    }
  }

  @Test
  void failingModelIsAWarning_andTheHitsStay(@TempDir Path broken) {
    try (ModelCatalogue failing =
            TinyEncoder.USUAL
                .with((word, dimension, usual) -> word.equals("tall") ? Float.NaN : usual)
                .open(broken);
        PinnedRun run = search(DENSE, "everest")) {
      SearchRun marked = new SemanticHighlights(failing).in(run, 10, Cancellation.NEVER);

      assertThat(marked.hits()).isEqualTo(run.run().hits());
      assertThat(marked.warnings()).hasSize(run.run().warnings().size() + 1);
      assertThat(marked.warnings().getLast())
          .startsWith("The sentences nearest to the query are not marked. ");
    }
  }

  @Test
  void findsTheSentenceOfAPassage_alsoOfOneThatIsNoHit() {
    Pipeline none = DENSE.filtered(List.of(new PassageFilter("kind", List.of("odd"))));
    try (PinnedRun run = search(none, "everest metres")) {
      assertThat(run.run().hits()).isEmpty();
      assertThat(
              new SemanticHighlights(models).nearest(run, new PassageId("p1"), Cancellation.NEVER))
          .contains(new NearestSentence(SECOND, "everest metres"));
      assertThat(
              new SemanticHighlights(models)
                  .nearest(run, new PassageId("absent"), Cancellation.NEVER))
          .isEmpty();
    }
  }
}
