package io.rankscope.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AnalyzerSpecFormTest {
  private static final AnalyzerSpec CHAIN =
      new AnalyzerSpec.Chain(
          List.of(Component.of("htmlStrip")),
          Component.of("standard"),
          List.of(Component.of("lowercase"), new Component("stop", Map.of("words", "stop.txt"))));

  @Test
  void readsBackWhatItWrote_whenANameOrAChainIsGiven() {
    for (AnalyzerSpec spec : List.of(AnalyzerSpec.named("english"), CHAIN)) {
      assertThat(AnalyzerSpecForm.read(AnalyzerSpecForm.write(spec))).isEqualTo(spec);
    }
  }

  @Test
  void writesThePlainForm_whenAChainHasParameters() {
    assertThat(AnalyzerSpecForm.write(CHAIN))
        .isEqualTo(
            Map.of(
                "char_filters", List.of("htmlStrip"),
                "tokenizer", "standard",
                "filters", List.of("lowercase", Map.of("type", "stop", "words", "stop.txt"))));
  }

  @Test
  void namesTheNearestKey_whenTheChainHasAnUnknownOne() {
    assertThatThrownBy(() -> AnalyzerSpecForm.read(Map.of("tokeniser", "standard")))
        .isInstanceOfSatisfying(
            BadInputException.class,
            failure -> {
              assertThat(failure.what()).isEqualTo("An analyzer's chain has no key 'tokeniser'.");
              assertThat(failure.remedy()).isEqualTo("Did you mean 'tokenizer'?");
            });
  }

  @Test
  void saysWhatIsMissing_whenTheFormIsNoAnalyzer() {
    assertThatThrownBy(() -> AnalyzerSpecForm.read(7)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> AnalyzerSpecForm.read(Map.of("filters", List.of())))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The analyzer's chain has no tokenizer.");
    assertThatThrownBy(
            () -> AnalyzerSpecForm.read(Map.of("tokenizer", "standard", "filters", "lowercase")))
        .isInstanceOf(BadInputException.class)
        .hasMessage("Filters are a list.");
  }
}
