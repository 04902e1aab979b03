package io.rankscope.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.attribution.SemanticMatch.Method;
import io.rankscope.engine.attribution.SemanticMatch.Sentence;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.task.Cancellation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SentenceMatcherTest {
  private static final String TEXT = "how tall\n  everest metres \na 😀";

  @TempDir private Path folder;

  private SemanticMatch match(Path model, String text) {
    return match(
        ModelDefinition.encoder("tiny", model), Passage.whole(new PassageId("p"), "", text));
  }

  private static SemanticMatch match(ModelDefinition model, Passage passage) {
    try (ModelCatalogue models = new ModelCatalogue(List.of(model), TinyReranker.options())) {
      return new SentenceMatcher(models.encoder("tiny"))
          .match("Everest metres", passage, Cancellation.NEVER);
    }
  }

  @Test
  void findsTheSentenceWithTheQuerysTokens_byMaxSim() {
    SemanticMatch match = match(TinyEncoder.writeWithStates(folder), TEXT);

    assertThat(match.method()).isEqualTo(Method.MAX_SIM);
    assertThat(match.sentences())
        .extracting(Sentence::span)
        .containsExactly(new TextSpan(0, 8), new TextSpan(11, 25), new TextSpan(27, 31));
    assertThat(match.nearest().orElseThrow().span()).isEqualTo(new TextSpan(11, 25));
    // Not quite 2: the words around it in the passage have a part in a token's state.
    assertThat(match.nearest().orElseThrow().similarity()).isCloseTo(2, within(1e-2)).isLessThan(2);
  }

  @Test
  void findsTheSentenceBehindATitle() {
    SemanticMatch match =
        match(
            ModelDefinition.encoder("tiny", TinyEncoder.writeWithStates(folder)),
            Passage.whole(new PassageId("p"), "everest metres", "how tall\neverest"));

    assertThat(match.sentences())
        .extracting(Sentence::span)
        .containsExactly(new TextSpan(0, 8), new TextSpan(9, 16));
    assertThat(match.nearest().orElseThrow().span()).isEqualTo(new TextSpan(9, 16));
  }

  @Test
  void matchesSeveralPassagesAsItMatchesEach() {
    Passage one = Passage.whole(new PassageId("p"), "", TEXT);
    Passage other = Passage.whole(new PassageId("q"), "tall", "a\nmetres");
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("tiny", TinyEncoder.writeWithStates(folder))),
            TinyReranker.options())) {
      SentenceMatcher matcher = new SentenceMatcher(models.encoder("tiny"));

      assertThat(matcher.match("Everest metres", List.of(one, other), Cancellation.NEVER))
          .containsExactly(
              matcher.match("Everest metres", one, Cancellation.NEVER),
              matcher.match("Everest metres", other, Cancellation.NEVER));
    }
  }

  @Test
  void comparesVectors_whenTheEncoderGivesNoTokenStates() {
    SemanticMatch match = match(TinyEncoder.USUAL.write(folder), TEXT);

    assertThat(match.method()).isEqualTo(Method.COSINE);
    assertThat(match.nearest().orElseThrow().span()).isEqualTo(new TextSpan(11, 25));
    assertThat(match.nearest().orElseThrow().similarity()).isCloseTo(1, within(1e-5));
  }

  @Test
  void comparesNoSentenceThatTheEncoderHasNotRead() {
    // [CLS] a how everest [SEP] and no room for the rest.
    SemanticMatch match =
        match(
            ModelDefinition.encoder("tiny", TinyEncoder.writeWithStates(folder))
                .with(ModelSettings.FROM_FILES.withMaxTokens(5)),
            Passage.whole(new PassageId("p"), "a", "how\neverest tall.\neverest metres"));

    assertThat(match.sentences())
        .extracting(Sentence::span)
        .containsExactly(new TextSpan(0, 3), new TextSpan(4, 11));
  }

  @Test
  void findsNothing_whenTheTitleFillsTheModel() {
    SemanticMatch match =
        match(
            ModelDefinition.encoder("tiny", TinyEncoder.USUAL.write(folder))
                .with(ModelSettings.FROM_FILES.withMaxTokens(4)),
            Passage.whole(new PassageId("p"), "a a a", "everest metres"));

    assertThat(match.nearest()).isEmpty();
  }

  @Test
  void findsNothing_inAPassageOfBlanks() {
    assertThat(match(TinyEncoder.writeWithStates(folder), " \n ").nearest()).isEmpty();
  }
}
