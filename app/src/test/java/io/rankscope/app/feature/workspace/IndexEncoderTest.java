package io.rankscope.app.feature.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.IndexBuildReport;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.EncoderChoice;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.Normalization;
import io.rankscope.engine.inference.Pooling;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model that is to embed a corpus: what is known of it before, and what is said of it. */
final class IndexEncoderTest {
  private static final String TEXTS =
      """
      {"_id": "tall", "title": "", "text": "how tall everest"}
      {"_id": "metres", "title": "", "text": "a metres metres"}
      """;

  @TempDir private Path folder;
  private final Map<Path, IndexBuildReport> done = new LinkedHashMap<>();
  private IndexCorpusViewModel model;
  private Path corpus;
  private Path home;
  private Path states;

  @BeforeEach
  void write() throws IOException {
    corpus = Files.writeString(folder.resolve("texts.jsonl"), TEXTS);
    home = folder.resolve("home");
    states = TinyEncoder.writeWithStates(folder.resolve("states"));
    model = new IndexCorpusViewModel(new SameThreadTaskRunner(), done::put);
    model.choose(CorpusChoice.NONE.withCorpus(corpus).withHome(home));
  }

  private void chooseModel(Path path) {
    model.choose(model.choiceProperty().get().withModelAt(Optional.of(path.toString())));
  }

  private void say(EncoderSetting setting, String text) {
    model.say(setting, Optional.of(text));
  }

  private ModelSettings said() {
    return model.choiceProperty().get().model().orElseThrow().settings();
  }

  private String failure() {
    return model.encoder().failureProperty().get().map(FailureText::oneLine).orElse("");
  }

  private String shown(EncoderSetting setting) {
    var known = setting.of(model.encoder().factsProperty().get().orElseThrow());
    return known.value() + " from " + known.from();
  }

  @Test
  void tellsWhereEachSettingWasRead_andThatThePoolingIsGuessed() throws IOException {
    Files.writeString(states.resolve("sentence_bert_config.json"), "{\"max_seq_length\": 128}");

    chooseModel(states);

    assertThat(failure()).isEmpty();
    assertThat(shown(EncoderSetting.POOLING)).isEqualTo("mean from default");
    assertThat(shown(EncoderSetting.MAX_TOKENS)).isEqualTo("128 from sentence_bert_config.json");
    assertThat(model.encoder().poolingIsGuessed()).isTrue();
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void guessesNothing_oncePoolingIsSaid_andAgainOnceItIsLeftToTheFiles() {
    chooseModel(states);

    say(EncoderSetting.POOLING, "cls");
    assertThat(model.encoder().poolingIsGuessed()).isFalse();
    assertThat(said()).isEqualTo(ModelSettings.FROM_FILES.withPooling(Pooling.CLS));

    model.say(EncoderSetting.POOLING, Optional.empty());
    assertThat(model.encoder().poolingIsGuessed()).isTrue();
    assertThat(said()).isEqualTo(ModelSettings.FROM_FILES);
  }

  @Test
  void saysNothing_whenTheFilesSayTheSame() {
    chooseModel(states);

    say(EncoderSetting.MAX_TOKENS, "512");
    say(EncoderSetting.QUERY_PREFIX, "");

    assertThat(said()).isEqualTo(ModelSettings.FROM_FILES);
  }

  @Test
  void cannotStart_withAPoolingThatTheGraphCannotDo() throws IOException {
    chooseModel(TinyEncoder.USUAL.write(folder.resolve("finished")));
    assertThat(shown(EncoderSetting.POOLING)).isEqualTo("in the graph from sentence_embedding");

    say(EncoderSetting.POOLING, "last");

    assertThat(failure()).contains("pooling is last, and the graph gives finished vectors only");
    assertThat(model.readyProperty().get()).isFalse();
    model.start();
    assertThat(home).doesNotExist();

    model.say(EncoderSetting.POOLING, Optional.empty());
    assertThat(failure()).isEmpty();
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void cannotStart_withALengthThatIsNoNumberOrTooLong() throws IOException {
    Files.writeString(
        states.resolve("config.json"),
        "{\"model_type\": \"bert\", \"max_position_embeddings\": 256}");
    chooseModel(states);

    say(EncoderSetting.MAX_TOKENS, "many");
    assertThat(failure()).startsWith("‘many’ is no number of tokens.");
    assertThat(model.readyProperty().get()).isFalse();

    say(EncoderSetting.MAX_TOKENS, "512");
    assertThat(failure()).contains("max_tokens is 512, and the model has positions for 3 to 256.");
    assertThat(model.readyProperty().get()).isFalse();

    say(EncoderSetting.MAX_TOKENS, "256");
    assertThat(failure()).isEmpty();
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void cannotStart_withAFolderThatHoldsNoModel() throws IOException {
    chooseModel(Files.createDirectory(folder.resolve("empty")));

    assertThat(failure()).contains("The folder holds no ONNX file.");
    assertThat(model.readyProperty().get()).isFalse();
  }

  @Test
  void cannotStart_withAModelThatGivesNoVectors() {
    chooseModel(TinyReranker.write(folder.resolve("reranker")));

    assertThat(failure()).contains("an encoder gives [batch, dimensions]");
    assertThat(model.readyProperty().get()).isFalse();
  }

  @Test
  void cannotStart_withVectorsThatAreLongerThanShardsCanKeep() {
    chooseModel(TinyEncoder.USUAL.wide(5000).write(folder.resolve("wide")));

    assertThat(failure())
        .contains("The model gives vectors of 5000 dimensions; shards keep at most 4096.");
    assertThat(model.readyProperty().get()).isFalse();
  }

  @Test
  void startsWithoutVectors_whenTheModelIsTakenBack() {
    chooseModel(folder.resolve("nowhere"));
    assertThat(model.readyProperty().get()).isFalse();

    model.choose(model.choiceProperty().get().withModelAt(Optional.empty()));

    assertThat(failure()).isEmpty();
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void writesWhatWasSaid_soThatTheVectorsAreFoundByIt() throws IOException {
    chooseModel(states);
    say(EncoderSetting.POOLING, "cls");
    say(EncoderSetting.NORMALIZE, "no");
    say(EncoderSetting.MAX_TOKENS, "64");
    say(EncoderSetting.QUERY_PREFIX, "how ");
    say(EncoderSetting.PASSAGE_PREFIX, "a ");

    model.start();

    assertThat(model.failureProperty().get().map(FailureText::oneLine)).isEmpty();
    Workspace made = new WorkspaceLoader(folder.resolve("data")).load(home);
    assertThat(made.problems()).isEmpty();
    assertThat(Optional.ofNullable(made.models().get("states")).orElseThrow().settings())
        .isEqualTo(
            ModelSettings.FROM_FILES
                .withPooling(Pooling.CLS)
                .withNormalization(Normalization.NONE)
                .withMaxTokens(64)
                .withPrefixes("how ", "a "));
    EncoderChoice chosen = model.choiceProperty().get().model().orElseThrow();
    try (Source source =
            Source.open(made.sources().values().iterator().next(), Cancellation.NEVER);
        PinnedSource pinned = source.pin();
        ModelCatalogue models = EncoderLook.catalogue(chosen)) {
      assertThat(pinned.vectors("text_vector").modelHash())
          .contains(models.facts(chosen.path()).hash());
    }
  }

  @Test
  void keepsVectorsAsChosen_withoutOpeningTheModelAgain() throws IOException {
    chooseModel(states);
    Files.delete(states.resolve("model.onnx"));
    EncoderChoice chosen = model.choiceProperty().get().model().orElseThrow();

    model.choose(
        model.choiceProperty().get().withModel(Optional.of(chosen.with(VectorFormat.INT8))));

    assertThat(failure()).isEmpty();
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void keepsTheVectors_whenIndexingEndsEarly_andGoesOnFromThere() throws IOException {
    chooseModel(states);
    // More than can wait to be embedded, so that some are when the bad line is met.
    int passages = 128 * (Runtime.getRuntime().availableProcessors() + 16);
    String many =
        IntStream.range(0, passages)
            .mapToObj(i -> "{\"_id\": \"p" + i + "\", \"text\": \"tall " + i + "\"}\n")
            .collect(Collectors.joining());
    Files.writeString(corpus, many + "not JSON\n");

    model.start();

    assertThat(model.failureProperty().get().map(FailureText::oneLine).orElse(""))
        .contains("texts.jsonl:" + (passages + 1) + ":");
    assertThat(model.vectorsKeptProperty().get()).isTrue();

    Files.writeString(corpus, many);
    model.start();

    assertThat(model.vectorsKeptProperty().get()).isFalse();
    assertThat(Optional.ofNullable(done.get(home)).orElseThrow().vectors().orElseThrow().reused())
        .isPositive();
  }

  @Test
  void leavesNoWorkspace_whenEmbeddingIsCancelled() {
    chooseModel(states);
    CorpusIndexing indexing = new CorpusIndexing(model.choiceProperty().get());

    assertThatThrownBy(() -> indexing.run(Progress.SILENT, () -> true))
        .isInstanceOf(CancellationException.class);

    assertThat(home.resolve("workspace.yaml")).doesNotExist();
    assertThat(home.resolve("shards").resolve("0")).doesNotExist();
  }
}
