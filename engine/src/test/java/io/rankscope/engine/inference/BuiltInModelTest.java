package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model that is shipped gives the figures that were measured for it elsewhere. */
final class BuiltInModelTest {
  private static final String QUERY = "how tall is mount everest";
  private static final List<String> PASSAGES =
      List.of(
          "Mount Everest is 8,849 metres tall, the highest mountain above sea level.",
          "The Burj Khalifa in Dubai is the tallest building, at 828 metres.",
          "A relevance judgment records how well a passage answers a query.");

  @TempDir private static Path data;
  private static ModelCatalogue models;

  @BeforeAll
  static void open() {
    models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("minilm", BuiltInModel.MINILM.unpack(data))),
            ModelFixture.options());
  }

  @AfterAll
  static void close() {
    models.close();
  }

  @Test
  void givesTheReferenceTokens_forAQuery() {
    assertThat(models.encoder("minilm").tokens(QUERY, TextRole.QUERY).stream().map(Token::id))
        .containsExactly(101L, 2129L, 4206L, 2003L, 4057L, 23914L, 102L);
  }

  /** LangChain4j's own encoder gives 0.78705, 0.38673 and 0.00488 for the same model and texts. */
  @Test
  void givesTheReferenceCosines_forPassages() {
    TextEncoder encoder = models.encoder("minilm");
    float[] query = encoder.encode(QUERY, TextRole.QUERY).vector();
    List<Float> cosines =
        encoder.encode(PASSAGES, TextRole.PASSAGE, Cancellation.NEVER).stream()
            .map(passage -> VectorUtil.dotProduct(query, passage.vector()))
            .toList();
    assertThat(cosines.get(0)).isCloseTo(0.78705f, within(1e-3f));
    assertThat(cosines.get(1)).isCloseTo(0.38673f, within(1e-3f));
    assertThat(cosines.get(2)).isCloseTo(0.00488f, within(1e-3f));
  }

  @Test
  void givesTheSameNumbers_aloneAndInCompany() {
    TextEncoder encoder = models.encoder("minilm");
    List<float[]> together =
        encoder.encode(PASSAGES, TextRole.PASSAGE, Cancellation.NEVER).stream()
            .map(Embedding::vector)
            .toList();
    for (int i = 0; i < PASSAGES.size(); i++) {
      assertThat(encoder.encode(PASSAGES.get(i), TextRole.PASSAGE).vector())
          .isEqualTo(together.get(i));
    }
  }

  @Test
  void readsUpTo256Tokens_thoughItsTokenizerSays128() {
    String words = "mountain ".repeat(300);
    Embedding embedding = models.encoder("minilm").encode(words, TextRole.PASSAGE);
    assertThat(embedding.reading())
        .isEqualTo(new Reading(256, OptionalInt.of(254 * "mountain ".length() - 1)));
  }

  @Test
  void ranksByLateInteraction_withoutASecondModel() {
    List<PairScore> scores = models.scorer("minilm").score(QUERY, PASSAGES, Cancellation.NEVER);
    assertThat(scores.get(0).score()).isGreaterThan(scores.get(1).score());
    assertThat(scores.get(1).score()).isGreaterThan(scores.get(2).score());
  }

  @Test
  void statesItsFacts_whenOpened() {
    ModelFacts facts = models.facts("minilm");
    assertThat(facts.precision()).isEqualTo(Precision.INT8_DYNAMIC);
    assertThat(facts.dimensions()).isEqualTo(384);
    assertThat(facts.vocabulary()).isEqualTo(30522);
    assertThat(facts.opset()).isEqualTo(11);
    assertThat(facts.bytes()).isEqualTo(22_972_370);
    assertThat(facts.runtimeVersion()).isEqualTo(NativeLibraries.RUNTIME_VERSION);
    assertThat(facts.settings().maxTokens())
        .isEqualTo(new Resolved<>(256, "sentence_bert_config.json"));
    assertThat(facts.fileHashes().get("model.onnx")).startsWith("afdb6f1a0e45b715");
  }

  @Test
  void isUnpackedOnce_andMendedWhenAFileIsGone() throws IOException {
    Path folder = BuiltInModel.MINILM.unpack(data);
    Path graph = folder.resolve("model.onnx");
    FileTime before = Files.getLastModifiedTime(graph);
    Files.delete(folder.resolve("tokenizer.json"));

    assertThat(BuiltInModel.MINILM.unpack(data)).isEqualTo(folder);

    assertThat(Files.getLastModifiedTime(graph)).isEqualTo(before);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> folder.relativize(file).toString())
                  .toList())
          .containsExactlyInAnyOrder(
              "model.onnx",
              "tokenizer.json",
              "modules.json",
              "sentence_bert_config.json",
              "1_Pooling/config.json",
              "NOTICE.md");
    }
  }

  @Test
  void namesTheNearest_whenThereIsNoSuchModel() {
    assertThat(BuiltInModel.at("builtin:minilm")).isEqualTo(BuiltInModel.MINILM);
    assertThatThrownBy(() -> BuiltInModel.at("builtin:minilmm"))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> assertThat(e.remedy()).isEqualTo("Did you mean 'builtin:minilm'?"));
  }
}
