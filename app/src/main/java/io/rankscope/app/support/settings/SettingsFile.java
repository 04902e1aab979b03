package io.rankscope.app.support.settings;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.failure.RankscopeException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that settings live in: {@code {"version": 1, "values": {…}}}. It is replaced as a whole
 * or not at all, and one that cannot be read is kept beside it before a new one is begun. Programs
 * that run at the same time take turns, and each changes only the values it was told to.
 */
final class SettingsFile {
  static final int VERSION = 1;
  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  /** Whether what the file holds was kept beside it and need not be looked at again. */
  private boolean keptAside;

  SettingsFile(Path file) {
    this.file = file;
  }

  /** The values by name; none when there is no file yet or it cannot be read. */
  Map<String, JsonNode> read(Consumer<? super RankscopeException> problems) {
    try {
      return present().orElseGet(TreeMap::new);
    } catch (IOException | JacksonException e) {
      problems.accept(keepAside(e));
      keptAside = true;
      return new TreeMap<>();
    }
  }

  /**
   * Replaces the file by one with {@code changed} in it, and with whatever else is in it now.
   *
   * @param all what is written when there is no file, or none that can be read
   * @param problems hears of a file that can no longer be read
   * @throws NotSavedException when that failed; the old file then still stands
   */
  void update(
      Map<String, JsonNode> changed,
      Map<String, JsonNode> all,
      Consumer<? super RankscopeException> problems) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      // The JVM refuses a second lock of its own instead of waiting for the first.
      synchronized (SettingsFile.class) {
        try (FileChannel turns =
                FileChannel.open(
                    folder.resolve("." + file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock _ = turns.lock()) {
          replace(folder, merged(changed, all, problems));
        }
      }
    } catch (IOException e) {
      throw new NotSavedException(
          "The settings could not be saved.",
          Location.of(file),
          "Check that the folder can be written to and that the disk is not full.",
          e);
    }
  }

  private Map<String, JsonNode> merged(
      Map<String, JsonNode> changed,
      Map<String, JsonNode> all,
      Consumer<? super RankscopeException> problems) {
    if (keptAside) {
      keptAside = false;
      return all;
    }
    try {
      Optional<Map<String, JsonNode>> present = present();
      present.ifPresent(values -> values.putAll(changed));
      return present.orElse(all);
    } catch (IOException | JacksonException e) {
      problems.accept(keepAside(e));
      return all;
    }
  }

  private void replace(Path folder, Map<String, JsonNode> values) throws IOException {
    ObjectNode root = JSON.createObjectNode().put("version", VERSION);
    ObjectNode written = root.putObject("values");
    values.forEach(written::set);
    Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    try {
      Files.writeString(fresh, JSON.writeValueAsString(root));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** What the file holds; empty when there is none. */
  private Optional<Map<String, JsonNode>> present() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
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
    return Optional.of(found);
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
