package io.rankscope.engine.inference;

import static io.rankscope.engine.inference.GraphBuilder.ANY;
import static io.rankscope.engine.inference.GraphBuilder.FLOAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.task.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vectors of graphs whose numbers are computed by hand here. */
final class TextEncoderTest {
  private static final Offset<Float> CLOSE = within(1e-5f);

  /** Ids of "how tall everest" between [CLS] and [SEP]. */
  private static final long[] IDS = {2, 4, 5, 6, 3};

  @TempDir private Path folder;

  private static ModelCatalogue catalogue(Path folder, ModelSettings settings) {
    return new ModelCatalogue(
        List.of(ModelDefinition.encoder("tiny", folder).with(settings)), ModelFixture.options());
  }

  /** What ModelFixture.mixed gives for the tokens: row plus mean row. */
  private static float[][] states(long... ids) {
    float[] mean = new float[ModelFixture.DIMENSIONS];
    for (long id : ids) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += ModelFixture.row(id)[d] / ids.length;
      }
    }
    float[][] states = new float[ids.length][];
    for (int i = 0; i < ids.length; i++) {
      states[i] = ModelFixture.row(ids[i]);
      for (int d = 0; d < mean.length; d++) {
        states[i][d] += mean[d];
      }
    }
    return states;
  }

  @ParameterizedTest
  @EnumSource(Pooling.class)
  void poolsTokenStates_asChosen(Pooling pooling) {
    ModelFixture.folder(folder, ModelFixture.mixed());
    float[][] states = states(IDS);
    float[] expected = new float[ModelFixture.DIMENSIONS];
    for (int d = 0; d < expected.length; d++) {
      expected[d] =
          switch (pooling) {
            case CLS -> states[0][d];
            case LAST -> states[4][d];
            case MAX -> states[3][d];
            case MEAN ->
                (states[0][d] + states[1][d] + states[2][d] + states[3][d] + states[4][d]) / 5;
          };
    }
    ModelSettings settings =
        ModelSettings.FROM_FILES.withPooling(pooling).withNormalization(Normalization.NONE);
    try (ModelCatalogue models = catalogue(folder, settings)) {
      assertThat(models.encoder("tiny").encode("how tall everest", TextRole.QUERY).vector())
          .containsExactly(expected, CLOSE);
    }
  }

  @Test
  void hasLengthOne_whenNormalised() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    try (ModelCatalogue models = catalogue(folder, ModelSettings.FROM_FILES)) {
      float[] vector = models.encoder("tiny").encode("tall", TextRole.QUERY).vector();
      double squares = 0;
      for (float value : vector) {
        squares += value * value;
      }
      assertThat(squares).isCloseTo(1, within(1e-6));
      assertThat(models.facts("tiny").settings().normalization())
          .isEqualTo(new Resolved<>(Normalization.L2, Resolved.DEFAULT));
    }
  }

  @Test
  void givesTheSameNumbers_whateverTheBatch() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      texts.add("how tall everest metres a ".repeat(i % 7) + "tall ".repeat(i % 11));
    }
    try (ModelCatalogue models = catalogue(folder, ModelSettings.FROM_FILES)) {
      TextEncoder encoder = models.encoder("tiny");
      List<Embedding> together = encoder.encode(texts, TextRole.PASSAGE, Cancellation.NEVER);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(together.get(i).vector())
            .containsExactly(encoder.encode(texts.get(i), TextRole.PASSAGE).vector(), CLOSE);
      }
    }
  }

  @Test
  void takesTheSentenceEmbedding_whenTheGraphGivesOne() {
    ModelFixture.folder(folder, ModelFixture.sentence());
    ModelSettings plain = ModelSettings.FROM_FILES.withNormalization(Normalization.NONE);
    try (ModelCatalogue models = catalogue(folder, plain)) {
      assertThat(models.encoder("tiny").encode("how tall everest", TextRole.QUERY).vector())
          .containsExactly(new float[] {4, 1, (4 + 16 + 25 + 36 + 9) / 16f / 5}, CLOSE);
      assertThat(models.encoder("tiny").hasTokenStates()).isFalse();
      assertThat(models.facts("tiny").outputUsed()).isEqualTo("sentence_embedding");
    }
  }

  @Test
  void refusesLateInteraction_whenThereAreNoTokenStates() {
    ModelFixture.folder(folder, ModelFixture.sentence());
    try (ModelCatalogue models = catalogue(folder, ModelSettings.FROM_FILES)) {
      assertThatThrownBy(() -> models.scorer("tiny"))
          .isInstanceOf(BadInputException.class)
          .hasMessage("The model 'tiny' gives no states of single tokens.");
    }
  }

  @Test
  void putsThePrefixBeforeTheText_andKeepsOffsetsOfTheText() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    ModelSettings prefixes = ModelSettings.FROM_FILES.withPrefixes("how ", "a ");
    try (ModelCatalogue models = catalogue(folder, prefixes)) {
      assertThat(models.encoder("tiny").tokens("Tall everest", TextRole.QUERY))
          .containsExactly(
              new Token(2, "[CLS]", Token.Kind.SPECIAL, 0, 0),
              new Token(4, "how", Token.Kind.PREFIX, 0, 0),
              new Token(5, "tall", Token.Kind.TEXT, 0, 4),
              new Token(6, "everest", Token.Kind.TEXT, 5, 12),
              new Token(3, "[SEP]", Token.Kind.SPECIAL, 0, 0));
      assertThat(models.encoder("tiny").tokens("tall", TextRole.PASSAGE).stream().map(Token::id))
          .containsExactly(2L, 8L, 5L, 3L);
      assertThat(
              models
                  .encoder("tiny")
                  .tokenStates(List.of("tall"), TextRole.QUERY, Cancellation.NEVER)
                  .getFirst()
                  .tokens())
          .containsExactly(new Token(5, "tall", Token.Kind.TEXT, 0, 4));
    }
  }

  @Test
  void saysWhereATextWasCut_inUtf16Units() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    try (ModelCatalogue models = catalogue(folder, ModelSettings.FROM_FILES.withMaxTokens(5))) {
      TextEncoder encoder = models.encoder("tiny");
      assertThat(encoder.encode("😀 how 😀 tall everest", TextRole.PASSAGE).reading())
          .isEqualTo(new Reading(5, OptionalInt.of("😀 how 😀".length())));
      assertThat(encoder.encode("😀 how 😀", TextRole.PASSAGE).reading())
          .isEqualTo(new Reading(5, OptionalInt.empty()));
    }
  }

  @Test
  void readsEmptyAndHugeTexts_andHalfSurrogates() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    try (ModelCatalogue models = catalogue(folder, ModelSettings.FROM_FILES)) {
      TextEncoder encoder = models.encoder("tiny");
      String huge = "everest ".repeat(12_500);
      List<Embedding> embeddings =
          encoder.encode(
              List.of("", huge, "tall \uD83D how \0"), TextRole.PASSAGE, Cancellation.NEVER);
      assertThat(embeddings.stream().map(Embedding::reading))
          .containsExactly(
              new Reading(2, OptionalInt.empty()),
              new Reading(512, OptionalInt.of(510 * 8 - 1)),
              new Reading(4, OptionalInt.empty()));
    }
  }

  @Test
  void stops_whenAskedTo() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    try (ModelCatalogue models = catalogue(folder, ModelSettings.FROM_FILES)) {
      TextEncoder encoder = models.encoder("tiny");
      assertThatThrownBy(() -> encoder.encode(List.of("a"), TextRole.QUERY, () -> true))
          .isInstanceOf(CancellationException.class);
    }
  }

  /** The graph makes rows^24 numbers: four rows need more memory than any machine addresses. */
  @Test
  void goesOnInSmallerBatches_whenMemoryRunsOut() {
    GraphBuilder graph =
        ModelFixture.lookedUp(ModelFixture.WORDS.size(), "input_ids", "attention_mask")
            .node("Shape", List.of("input_ids"), "shape")
            .longs("first", new long[] {1}, 0)
            .node("Gather", List.of("shape", "first"), "rows")
            .node("Mul", List.of("rows", "rows"), "rows2")
            .node("Mul", List.of("rows2", "rows2"), "rows4")
            .node("Mul", List.of("rows4", "rows4"), "rows8")
            .node("Mul", List.of("rows8", "rows8"), "rows16")
            .node("Mul", List.of("rows16", "rows8"), "rows24")
            .node("ConstantOfShape", List.of("rows24"), "zeros")
            .node("ReduceSum", List.of("zeros"), "zero", GraphBuilder.attribute("keepdims", 0))
            .node("Add", List.of("looked_up", "zero"), "last_hidden_state")
            .output("last_hidden_state", FLOAT, ANY, ANY, ModelFixture.DIMENSIONS);
    ModelFixture.folder(folder, graph);
    ModelSettings first =
        ModelSettings.FROM_FILES.withPooling(Pooling.LAST).withNormalization(Normalization.NONE);
    try (ModelCatalogue models = catalogue(folder, first)) {
      List<Embedding> embeddings =
          models
              .encoder("tiny")
              .encode(List.of("how", "tall", "everest", "a"), TextRole.PASSAGE, Cancellation.NEVER);
      assertThat(embeddings).hasSize(4);
      assertThat(embeddings.stream().map(e -> e.vector()[0])).containsOnly(3f);
    }
  }

  @Test
  void runsATextAlone_whenTheGraphHasNoMask() {
    GraphBuilder graph =
        ModelFixture.lookedUp(ModelFixture.WORDS.size(), "input_ids")
            .node("Identity", List.of("looked_up"), "last_hidden_state")
            .output("last_hidden_state", FLOAT, ANY, ANY, ModelFixture.DIMENSIONS);
    ModelFixture.folder(folder, graph);
    ModelSettings last =
        ModelSettings.FROM_FILES.withPooling(Pooling.MAX).withNormalization(Normalization.NONE);
    try (ModelCatalogue models = catalogue(folder, last)) {
      assertThat(
              models
                  .encoder("tiny")
                  .encode(List.of("everest a", "how"), TextRole.PASSAGE, Cancellation.NEVER)
                  .stream()
                  .map(e -> e.vector()[0]))
          .containsExactly(8f, 4f);
    }
  }

  @Test
  void padsToTheLengthTheGraphWants_whenItIsFixed() {
    GraphBuilder graph =
        new GraphBuilder()
            .input("input_ids", GraphBuilder.INT64, 1, 6)
            .input("attention_mask", GraphBuilder.INT64, 1, 6)
            .floats(
                "table",
                new long[] {ModelFixture.WORDS.size(), ModelFixture.DIMENSIONS},
                ModelFixture.table(ModelFixture.WORDS.size()))
            .node("Gather", List.of("table", "input_ids"), "last_hidden_state")
            .output("last_hidden_state", FLOAT, 1, 6, ModelFixture.DIMENSIONS);
    ModelFixture.folder(folder, graph);
    ModelSettings last =
        ModelSettings.FROM_FILES.withPooling(Pooling.MAX).withNormalization(Normalization.NONE);
    try (ModelCatalogue models = catalogue(folder, last)) {
      List<Embedding> embeddings =
          models
              .encoder("tiny")
              .encode(
                  List.of("how", "tall tall tall tall everest"),
                  TextRole.PASSAGE,
                  Cancellation.NEVER);
      assertThat(embeddings.stream().map(e -> e.vector()[0])).containsExactly(4f, 5f);
      assertThat(embeddings.getLast().reading()).isEqualTo(new Reading(6, OptionalInt.of(19)));
      assertThat(models.facts("tiny").settings().maxTokens())
          .isEqualTo(new Resolved<>(6, "the graph"));
    }
  }
}
