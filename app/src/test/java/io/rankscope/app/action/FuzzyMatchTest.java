package io.rankscope.app.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FuzzyMatchTest {
  @Test
  void fitsLettersInOrder_whateverTheirCase() {
    assertThat(marked("OPSH", "Open shards")).isEqualTo("[Op]en [sh]ards");
    assertThat(FuzzyMatch.of("hso", "Open shards")).isEmpty();
  }

  @Test
  void prefersWordStartsAndNeighbours_overTheFirstPlaceFound() {
    assertThat(marked("set", "Use the settings")).isEqualTo("Use the [set]tings");
    assertThat(marked("gj", "Change the judge: go to Judge"))
        .isEqualTo("Change the judge: [g]o to [J]udge");
  }

  @Test
  void ordersByFit() {
    List<String> texts = List.of("Show all passages", "Open the settings", "Set the judge");

    assertThat(best("se", texts))
        .containsExactly("Set the judge", "Open the settings", "Show all passages");
  }

  @Test
  void fitsEverything_whenNothingIsTyped() {
    assertThat(FuzzyMatch.of("  ", "anything")).map(FuzzyMatch::score).contains(0);
  }

  @Test
  void marksTheUnitsOfTheTextItself_whenLowerCaseIsLonger() {
    assertThat(marked("b", "İİ b")).isEqualTo("İİ [b]");
  }

  private static String marked(String typed, String text) {
    FuzzyMatch match = FuzzyMatch.of(typed, text).orElseThrow();
    StringBuilder marked = new StringBuilder();
    IntStream.range(0, text.length())
        .forEach(
            at -> {
              boolean hit = match.positions().get(at);
              marked.append(hit ? "[" + text.charAt(at) + "]" : String.valueOf(text.charAt(at)));
            });
    return marked.toString().replace("][", "");
  }

  private static Stream<String> best(String typed, List<String> texts) {
    return texts.stream()
        .filter(text -> FuzzyMatch.of(typed, text).isPresent())
        .sorted(
            Comparator.comparingInt(
                    (String text) -> FuzzyMatch.of(typed, text).orElseThrow().score())
                .reversed());
  }
}
