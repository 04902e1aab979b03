package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelPlace;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.Normalization;
import io.rankscope.engine.inference.Pooling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an entry of {@code models}: its path alone, or keys with values. */
final class ModelReader {
  private static final List<String> KEYS =
      List.of(
          "type", "path", "pooling", "normalize", "max_tokens", "query_prefix", "passage_prefix");
  private static final Map<String, ModelType> TYPES = byLabel(ModelType.values(), ModelType::label);
  private static final Map<String, Pooling> POOLINGS = byLabel(Pooling.values(), Pooling::label);
  private static final int FEWEST_TOKENS = 3;
  private static final int MOST_TOKENS = 1_000_000;

  private final Path folder;
  private final Path dataFolder;

  ModelReader(Path folder, Path dataFolder) {
    this.folder = folder;
    this.dataFolder = dataFolder;
  }

  ModelDefinition read(String name, YamlValue value) {
    if (value.isScalar()) {
      return new ModelDefinition(name, Optional.empty(), place(value), ModelSettings.FROM_FILES);
    }
    YamlSection section = value.asSection();
    section.allowOnly(KEYS);
    return new ModelDefinition(
        name,
        section.find("type").map(given -> given.asChoice(TYPES)),
        place(section.need("path", "path: models/" + name)),
        settings(section));
  }

  private static ModelSettings settings(YamlSection section) {
    return new ModelSettings(
        section.find("pooling").map(given -> given.asChoice(POOLINGS)),
        section
            .find("normalize")
            .map(YamlValue::asFlag)
            .map(wanted -> wanted ? Normalization.L2 : Normalization.NONE),
        section
            .find("max_tokens")
            .map(given -> OptionalInt.of(given.asInteger(FEWEST_TOKENS, MOST_TOKENS)))
            .orElse(OptionalInt.empty()),
        section.find("query_prefix").map(YamlValue::asText),
        section.find("passage_prefix").map(YamlValue::asText));
  }

  private ModelPlace place(YamlValue value) {
    String written = value.asText();
    ModelPlace place;
    try {
      place = value.located(() -> ModelPlace.of(written, folder, dataFolder));
    } catch (InvalidPathException e) {
      throw value.wrong("'" + written + "' is no path.", "Write a folder, such as models/e5.");
    }
    if (place instanceof ModelPlace.OnDisk(Path path) && !Files.exists(path)) {
      throw missing(value, written, path);
    }
    return place;
  }

  private static BadInputException missing(YamlValue value, String written, Path path) {
    Path parent = path.getParent();
    String remedy =
        Optional.ofNullable(parent)
            .flatMap(
                within ->
                    NearestName.of(String.valueOf(path.getFileName()), names(within))
                        .map(near -> written.replaceFirst("[^/\\\\]*[/\\\\]?$", near)))
            .map(near -> "Did you mean '" + near + "'?")
            .orElse(
                "Paths start at the folder of this file; name an exported folder with model.onnx"
                    + " and tokenizer.json, or builtin:minilm.");
    return value.wrong("There is no model at '" + written + "'.", remedy);
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> String.valueOf(child.getFileName())).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static <T> Map<String, T> byLabel(T[] values, Function<T, String> label) {
    return Arrays.stream(values).collect(Collectors.toMap(label, Function.identity()));
  }
}
