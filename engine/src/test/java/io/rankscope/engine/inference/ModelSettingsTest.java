package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a model is used is read from the files that its exporter wrote. */
final class ModelSettingsTest {
  @TempDir private Path folder;

  @BeforeEach
  void export() {
    ModelFixture.folder(folder, ModelFixture.mixed());
  }

  private ModelFacts facts(ModelSettings chosen) {
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("tiny", folder).with(chosen)),
            ModelFixture.options())) {
      return models.facts("tiny");
    }
  }

  private EffectiveSettings settings() {
    return facts(ModelSettings.FROM_FILES).settings();
  }

  private void file(String name, String content) {
    ModelFixture.write(folder.resolve(name), content);
  }

  @Test
  void hasDefaults_whenNoFileSaysAnything() {
    assertThat(settings())
        .isEqualTo(
            new EffectiveSettings(
                new Resolved<>(Pooling.MEAN, "default"),
                new Resolved<>(Normalization.L2, "default"),
                new Resolved<>(512, "default"),
                new Resolved<>("", "default"),
                new Resolved<>("", "default")));
  }

  @Test
  void poolingIsGuessed_untilAFileOrTheWorkspaceSaysIt() {
    assertThat(facts(ModelSettings.FROM_FILES).poolingIsGuessed()).isTrue();
    assertThat(facts(ModelSettings.FROM_FILES.withPooling(Pooling.MEAN)).poolingIsGuessed())
        .isFalse();

    file("1_Pooling/config.json", "{\"pooling_mode_mean_tokens\": true}");
    assertThat(facts(ModelSettings.FROM_FILES).poolingIsGuessed()).isFalse();
  }

  @Test
  void poolingIsNotGuessed_ofAGraphThatDoesItItself() {
    ModelFixture.folder(folder, ModelFixture.sentence());
    assertThat(facts(ModelSettings.FROM_FILES).poolingIsGuessed()).isFalse();
  }

  @Test
  void refusesAPoolingThatIsChosen_ofAGraphThatGivesFinishedVectors() {
    ModelFixture.folder(folder, ModelFixture.sentence());

    assertThatThrownBy(() -> facts(ModelSettings.FROM_FILES.withPooling(Pooling.CLS)))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> {
              assertThat(e.what())
                  .isEqualTo(
                      "pooling is cls, and the graph gives finished vectors only"
                          + " ('sentence_embedding'), no states of tokens.");
              assertThat(e.remedy()).startsWith("Leave pooling out");
            });
    assertThat(facts(ModelSettings.FROM_FILES).givesFinishedVectors()).isTrue();
  }

  @Test
  void readsSentenceTransformersFiles() {
    file(
        "modules.json",
        """
        [{"idx":0,"name":"0","path":"","type":"sentence_transformers.models.Transformer"},
         {"idx":1,"name":"1","path":"1_Pool","type":"sentence_transformers.models.Pooling"}]
        """);
    file(
        "1_Pool/config.json",
        "{\"pooling_mode_cls_token\": true, \"pooling_mode_mean_tokens\": false}");
    file("sentence_bert_config.json", "{\"max_seq_length\": 128}");
    file("config.json", "{\"model_type\": \"bert\", \"max_position_embeddings\": 512}");
    file(
        "config_sentence_transformers.json",
        "{\"prompts\": {\"query\": \"query: \", \"document\": \"passage: \"}}");
    assertThat(settings())
        .isEqualTo(
            new EffectiveSettings(
                new Resolved<>(Pooling.CLS, "1_Pool/config.json"),
                new Resolved<>(Normalization.NONE, "modules.json"),
                new Resolved<>(128, "sentence_bert_config.json"),
                new Resolved<>("query: ", "config_sentence_transformers.json"),
                new Resolved<>("passage: ", "config_sentence_transformers.json")));
  }

  @Test
  void prefersWhatTheWorkspaceSays() {
    file("1_Pooling/config.json", "{\"pooling_mode_cls_token\": true}");
    file("sentence_bert_config.json", "{\"max_seq_length\": 128}");
    ModelSettings chosen =
        ModelSettings.FROM_FILES
            .withPooling(Pooling.LAST)
            .withNormalization(Normalization.NONE)
            .withMaxTokens(64)
            .withPrefixes("q ", "p ");
    assertThat(facts(chosen).settings())
        .isEqualTo(
            new EffectiveSettings(
                new Resolved<>(Pooling.LAST, "workspace.yaml"),
                new Resolved<>(Normalization.NONE, "workspace.yaml"),
                new Resolved<>(64, "workspace.yaml"),
                new Resolved<>("q ", "workspace.yaml"),
                new Resolved<>("p ", "workspace.yaml")));
  }

  @ParameterizedTest
  @CsvSource({
    "bert, 64, 1000000000000000019884624838656, 64, config.json",
    "roberta, 66, 1000000000000000019884624838656, 64, config.json",
    "bert, 512, 200, 200, tokenizer_config.json",
    "bert, 100, 200, 100, config.json",
  })
  void readsTheLength_fromTransformersFiles(
      String type, int positions, String length, int expected, String from) {
    file(
        "config.json",
        "{\"model_type\": \"%s\", \"max_position_embeddings\": %d}".formatted(type, positions));
    file("tokenizer_config.json", "{\"model_max_length\": %s}".formatted(length));
    assertThat(settings().maxTokens()).isEqualTo(new Resolved<>(expected, from));
  }

  @Test
  void asksTheTokenizerLast_forTheLength() {
    file(
        "tokenizer.json",
        ModelFixture.tokenizer(
            "{\"direction\":\"Right\",\"max_length\":32,"
                + "\"strategy\":\"LongestFirst\",\"stride\":0}"));
    assertThat(settings().maxTokens()).isEqualTo(new Resolved<>(32, "tokenizer.json"));
    file("config.json", "{\"model_type\": \"bert\", \"max_position_embeddings\": 128}");
    assertThat(settings().maxTokens()).isEqualTo(new Resolved<>(128, "config.json"));
  }

  @Test
  void asksTheGraph_whatNoFileSaysOfItsPositions() {
    ModelFixture.folder(folder, ModelFixture.positions(ModelFixture.mixed(), 512));
    assertThat(settings().maxTokens()).isEqualTo(new Resolved<>(512, "the graph"));

    ModelFixture.folder(folder, ModelFixture.positions(ModelFixture.mixed(), 48));
    assertThat(settings().maxTokens()).isEqualTo(new Resolved<>(48, "the graph"));
    assertThatThrownBy(() -> facts(ModelSettings.FROM_FILES.withMaxTokens(49)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("max_tokens is 49, and the model has positions for 3 to 48.");

    file("sentence_bert_config.json", "{\"max_seq_length\": 32}");
    assertThat(settings().maxTokens()).isEqualTo(new Resolved<>(32, "sentence_bert_config.json"));
  }

  @ParameterizedTest
  @CsvSource({"66, 64", "514, 512", "64, 64", "512, 512"})
  void leavesOutThePositionsOfPadding_whenTokenizerAndGraphAreThoseOfRoberta(
      int rows, int expected) {
    ModelFixture.folder(folder, ModelFixture.positions(ModelFixture.mixed(), rows));
    file("tokenizer.json", robertaTokenizer());

    assertThat(settings().maxTokens()).isEqualTo(new Resolved<>(expected, "the graph"));
  }

  @Test
  void believesTheFilesOverTheTokens_aboutThePositionsOfPadding() {
    ModelFixture.folder(folder, ModelFixture.positions(ModelFixture.mixed(), 66));
    file("config.json", "{\"model_type\": \"roberta\"}");
    assertThat(settings().maxTokens()).isEqualTo(new Resolved<>(64, "the graph"));

    file("tokenizer.json", robertaTokenizer());
    file("config.json", "{\"model_type\": \"bert\"}");
    assertThat(settings().maxTokens()).isEqualTo(new Resolved<>(66, "the graph"));
  }

  private static String robertaTokenizer() {
    return ModelFixture.tokenizer("null")
        .replace("[PAD]", "<s>")
        .replace("[UNK]", "<pad>")
        .replace("[CLS]", "</s>");
  }

  @Test
  void refusesPooling_thatItCannotDo() {
    file(
        "1_Pooling/config.json",
        "{\"pooling_mode_weightedmean_tokens\": true, \"pooling_mode_mean_tokens\": false}");
    assertThatThrownBy(this::settings)
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The model wants pooling 'weightedmean_tokens', which Rankscope does not do.");
    file(
        "1_Pooling/config.json",
        "{\"pooling_mode_cls_token\": true, \"pooling_mode_mean_tokens\": true}");
    assertThatThrownBy(this::settings)
        .hasMessage("The model wants pooling in 2 ways at once, which Rankscope does not do.");
    file("1_Pooling/config.json", "{\"word_embedding_dimension\": 3}");
    assertThatThrownBy(this::settings)
        .isInstanceOfSatisfying(
            CannotOpenException.class,
            e -> {
              assertThat(e.what()).isEqualTo("No pooling mode is set.");
              assertThat(e.remedy()).isEqualTo("Set 'pooling' to mean, cls, max or last.");
            });
  }

  @Test
  void refusesModules_thatTheGraphLacks() {
    file(
        "modules.json",
        "[{\"type\": \"sentence_transformers.models.Transformer\"},"
            + "{\"type\": \"sentence_transformers.models.Dense\", \"path\": \"2_Dense\"}]");
    assertThatThrownBy(this::settings)
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The model passes its vectors through Dense, which the graph lacks.");
    file("modules.json", "[{\"idx\": 0}, {\"idx\": 1}]");
    assertThatThrownBy(this::settings)
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The file modules.json does not say of what type each module is.");
    ModelFixture.folder(folder, ModelFixture.sentence());
    assertThat(facts(ModelSettings.FROM_FILES).outputUsed()).isEqualTo("sentence_embedding");
  }

  @Test
  void findsTheGraph_inTheFolderOfTheHub() throws java.io.IOException {
    Files.createDirectory(folder.resolve("onnx"));
    Files.move(folder.resolve("model.onnx"), folder.resolve("onnx/model.onnx"));
    file("sentence_bert_config.json", "{\"max_seq_length\": 77}");
    assertThat(settings().maxTokens()).isEqualTo(new Resolved<>(77, "sentence_bert_config.json"));
  }

  @Test
  void changesTheHash_whenASettingDoes_andOnlyThen() {
    String hash = facts(ModelSettings.FROM_FILES).hash();
    assertThat(facts(ModelSettings.FROM_FILES.withMaxTokens(512)).hash()).isEqualTo(hash);
    assertThat(facts(ModelSettings.FROM_FILES.withMaxTokens(64)).hash()).isNotEqualTo(hash);
    assertThat(facts(ModelSettings.FROM_FILES.withPooling(Pooling.CLS)).hash()).isNotEqualTo(hash);
    assertThat(facts(ModelSettings.FROM_FILES.withPrefixes("q", "")).hash())
        .isNotEqualTo(facts(ModelSettings.FROM_FILES.withPrefixes("", "q")).hash());
  }

  @Test
  void namesTheNearest_whenAWordIsUnknown() {
    assertThat(Pooling.parse("cls")).isEqualTo(Pooling.CLS);
    assertThat(ModelType.parse("encoder")).isEqualTo(ModelType.ENCODER);
    assertThatThrownBy(() -> Pooling.parse("maen"))
        .isInstanceOfSatisfying(
            BadInputException.class, e -> assertThat(e.remedy()).isEqualTo("Did you mean 'mean'?"));
    assertThatThrownBy(() -> ModelType.parse("rerankr"))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> assertThat(e.remedy()).isEqualTo("Did you mean 'reranker'?"));
  }
}
