package io.rankscope.app.support.settings;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.failure.RankscopeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that settings live in: {@code {"version": 1, "values": {…}}}. It is replaced as a whole
 * or not at all, and one that cannot be read is kept beside it before a new one is begun.
 */
final class SettingsFile {
  static final int VERSION = 1;
  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  SettingsFile(Path file) {
    this.file = file;
  }

  /** The values by name; none when there is no file yet or it cannot be read. */
  Map<String, JsonNode> read(Consumer<? super RankscopeException> problems) {
    if (!Files.exists(file)) {
      return new TreeMap<>();
    }
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      int version = root.path("version").asInt(0);
      if (version != VERSION || !(root.path("values") instanceof ObjectNode values)) {
        throw new IOException(
            version > VERSION
                ? "it was written by a newer Rankscope (version " + version + ")"
                : "it does not look like a settings file");
      }
      Map<String, JsonNode> found = new TreeMap<>();
      values.properties().forEach(value -> found.put(value.getKey(), value.getValue()));
      return found;
    } catch (IOException | JacksonException e) {
      problems.accept(keepAside(e));
      return new TreeMap<>();
    }
  }

  /**
   * Replaces the file.
   *
   * @throws NotSavedException when that failed; the old file then still stands
   */
  void write(Map<String, JsonNode> values) {
    ObjectNode root = JSON.createObjectNode().put("version", VERSION);
    ObjectNode written = root.putObject("values");
    values.forEach(written::set);
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new");
      try {
        Files.writeString(fresh, JSON.writeValueAsString(root));
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new NotSavedException(
          "The settings could not be saved.",
          Location.of(file),
          "Check that the folder can be written to and that the disk is not full.",
          e);
    }
  }

  private RankscopeException keepAside(Exception cause) {
    Path aside = freeName();
    try {
      Files.copy(file, aside);
    } catch (IOException e) {
      e.addSuppressed(cause);
      return new NotSavedException(
          "The settings cannot be read, nor kept beside it.",
          Location.of(file),
          "Check the file; it will be replaced at the next change of a setting.",
          e);
    }
    return new BadInputException(
        "The settings cannot be read and start afresh.",
        Location.of(file),
        "What the file held is kept in " + aside.getFileName() + ".",
        cause);
  }

  private Path freeName() {
    for (int number = 1; ; number++) {
      Path candidate = file.resolveSibling(file.getFileName() + ".unreadable-" + number);
      if (!Files.exists(candidate)) {
        return candidate;
      }
    }
  }
}
