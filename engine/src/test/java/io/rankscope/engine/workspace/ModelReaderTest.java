package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.inference.BuiltInModel;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelPlace;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.Normalization;
import io.rankscope.engine.inference.Pooling;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelReaderTest {
  @TempDir private Path folder;
  @TempDir private Path dataHome;

  @Test
  void readsEveryKey() throws IOException {
    TinyReranker.write(folder.resolve("models/ce-mini"));
    Workspace workspace =
        load(
            """
            models:
              minilm: {type: encoder, path: builtin:minilm, pooling: cls, normalize: false,
                       query_prefix: 'query: ', passage_prefix: 'passage: '}
              reranker: {type: reranker, path: models/ce-mini, max_tokens: 512}
              short: models/ce-mini/model.onnx
            """);
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.models().values())
        .containsExactly(
            new ModelDefinition(
                "minilm",
                Optional.of(ModelType.ENCODER),
                new ModelPlace.BuiltIn(BuiltInModel.MINILM, dataHome),
                ModelSettings.FROM_FILES
                    .withPooling(Pooling.CLS)
                    .withNormalization(Normalization.NONE)
                    .withPrefixes("query: ", "passage: ")),
            ModelDefinition.reranker("reranker", folder.resolve("models/ce-mini"))
                .with(ModelSettings.FROM_FILES.withMaxTokens(512)),
            ModelDefinition.found("short", folder.resolve("models/ce-mini/model.onnx")));
  }

  @Test
  void unpacksNothing_whileReading() throws IOException {
    load("models: {minilm: builtin:minilm}");
    assertThat(dataHome).isEmptyDirectory();
  }

  @Test
  void offersAFolderThatWasDroppedIn_underItsName() throws IOException {
    TinyReranker.write(folder.resolve("models/ce-mini"));
    Workspace workspace = load("name: x");
    assertThat(workspace.models().values())
        .containsExactly(
            ModelDefinition.found("ce-mini", folder.resolve("models/ce-mini/model.onnx")));
  }

  @Test
  void doesNotOfferTwice_whatAnEntryNames() throws IOException {
    TinyReranker.write(folder.resolve("models/ce-mini"));
    assertThat(load("models: {reranker: {path: models/ce-mini}}").models().keySet())
        .containsExactly("reranker");
    assertThat(load("models: {reranker: models/ce-mini/model.onnx}").models().keySet())
        .containsExactly("reranker");
  }

  @Test
  void offersNothingInPlace_ofAnEntryWithAMistake() throws IOException {
    TinyReranker.write(folder.resolve("models/ce-mini"));
    Workspace workspace = load("models: {ce-mini: {path: models/ce-mini, pooling: avg}}");
    assertThat(workspace.models()).isEmpty();
    assertThat(workspace.problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {type: encodr, path: builtin:minilm}             | 2:13 | models.m.type       | Did you mean 'encoder'?
          {path: builtin:minilmm}                          | 2:13 | models.m.path       | Did you mean 'builtin:minilm'?
          {path: models/ce-mni}                            | 2:13 | models.m.path       | Did you mean 'models/ce-mini'?
          {path: nowhere/at/all}                           | 2:13 | models.m.path       | Paths start at the folder
          {type: encoder}                                  | 2:6  | models.m            | 'path' is missing
          {path: builtin:minilm, pooling: men}             | 2:38 | models.m.pooling    | Did you mean 'mean'?
          {path: builtin:minilm, normalize: l2}            | 2:40 | models.m.normalize  | Use one of: false, true.
          {path: builtin:minilm, max_tokens: 2}            | 2:41 | models.m.max_tokens | from 3 to
          {path: builtin:minilm, max_token: 9}             | 2:29 | models.m.max_token  | Did you mean 'max_tokens'?
          [builtin:minilm]                                 | 2:6  | models.m            | a list where keys
          models/ce-mini/none                              | 2:6  | models.m            | There is no model at
          """)
  void namesPlaceKeyAndRemedy_ofAMistake(String entry, String place, String key, String words)
      throws IOException {
    TinyReranker.write(folder.resolve("models/ce-mini"));
    Workspace workspace = load("models:\n  m: " + entry + "\n");
    assertThat(workspace.problems()).hasSize(1);
    assertThat(FailureText.of(workspace.problems().getFirst()).oneLine())
        .contains("workspace.yaml:" + place)
        .contains(key)
        .contains(words);
  }

  @Test
  void leavesOutAPipeline_thatNamesAnUnknownModel() throws IOException {
    Workspace workspace =
        load(
            """
            models: {minilm: builtin:minilm}
            pipelines:
              bad: {legs: {w: {type: lexical, fields: [text]}}, rerank: [{model: minilmm}]}
              worse: {legs: {d: {type: vector, field: v, model: other}}}
              good: {legs: {w: {type: lexical, fields: [text]}}, rerank: [{model: minilm}]}
            """);
    assertThat(workspace.pipelines().keySet()).containsExactly("good");
    assertThat(workspace.problems().stream().map(p -> FailureText.of(p).oneLine()))
        .satisfiesExactly(
            words ->
                assertThat(words)
                    .contains(":3:70", "pipelines.bad.rerank[0].model", "Did you mean 'minilm'?"),
            words ->
                assertThat(words)
                    .contains(":4:53", "pipelines.worse.legs.d.model", "Use one of: minilm."));
  }

  @Test
  void tellsAMistakeOnce_whenPipelinesNameItsModel() throws IOException {
    Workspace workspace =
        load(
            """
            models: {minilm: {path: builtin:minilm, pooling: men}}
            pipelines:
              p: {legs: {w: {type: lexical, fields: [text]}}, rerank: [{model: minilm}]}
            """);
    assertThat(workspace.problems()).hasSize(1);
    assertThat(workspace.pipelines().keySet()).containsExactly("p");
    try (WorkspaceModels models = new WorkspaceModels(workspace, TinyReranker.options())) {
      assertThatThrownBy(() -> models.scorer("minilm"))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("'men' is not known here");
    }
  }

  @Test
  void scoresThroughTheCache_withTheSameNumbers() throws IOException {
    TinyReranker.write(folder.resolve("models/ce-mini"));
    try (WorkspaceModels models = new WorkspaceModels(load("name: x"), TinyReranker.options())) {
      for (int time = 0; time < 2; time++) {
        assertThat(
                models
                    .scorer("ce-mini")
                    .score("how tall", List.of("a everest"), Cancellation.NEVER)
                    .getFirst()
                    .score())
            .isEqualTo(0.8f + 0.6f + 0.3f);
      }
    }
  }

  @Test
  void triesABrokenModelAgain_onlyOnceItsFilesChanged() throws IOException {
    Path model = TinyReranker.write(folder.resolve("models/ce-mini"));
    byte[] whole = Files.readAllBytes(model.resolve("model.onnx"));
    Files.write(model.resolve("model.onnx"), new byte[10]);
    try (WorkspaceModels models = new WorkspaceModels(load("name: x"), TinyReranker.options())) {
      CannotOpenException first = failure(models);
      assertThat(failure(models)).isSameAs(first);
      Files.write(model.resolve("model.onnx"), whole);
      assertThat(models.hash("ce-mini")).hasSize(64);
    }
  }

  private static CannotOpenException failure(WorkspaceModels models) {
    try {
      throw new AssertionError("it opened: " + models.hash("ce-mini"));
    } catch (CannotOpenException e) {
      return e;
    }
  }

  private Workspace load(String yaml) throws IOException {
    Files.writeString(folder.resolve("workspace.yaml"), yaml);
    return new WorkspaceLoader(dataHome).load(folder);
  }
}
