package io.rankscope.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ComponentsTest {
  private static final Pattern LITERAL =
      Pattern.compile(
          "#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?)\\(|(?<!smoothing-type):\\s*(?:white|black|gr[ae]y|red|green|blue)\\b");
  private static final Pattern FONT_SIZE = Pattern.compile("-fx-font-size:\\s*([0-9.]+)px");
  private static final double SMALLEST_TEXT = 13;

  /** Every sheet but those that give the tokens their values. */
  static List<String> sheets() throws IOException, URISyntaxException {
    URL bridge = Objects.requireNonNull(StyleSheet.class.getResource("bridge.css"));
    Path folder = Path.of(bridge.toURI()).resolveSibling("components");
    try (Stream<Path> files = Files.list(folder)) {
      return Stream.concat(
              Stream.of("bridge", "popover"),
              files.map(file -> "components/" + file.getFileName().toString().replace(".css", "")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void noComponentNamesAColour(String sheet) {
    assertThat(literals(StyleSheet.read(sheet))).isEmpty();
  }

  @Test
  void aColourInAComponentWouldBeFound() {
    StyleSheet bad = new StyleSheet("bad", ".a { -fx-fill: #fff; -fx-text-fill: white; }");
    assertThat(literals(bad)).containsExactly("#fff", ": white");
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyTokenUsedIsDefined(String sheet) {
    assertThat(defined()).containsAll(StyleSheet.read(sheet).used());
  }

  @Test
  void everyTokenDefinedIsUsed() throws IOException, URISyntaxException {
    Set<String> used = new TreeSet<>();
    sheets().forEach(sheet -> used.addAll(StyleSheet.read(sheet).used()));
    assertThat(used).containsAll(defined());
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void noTextIsTooSmall(String sheet) {
    Stream<Double> sizes =
        FONT_SIZE
            .matcher(StyleSheet.read(sheet).text())
            .results()
            .map(found -> Double.valueOf(found.group(1)));
    assertThat(sizes).allMatch(size -> size >= SMALLEST_TEXT);
  }

  private static List<String> literals(StyleSheet sheet) {
    return LITERAL.matcher(sheet.text()).results().map(MatchResult::group).toList();
  }

  private static Set<String> defined() {
    return StyleSheet.read("tokens/light").tokens().keySet();
  }
}
