package io.rankscope.app.support.settings;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.task.Workers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the program remembers, as properties; a change is saved in the background, and what another
 * window saved meanwhile stays. FX thread only, apart from the problems, which are told on the
 * thread that met them.
 */
public final class Settings implements AutoCloseable {
  private final Path path;
  private final SettingsFile file;
  private final Consumer<? super RankscopeException> problems;
  private final Map<String, JsonNode> values;
  private final Map<String, ObjectProperty<?>> properties = new HashMap<>();
  private final ExecutorService writer = Workers.single("settings");
  private final AtomicReference<@Nullable Unsaved> unsaved = new AtomicReference<>();

  /** Whether the last save failed; told once, not at every change. */
  private volatile boolean failing;

  private Settings(Path path, Consumer<? super RankscopeException> problems) {
    this.path = path;
    this.file = new SettingsFile(path);
    this.problems = problems;
    this.values = file.read(problems);
  }

  /**
   * Reads {@code file}, which need not exist.
   *
   * @param problems hears of a file that cannot be read or written; the settings work all the same
   */
  public static Settings open(Path file, Consumer<? super RankscopeException> problems) {
    return new Settings(file, problems);
  }

  public <T> T get(SettingKey<T> key) {
    return property(key).get();
  }

  public <T> void set(SettingKey<T> key, T value) {
    property(key).set(value);
  }

  /** The value as a property, the same one for each call with an equal key. */
  @SuppressWarnings("unchecked") // a property is only ever made for its own key
  public <T> ObjectProperty<T> property(SettingKey<T> key) {
    return (ObjectProperty<T>) properties.computeIfAbsent(key.name(), name -> create(key));
  }

  /**
   * Waits until everything is saved. What changes later, as a window's place does when the program
   * ends, is saved at once.
   */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
        writer.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> ObjectProperty<T> create(SettingKey<T> key) {
    ObjectProperty<T> property = new SimpleObjectProperty<>(this, key.name(), read(key));
    property.addListener(
        (changed, before, now) -> {
          JsonNode value = SettingsFile.JSON.valueToTree(now);
          values.put(key.name(), value);
          saveSoon(key.name(), value);
        });
    return property;
  }

  private <T> T read(SettingKey<T> key) {
    JsonNode stored = values.get(key.name());
    if (stored == null || stored.isNull()) {
      return key.initial();
    }
    try {
      return SettingsFile.JSON.treeToValue(stored, key.type());
    } catch (JacksonException e) {
      problems.accept(
          new BadInputException(
              "A setting has a value that makes no sense and is ignored.",
              new Location(path.toString(), 0, 0, key.name()),
              "It is replaced when you change that setting.",
              e));
      return key.initial();
    }
  }

  /** Changes that come faster than the disk takes them are saved together. */
  private void saveSoon(String name, JsonNode value) {
    Map<String, JsonNode> all = new TreeMap<>(values);
    Unsaved before = unsaved.getAndUpdate(waiting -> Unsaved.with(waiting, name, value, all));
    if (writer.isShutdown()) {
      saveNow();
    } else if (before == null) {
      writer.execute(this::saveNow);
    }
  }

  private void saveNow() {
    Unsaved latest = unsaved.getAndSet(null);
    if (latest == null) {
      return;
    }
    try {
      file.update(latest.changed(), latest.all(), problems);
      failing = false;
    } catch (RankscopeException e) {
      if (!failing) {
        failing = true;
        problems.accept(e);
      }
    }
  }

  /**
   * What is still to be saved.
   *
   * @param changed the values that changed, by name
   * @param all every value
   */
  private record Unsaved(Map<String, JsonNode> changed, Map<String, JsonNode> all) {
    static Unsaved with(
        @Nullable Unsaved waiting, String name, JsonNode value, Map<String, JsonNode> all) {
      Map<String, JsonNode> changed =
          waiting == null ? new TreeMap<>() : new TreeMap<>(waiting.changed());
      changed.put(name, value);
      return new Unsaved(changed, all);
    }
  }
}
