package io.rankscope.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.TokenizerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TokenTracerTest {
  /** Many scripts, emoji of several code points, combining marks, an empty-looking tail. */
  private static final String MANY_SCRIPTS =
      "The runners' well-known cafe\u0301s 👩‍🚀🇫🇷 quickly; l'été die Häuser über Straße "
          + "Красивые дома 我喜欢北京大学。日本語を勉強する ｶﾀｶﾅ 한국어를 공부한다 แมวดำ الكتب الجديدة می‌خواهم "
          + "काली बिल्लियाँ Οι μαύρες γάτες İstanbul'un and of the 3.14 R2-D2 a@b.org \u00A0\n";

  private final Analyzers analyzers = new Analyzers();
  private final TokenTracer tracer = new TokenTracer(analyzers);

  static Stream<String> names() {
    return new Analyzers().names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void endsWithWhatTheAnalyzerGives_whenTracedByName(String name) throws IOException {
    AnalyzerSpec spec = AnalyzerSpec.named(name);
    try (Analyzer analyzer = analyzers.create(spec);
        TokenStream stream = analyzer.tokenStream("any", MANY_SCRIPTS)) {
      assertThat(tracer.trace(spec, MANY_SCRIPTS).tokens())
          .isEqualTo(TokenReading.readAll(stream))
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void changesAccountForEveryToken_whenAStepIsCompared(String name) {
    List<TraceStep> steps =
        tracer.trace(AnalyzerSpec.named(name), MANY_SCRIPTS).steps().stream()
            .filter(step -> step.kind() != TraceStep.Kind.CHAR_FILTER)
            .toList();
    for (int i = 1; i < steps.size(); i++) {
      List<TracedToken> expected = new ArrayList<>(steps.get(i - 1).tokens());
      for (TokenChange change : steps.get(i).changes()) {
        change.before().forEach(token -> assertThat(expected.remove(token)).isTrue());
        expected.addAll(change.after());
      }
      assertThat(expected).containsExactlyInAnyOrderElementsOf(steps.get(i).tokens());
    }
  }

  @Test
  void keepsExactOffsets_whenTheTextHasEmojiAndCombiningMarks() {
    String text = "👩‍🚀 cafe\u0301s 𝔘nicode";
    TokenTrace trace = tracer.trace(AnalyzerSpec.named("standard"), text);
    assertThat(trace.tokens())
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly("👩‍🚀", "cafe\u0301s", "𝔘nicode");
    assertThat(trace.tokens())
        .containsExactly(
            new TracedToken("👩‍🚀", 0, 5, 0, 1, "<EMOJI>"),
            new TracedToken("cafe\u0301s", 6, 12, 1, 1, "<ALPHANUM>"),
            new TracedToken("𝔘nicode", 13, 21, 2, 1, "<ALPHANUM>"));
  }

  @Test
  void namesTheStepThatRemovedAToken_whenItIsAStopWord() {
    TokenTrace trace = tracer.trace(AnalyzerSpec.named("english"), "the owl's nests");
    assertThat(trace.steps())
        .extracting(TraceStep::name)
        .containsExactly("standard", "englishPossessive", "lowercase", "stop", "porterStem");
    TracedToken the = new TracedToken("the", 0, 3, 0, 1, "<ALPHANUM>");
    assertThat(trace.steps().get(3).changes())
        .containsExactly(new TokenChange(TokenChange.Kind.REMOVED, List.of(the), List.of()));
    assertThat(trace.steps().get(1).changes())
        .containsExactly(
            new TokenChange(
                TokenChange.Kind.CHANGED,
                List.of(new TracedToken("owl's", 4, 9, 1, 1, "<ALPHANUM>")),
                List.of(new TracedToken("owl", 4, 9, 1, 1, "<ALPHANUM>"))));
    assertThat(trace.tokens()).extracting(TracedToken::position).containsExactly(1, 2);
  }

  @Test
  void namesTheStepThatMadeWordsTheSame_whenTheStemmerConflates() {
    TokenTrace trace = tracer.trace(AnalyzerSpec.named("english"), "universal university news new");
    assertThat(trace.steps().getLast().conflations())
        .containsExactly(
            new Conflation("new", List.of("new", "news")),
            new Conflation("univers", List.of("universal", "university")));
    assertThat(trace.steps().subList(0, 4)).allMatch(step -> step.conflations().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("names")
  void callsStepsAsChainsDo_whenTracedByName(String name) {
    for (TraceStep step : tracer.trace(AnalyzerSpec.named(name), MANY_SCRIPTS).steps()) {
      assertThat(
              switch (step.kind()) {
                case CHAR_FILTER -> CharFilterFactory.availableCharFilters();
                case TOKENIZER -> TokenizerFactory.availableTokenizers();
                case TOKEN_FILTER -> TokenFilterFactory.availableTokenFilters();
              })
          .contains(step.name());
    }
  }

  private TokenTrace traceChain(String text, Component... filters) {
    return tracer.trace(
        new AnalyzerSpec.Chain(
            List.of(Component.of("htmlStrip")), Component.of("whitespace"), List.of(filters)),
        text);
  }

  @Test
  void tellsWhatACharFilterLeft_whenItMapsOffsetsBack() {
    TokenTrace trace = traceChain("<i>two</i> &amp; three");
    assertThat(trace.steps().getFirst())
        .isEqualTo(
            new TraceStep(
                TraceStep.Kind.CHAR_FILTER,
                "htmlStrip",
                "two & three",
                List.of(),
                List.of(),
                List.of()));
    assertThat(trace.tokens())
        .containsExactly(
            new TracedToken("two", 3, 10, 0, 1, "word"),
            new TracedToken("&", 11, 16, 1, 1, "word"),
            new TracedToken("three", 17, 22, 2, 1, "word"));
  }

  @Test
  void showsTheCharFilterOfANamedAnalyzer_whenItHasOne() {
    TraceStep first =
        tracer.trace(AnalyzerSpec.named("persian"), "می\u200Cخواهم").steps().getFirst();
    assertThat(first.kind()).isEqualTo(TraceStep.Kind.CHAR_FILTER);
    assertThat(first.name()).isEqualTo("persian");
    assertThat(first.text()).isEqualTo("می خواهم");
  }

  @Test
  void tellsSplitAddedAndMerged_whenFiltersDoSo() {
    assertThat(kinds(traceChain("wi-fi", Component.of("wordDelimiterGraph"))))
        .containsExactly(TokenChange.Kind.SPLIT);
    assertThat(kinds(traceChain("one two", Component.of("shingle"))))
        .containsExactly(TokenChange.Kind.ADDED);
    assertThat(kinds(traceChain("one two", new Component("fingerprint", Map.of()))))
        .containsExactly(TokenChange.Kind.MERGED);
  }

  private static List<TokenChange.Kind> kinds(TokenTrace trace) {
    return trace.steps().getLast().changes().stream().map(TokenChange::kind).toList();
  }

  @Test
  void givesNoTokens_whenTheTextIsEmpty() {
    assertThat(tracer.trace(AnalyzerSpec.named("english"), "").tokens()).isEmpty();
  }
}
