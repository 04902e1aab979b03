package io.rankscope.benchmarks.corpus;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.Normalization;
import io.rankscope.engine.inference.Pooling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The built-in encoder before its weights were rounded to 8 bits (all-MiniLM-L6-v2), which Maven
 * fetches for measurements only.
 */
public final class FloatModel {
  /** Tokens a text is cut to, as for the built-in model. */
  public static final int MAX_TOKENS = 256;

  private static final String NAME = "all-minilm-l6-v2";

  private FloatModel() {}

  /** Whether the files of the model lie in {@code unpacked}. */
  public static boolean isIn(Path unpacked) {
    return Files.isRegularFile(unpacked.resolve(NAME + ".onnx"));
  }

  /**
   * The model laid out as exporters do, in {@code folder}.
   *
   * @param unpacked where Maven has unpacked its files
   * @throws CannotOpenException when they are not there
   */
  public static ModelDefinition laidOut(Path unpacked, Path folder) throws IOException {
    if (!isIn(unpacked)) {
      throw new CannotOpenException(
          "The model in floating point is not there.",
          Location.of(unpacked),
          "Start the benchmarks by benchmarks/run, which fetches it.");
    }
    Files.createDirectories(folder);
    link(unpacked.resolve(NAME + ".onnx"), folder.resolve("model.onnx"));
    link(unpacked.resolve(NAME + "-tokenizer.json"), folder.resolve("tokenizer.json"));
    return ModelDefinition.encoder("float", folder)
        .with(
            ModelSettings.FROM_FILES
                .withPooling(Pooling.MEAN)
                .withNormalization(Normalization.L2)
                .withMaxTokens(MAX_TOKENS));
  }

  private static void link(Path file, Path name) throws IOException {
    if (!Files.exists(name)) {
      Files.createSymbolicLink(name, file.toAbsolutePath());
    }
  }
}
