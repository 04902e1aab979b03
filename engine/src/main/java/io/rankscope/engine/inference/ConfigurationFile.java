package io.rankscope.engine.inference;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file beside a model. */
final class ConfigurationFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ConfigurationFile() {}

  /**
   * The content of {@code file}.
   *
   * @throws CannotOpenException when it cannot be read or is not JSON
   */
  static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new CannotOpenException(
          "The file is not JSON: " + e.getOriginalMessage() + ".",
          Location.of(file),
          "Export the model again.",
          e);
    } catch (IOException e) {
      throw new CannotOpenException(
          "The file cannot be read.", Location.of(file), "Check its permissions.", e);
    }
  }
}
