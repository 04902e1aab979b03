package io.rankscope.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnalyzersTest {
  private final Analyzers analyzers = new Analyzers();

  private List<String> terms(Analyzers registry, AnalyzerSpec spec, String text) {
    return new TokenTracer(registry)
        .trace(spec, text).tokens().stream().map(TracedToken::term).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "english, The runners' shoes, runner shoe",
    "french, Les chevaux galopent, cheval galopent",
    "german, Die Häuser brennen, haus brenn",
    "spanish, Los gatos negros, gat negr",
    "italian, I gatti neri, gatti neri",
    "dutch, De katten slapen, kat slap",
    "portuguese, Os gatos pretos, gato pret",
    "russian, Красивые дома, красив дом",
    "swedish, De svarta katterna, svart katt",
    "finnish, Mustat kissat, must kis",
    "polish, Czarne koty, czarny koty",
    "turkish, Siyah kediler, siyah kedi",
    "arabic, الكتب الجديدة, كتب جديد",
    "hindi, काली बिल्लियाँ, काल बिलल",
    "greek, Οι μαύρες γάτες, μαυρ γατ",
    "thai, แมวดำ, แมว ดำ",
    "chinese, 我喜欢北京, 我 喜欢 北京",
    "japanese, 日本語を勉強する, 日本語 勉強",
    "korean, 한국어를 공부한다, 한국 어 공부",
    "cjk, 北京大学, 北京 京大 大学",
    "icu, Ｃafé ΣΟΦΟΣ, cafe σοφοσ",
    "standard, The Runners' shoes, the runners shoes",
    "whitespace, The Runners' shoes, The Runners' shoes",
    "simple, R2-D2, r d",
    "keyword, one term, one term"
  })
  void splitsAndStems_whenAnalysedByName(String name, String text, String terms) {
    assertThat(String.join(" ", terms(analyzers, AnalyzerSpec.named(name), text))).isEqualTo(terms);
  }

  @Test
  void namesTheNearest_whenTheNameIsUnknown() {
    assertThatThrownBy(() -> analyzers.create(AnalyzerSpec.named("englich")))
        .isInstanceOfSatisfying(
            BadInputException.class,
            failure -> {
              assertThat(failure.what()).isEqualTo("There is no analyzer named 'englich'.");
              assertThat(failure.remedy()).isEqualTo("Did you mean 'english'?");
            });
  }

  private static AnalyzerSpec chain(String tokenizer, Component... filters) {
    return new AnalyzerSpec.Chain(List.of(), Component.of(tokenizer), List.of(filters));
  }

  @Test
  void runsTheComponentsInOrder_whenAChainIsGiven() {
    AnalyzerSpec spec =
        new AnalyzerSpec.Chain(
            List.of(Component.of("htmlStrip")),
            Component.of("standard"),
            List.of(
                Component.of("lowercase"),
                new Component("length", Map.of("min", "3", "max", "20")),
                Component.of("porterStem")));
    assertThat(terms(analyzers, spec, "<b>Running</b> an old SHOES"))
        .containsExactly("run", "old", "shoe");
  }

  @Test
  void readsItsFilesFromTheWorkspace_whenAFilterNamesOne(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("stop.txt"), "swallow\n");
    AnalyzerSpec spec = chain("whitespace", new Component("stop", Map.of("words", "stop.txt")));
    assertThat(terms(new Analyzers(folder), spec, "the swallow sleeps"))
        .containsExactly("the", "sleeps");
  }

  private void assertRefused(AnalyzerSpec spec, String what, String remedy) {
    assertThatThrownBy(() -> analyzers.create(spec))
        .isInstanceOfSatisfying(
            BadInputException.class,
            failure -> {
              assertThat(failure.what()).isEqualTo(what);
              assertThat(failure.remedy()).isEqualTo(remedy);
            });
  }

  @Test
  void namesTheNearest_whenAComponentIsUnknown() {
    assertRefused(
        chain("standart"), "There is no tokenizer named 'standart'.", "Did you mean 'standard'?");
    assertRefused(
        chain("standard", Component.of("lowercsae")),
        "There is no token filter named 'lowercsae'.",
        "Did you mean 'lowercase'?");
    assertRefused(
        new AnalyzerSpec.Chain(
            List.of(Component.of("htmlStripp")), Component.of("standard"), List.of()),
        "There is no char filter named 'htmlStripp'.",
        "Did you mean 'htmlStrip'?");
  }

  @Test
  void namesTheNearest_whenAParameterIsUnknown() {
    assertRefused(
        chain("standard", new Component("stop", Map.of("wrods", "stop.txt"))),
        "The token filter 'stop' has no parameter 'wrods'.",
        "Did you mean 'words'?");
    assertRefused(
        chain("standard", new Component("lowercase", Map.of("locale", "tr"))),
        "The token filter 'lowercase' has no parameter 'locale'.",
        "It takes no parameters.");
  }

  @Test
  void saysWhichParameterIsMissing_whenOneIsRequired() {
    assertRefused(
        chain("standard", new Component("length", Map.of("min", "3"))),
        "The token filter 'length' cannot be made: Configuration Error: missing parameter 'max'.",
        "Its parameters are max, min.");
  }

  @Test
  void saysWhichFileIsMissing_whenAFilterNamesNone(@TempDir Path folder) {
    AnalyzerSpec spec = chain("standard", new Component("stop", Map.of("words", "absent.txt")));
    assertThatThrownBy(() -> new Analyzers(folder).create(spec))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("absent.txt");
  }
}
