package io.rankscope.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.console.Style;
import io.rankscope.engine.domain.Highlight;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetTest {
  private static final String LONG = "filler ".repeat(40);

  @Test
  void showsTheStretchWithMostHighlights_whenTheTextIsLong() {
    String text = "swallow " + LONG + "a swallow that sleeps tight " + LONG;
    int second = text.lastIndexOf("swallow");
    int sleeps = text.indexOf("sleeps");
    Snippet snippet =
        new Snippet(text, List.of(mark(0, 7), mark(second, second + 7), mark(sleeps, sleeps + 6)));
    assertThat(snippet.render(60, Style.PLAIN))
        .isEqualTo("…filler filler a swallow that sleeps tight filler filler …");
  }

  @Test
  void showsTheBeginning_whenNothingIsHighlighted() {
    assertThat(new Snippet(LONG, List.of()).render(20, Style.PLAIN)).isEqualTo("filler filler …");
  }

  @Test
  void neverCutsACharacterInTwo_whenThereAreNoBlanks() {
    String faces = "👩‍👩‍👧".repeat(20);
    assertThat(new Snippet(faces, List.of()).render(20, Style.PLAIN))
        .isEqualTo("👩‍👩‍👧".repeat(2) + "…");
  }

  @Test
  void marksOverlappingHighlightsOnce() {
    Snippet snippet = new Snippet("to be or not", List.of(mark(0, 5), mark(3, 8)));
    assertThat(snippet.render(80, Style.COLOURED))
        .isEqualTo("\u001b[1;33mto be\u001b[0m\u001b[1;33m or\u001b[0m not");
  }

  @Test
  void underlinesTheNearestSentence_aroundTheMatchesInIt() {
    Snippet snippet =
        new Snippet("Owls. They sleep by day.", List.of(nearest(6, 24), mark(11, 16)));
    assertThat(snippet.render(80, Style.COLOURED))
        .isEqualTo(
            "Owls. \u001b[4mThey \u001b[0m\u001b[1;33msleep\u001b[0m\u001b[4m by day.\u001b[0m");
    assertThat(snippet.render(80, Style.BRACKETED)).isEqualTo("Owls. They [sleep] by day.");
  }

  @Test
  void showsTheNearestSentence_whenNothingMatches() {
    String text = LONG + "They sleep by day. " + LONG;
    int start = text.indexOf("They");
    Snippet snippet = new Snippet(text, List.of(nearest(start, start + 18)));
    assertThat(snippet.render(60, Style.PLAIN)).contains("They sleep by day.");
  }

  @Test
  void neverInterpretsTheText() {
    Snippet snippet = new Snippet("a\u001b[2Jb\r\nc\u202edcba", List.of());
    assertThat(snippet.render(80, Style.PLAIN)).isEqualTo("a [2Jb  c dcba");
  }

  private static Highlight nearest(int start, int end) {
    return new Highlight(Highlight.TEXT, start, end, Highlight.SEMANTIC);
  }

  private static Highlight mark(int start, int end) {
    return new Highlight(Highlight.TEXT, start, end, "term");
  }
}
