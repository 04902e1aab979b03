package io.rankscope.engine.search;

import static io.rankscope.engine.search.SearchFixture.over;
import static io.rankscope.engine.search.SearchFixture.passage;
import static io.rankscope.engine.search.SearchFixture.pipeline;
import static io.rankscope.engine.search.SearchFixture.search;
import static io.rankscope.engine.search.SearchFixture.searchLucene;
import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HighlightTest {
  private static final Pipeline BOTH =
      pipeline(LexicalLeg.over("words", Map.of("title", 1f, "text", 1f)));
  private static final Passage SWALLOWS =
      passage("p1", "Swallows at night", "When a swallow sleeps, swallows sleep in reeds.");

  @TempDir Path folder;

  @Test
  void termsAreMarkedInTitleAndText_whereTheirFieldMatched() {
    assertThat(marks("english", Joined.NONE, BOTH, "swallows sleeping", SWALLOWS))
        .containsExactly(
            "title term Swallows",
            "text term swallow",
            "text term sleeps",
            "text term swallows",
            "text term sleep");
    assertThat(marks("english", Joined.NONE, over("text"), "night reeds", SWALLOWS))
        .containsExactly("text term reeds");
  }

  @Test
  void matchesInTheJoinedField_areMarkedInWhatIsShown() {
    assertThat(marks("english", Joined.CONTENTS, over("contents"), "night reeds", SWALLOWS))
        .containsExactly("title term night", "text term reeds");
    assertThat(
            marks(
                "english",
                Joined.CONTENTS,
                over("contents"),
                "reeds",
                passage("p1", "Reeds without a title")))
        .containsExactly("text term Reeds");
  }

  @Test
  void phrasesAreMarkedAsOne_beforeTheTermsInThem() {
    Pipeline phrases =
        pipeline(LexicalLeg.builder("words", Map.of("text", 1f)).phraseBoost(2).build());

    assertThat(marks("english", Joined.NONE, phrases, "swallows sleep", SWALLOWS))
        .containsExactly("text phrase swallow sleeps", "text phrase swallows sleep");
    assertThat(marks("english", Joined.NONE, phrases, "sleep swallows", SWALLOWS))
        .containsExactly("text term swallow", "text phrase sleeps, swallows", "text term sleep");
  }

  @Test
  void luceneSyntaxMarksPatterns_andNotWhatIsExcluded() {
    try (Source source =
            SearchFixture.source(folder, 1, "english", Joined.NONE, List.of(SWALLOWS));
        PinnedSource pinned = source.pin();
        PinnedRun run =
            searchLucene(pinned, BOTH, "+title:night +\"swallows sleep\"~3 ree* -owl", 1)) {
      assertThat(marked(run.run().hits().getFirst()))
          .containsExactly(
              "title term night", "text phrase swallow sleeps",
              "text phrase swallows sleep", "text term reeds");
      assertThat(run.run().warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    // CJK bigrams that overlap are one mark; 𠮷 lies outside the basic plane.
    "cjk, 東京都, 私は東京都に住む𠮷野家, 東京都",
    "cjk, 住む, 😀私は東京都に住む, 住む",
    // e + combining acute, folded by the analyzer to one letter.
    "icu, café, Das cafe\u0301 hier, cafe\u0301",
    "icu, résumé, 👩‍👩‍👧 re\u0301sume\u0301 😀, re\u0301sume\u0301",
    "standard, tail, 😀😀 long tail 😀, tail",
    "arabic, كتاب, هذا الكتاب جديد, الكتاب",
    "japanese, 東京, 東京に行く, 東京",
    "thai, ไทย, ภาษาไทยง่าย, ไทย",
  })
  void offsetsCountUtf16Units_inEveryScript(
      String analyzer, String query, String text, String marked) {
    for (Joined joined : Joined.values()) {
      Pipeline pipeline = over(joined == Joined.NONE ? "text" : "contents");
      assertThat(marks(analyzer, joined, pipeline, query, passage("p1", "😀 title", text)))
          .as("%s, %s", analyzer, joined)
          .contains("text term " + marked);
    }
  }

  @Test
  void indexWithoutOffsets_isAnalysedAgain() throws IOException {
    Path shard = folder.resolve("0");
    ForeignIndex.write(
        shard,
        ForeignIndex.document("id", "x1", "heading", "Old swallows", "body", "Reeds and swallows"),
        ForeignIndex.document("id", "x2", "heading", "Owls", "body", "By night"));
    try (Source source =
            SearchFixture.open(
                folder,
                1,
                Map.of(
                    "heading", AnalyzerSpec.named("standard"),
                    "body", AnalyzerSpec.named("standard")));
        PinnedSource pinned = source.pin();
        PinnedRun run =
            search(pinned, Pipeline.lexicalDefault(pinned.roles()), "swallows reeds", 5)) {
      assertThat(run.run().hits()).hasSize(1);
      assertThat(marked(run.run().hits().getFirst()))
          .containsExactly("title term swallows", "text term Reeds", "text term swallows");
    }
  }

  @Test
  void severalTextFieldsAreMarked_whereTheyStandInTheTextShown() throws IOException {
    ForeignIndex.write(
        folder.resolve("0"),
        ForeignIndex.document("id", "x1", "lead", "Owls hunt", "body", "Then owls rest"));
    SourceDefinition definition =
        new SourceDefinition(
            "test",
            folder,
            List.of(Path.of("0")),
            Optional.of(
                new FieldRoles(
                    Optional.of("id"),
                    Optional.empty(),
                    Optional.empty(),
                    List.of("lead", "body"))),
            Map.of(),
            "test");
    try (Source source = Source.open(definition, Cancellation.NEVER);
        PinnedSource pinned = source.pin();
        PinnedRun run = search(pinned, Pipeline.lexicalDefault(pinned.roles()), "owls rest", 5)) {
      assertThat(run.run().hits().getFirst().passage().text())
          .isEqualTo("Owls hunt\nThen owls rest");
      assertThat(marked(run.run().hits().getFirst()))
          .containsExactly("text term Owls", "text term owls", "text term rest");
    }
  }

  @Test
  void veryLongPassagesAreMarkedToTheirEnd() {
    String text = "filler ".repeat(30_000) + "needle";

    assertThat(marks("english", Joined.NONE, over("text"), "needle", passage("p1", text)))
        .containsExactly("text term needle");
  }

  private List<String> marks(
      String analyzer, Joined joined, Pipeline pipeline, String query, Passage passage) {
    Path here = folder.resolve(joined + "-" + System.nanoTime());
    try (Source source = SearchFixture.source(here, 1, analyzer, joined, List.of(passage));
        PinnedSource pinned = source.pin();
        PinnedRun run = search(pinned, pipeline, query, 1)) {
      assertThat(run.run().hits()).as("hits for %s", query).hasSize(1);
      return marked(run.run().hits().getFirst());
    }
  }

  /** Field, kind and the marked characters. */
  private static List<String> marked(Hit hit) {
    return hit.highlights().stream().map(mark -> marked(hit.passage(), mark)).toList();
  }

  private static String marked(Passage passage, Highlight mark) {
    String shown = mark.field().equals(Highlight.TITLE) ? passage.title() : passage.text();
    return mark.field() + " " + mark.kind() + " " + shown.substring(mark.start(), mark.end());
  }
}
