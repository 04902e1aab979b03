package io.rankscope.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.styles.StyleSheet.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokensTest {
  /** Which text stands on which grounds, as the components use them. */
  private static final Map<String, List<String>> TEXT_ON =
      Map.ofEntries(
          Map.entry(
              "text",
              grounds(
                  "accent-subtle",
                  "warning-subtle",
                  "danger-subtle",
                  "weight-1",
                  "weight-2",
                  "weight-3")),
          Map.entry("text-muted", grounds("accent-subtle", "warning-subtle", "danger-subtle")),
          Map.entry("accent", List.of("surface", "surface-subtle", "accent-subtle")),
          Map.entry("on-accent", List.of("accent", "accent-strong")),
          Map.entry("on-highlight", List.of("highlight")),
          Map.entry("hole", List.of("surface", "surface-subtle", "accent-subtle")),
          Map.entry("gain", List.of("surface", "surface-subtle", "accent-subtle")),
          Map.entry("loss", List.of("surface", "surface-subtle", "accent-subtle")),
          Map.entry("saved", List.of("surface", "surface-subtle")),
          Map.entry("warning", List.of("surface", "surface-subtle", "warning-subtle")),
          Map.entry("danger", List.of("surface", "surface-subtle", "danger-subtle")),
          Map.entry("on-grade-0", List.of("grade-0")),
          Map.entry("on-grade-1", List.of("grade-1")),
          Map.entry("on-grade-2", List.of("grade-2")),
          Map.entry("on-grade-3", List.of("grade-3")));

  /** Which marks without words stand on which grounds. */
  private static final Map<String, List<String>> GRAPHICS_ON =
      Map.of(
          "contribution-1", List.of("surface", "surface-inset"),
          "contribution-2", List.of("surface", "surface-inset"),
          "contribution-3", List.of("surface", "surface-inset"),
          "contribution-4", List.of("surface", "surface-inset"),
          "accent", List.of("surface", "surface-subtle", "surface-inset", "accent-subtle"),
          "hole", List.of("surface", "surface-subtle"),
          "line-strong", List.of("surface", "surface-subtle"));

  @ParameterizedTest
  @CsvSource({"light, 4.5", "dark, 4.5", "contrast, 7"})
  void textCanBeRead_onEveryGroundItStandsOn(String theme, double least) {
    assertThat(tooWeak(theme, TEXT_ON, least)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "contrast"})
  void marksCanBeTold_fromTheirGround(String theme) {
    assertThat(tooWeak(theme, GRAPHICS_ON, 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "contrast"})
  void themesDefineTheSameTokens(String theme) {
    assertThat(tokens(theme).keySet()).isEqualTo(tokens("light").keySet());
  }

  @Test
  void contrastIsThatOfTheStandard() {
    Colour white = Colour.parse("#ffffff");
    assertThat(white.contrastTo(Colour.parse("#000000"))).isEqualTo(21);
    assertThat(white.contrastTo(Colour.parse("#767676"))).isCloseTo(4.54, within(0.01));
    assertThat(Colour.parse("#767676").contrastTo(white)).isCloseTo(4.54, within(0.01));
  }

  private static List<String> tooWeak(String theme, Map<String, List<String>> pairs, double least) {
    Map<String, Colour> tokens = tokens(theme);
    List<String> weak = new ArrayList<>();
    pairs.forEach(
        (front, grounds) -> {
          for (String ground : grounds) {
            double contrast = colour(tokens, front).contrastTo(colour(tokens, ground));
            if (contrast < least) {
              weak.add("%s on %s: %.2f".formatted(front, ground, contrast));
            }
          }
        });
    return weak;
  }

  private static Colour colour(Map<String, Colour> tokens, String name) {
    return Objects.requireNonNull(tokens.get(name), name);
  }

  private static Map<String, Colour> tokens(String theme) {
    return StyleSheet.read("tokens/" + theme).tokens();
  }

  private static List<String> grounds(String... more) {
    List<String> grounds = new ArrayList<>(List.of("surface", "surface-subtle", "surface-inset"));
    grounds.addAll(List.of(more));
    return List.copyOf(grounds);
  }
}
