package io.rankscope.engine.inference;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;

/** Opens a model and refuses, in words, whatever could only fail later. */
final class ModelLoader {
  private final InferenceOptions options;

  ModelLoader(InferenceOptions options) {
    this.options = options;
  }

  /**
   * Opens {@code definition}.
   *
   * @throws CannotOpenException when a file is missing, damaged, or not what its role asks for
   * @throws BadInputException when a setting does not fit the model
   */
  LoadedModel load(ModelDefinition definition) {
    ModelFiles files = ModelFiles.find(definition.place().files());
    GraphSurvey survey = survey(files);
    ModelHash hash = ModelHash.of(files, survey.externalData());
    TokenizerFile vocabulary = TokenizerFile.read(files.tokenizer());
    checkVocabulary(files, survey, vocabulary);
    SettingsReader reader =
        new SettingsReader(files, definition.settings(), vocabulary, survey.positions());
    EffectiveSettings settings = reader.read();
    OnnxSession session = OnnxSession.open(files.graph(), survey, options);
    try {
      GraphShape shape = GraphShape.of(files.graph(), session);
      ModelType type = definition.type().orElseGet(shape::likelyType);
      checkModules(type, files, reader, shape);
      EffectiveSettings fitting = fit(settings, shape);
      return new LoadedModel(
          definition,
          type,
          files,
          survey,
          hash,
          vocabulary,
          fitting,
          session,
          TextTokenizer.open(files.tokenizer(), fitting.maxTokens().value(), options),
          shape,
          paddingId(files, vocabulary));
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static GraphSurvey survey(ModelFiles files) {
    try {
      GraphSurvey survey = GraphReader.read(files.graph());
      if (survey.operators().isEmpty()) {
        throw new IOException("no graph in it");
      }
      return survey;
    } catch (AccessDeniedException e) {
      throw new CannotOpenException(
          "The file cannot be read.", Location.of(files.graph()), "Check its permissions.", e);
    } catch (IOException e) {
      throw new CannotOpenException(
          "The file is no whole ONNX graph: " + e.getMessage() + ".",
          Location.of(files.graph()),
          "It may have been copied only in part, or be a Git LFS pointer; fetch it again.",
          e);
    }
  }

  private static void checkVocabulary(
      ModelFiles files, GraphSurvey survey, TokenizerFile vocabulary) {
    if (survey.embeddingRows().isPresent()
        && vocabulary.largestId() >= survey.embeddingRows().getAsLong()) {
      throw new CannotOpenException(
          "The tokenizer gives ids up to "
              + vocabulary.largestId()
              + ", and the graph has embeddings for "
              + survey.embeddingRows().getAsLong()
              + " only.",
          Location.of(files.tokenizer()),
          "Use the tokenizer.json that was exported with the model.");
    }
  }

  /** A graph that ends in the sentence vector has done all its modules itself. */
  private static void checkModules(
      ModelType type, ModelFiles files, SettingsReader reader, GraphShape shape) {
    List<String> strange = reader.modulesNotUnderstood();
    if (type == ModelType.ENCODER && !strange.isEmpty() && shape.declaredSentence().isEmpty()) {
      if (strange.stream().anyMatch(String::isBlank)) {
        throw new CannotOpenException(
            "The file modules.json does not say of what type each module is.",
            Location.of(files.configuration("modules.json").orElse(files.graph())),
            "Use the modules.json that came with the model.");
      }
      throw new CannotOpenException(
          "The model passes its vectors through "
              + String.join(", ", strange)
              + ", which the graph lacks.",
          Location.of(files.graph()),
          "Export it with Optimum's sentence-transformers task, so that the graph holds all of"
              + " it.");
    }
  }

  private static EffectiveSettings fit(EffectiveSettings settings, GraphShape shape) {
    int fixed = shape.fixedLength();
    return fixed > 0 && fixed < settings.maxTokens().value()
        ? settings.withMaxTokens(fixed, "the graph")
        : settings;
  }

  private static long paddingId(ModelFiles files, TokenizerFile vocabulary) {
    return vocabulary
        .padding()
        .orElseGet(
            () ->
                files
                    .configuration("config.json")
                    .map(file -> ConfigurationFile.read(file).path("pad_token_id").asInt(0))
                    .orElse(0));
  }
}
