package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Keys with values, in file order.
 *
 * @param place where the section begins
 * @param names the key of each value as a value of its own, for its place in the file
 */
record YamlSection(
    Path file,
    String key,
    Location place,
    Map<String, YamlValue> values,
    Map<String, YamlValue> names,
    Problems problems) {
  private static final int DEEPEST = 1_000_000;

  static YamlSection empty(Path file, Location place, Problems problems) {
    return new YamlSection(file, place.key(), place, Map.of(), Map.of(), problems);
  }

  static YamlSection of(Path file, MappingNode mapping, String key, Problems problems) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    Map<String, YamlValue> names = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlValue name = new YamlValue(file, tuple.getKeyNode(), key, problems);
      if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
        throw name.wrong("A key must be a single word.", "Put a name before the colon.");
      }
      String path = key.isEmpty() ? scalar.getValue() : key + "." + scalar.getValue();
      if (values.put(scalar.getValue(), new YamlValue(file, tuple.getValueNode(), path, problems))
          != null) {
        throw new YamlValue(file, tuple.getKeyNode(), path, problems)
            .wrong(
                "The key '" + scalar.getValue() + "' stands here for the second time.",
                "Keep one of the two.");
      }
      names.put(scalar.getValue(), new YamlValue(file, tuple.getKeyNode(), path, problems));
    }
    return new YamlSection(
        file,
        key,
        YamlFile.at(file, mapping.getStartMark(), key),
        Collections.unmodifiableMap(values),
        Collections.unmodifiableMap(names),
        problems);
  }

  Optional<YamlValue> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of a key that must be there. */
  YamlValue need(String name, String example) {
    return find(name)
        .orElseThrow(
            () ->
                new BadInputException(
                    "The key '" + name + "' is missing.",
                    place,
                    "Add it, for example: " + example));
  }

  /** How many candidates a stage passes on, if it says so: {@code depth}, at least 1. */
  OptionalInt findDepth() {
    return find("depth").stream().mapToInt(given -> given.asInteger(1, DEEPEST)).findFirst();
  }

  /** Notes every key that is not among {@code known}, with the nearest known one. */
  void allowOnly(List<String> known) {
    names.forEach(
        (name, place) -> {
          if (!known.contains(name)) {
            problems.add(
                place.wrong(
                    "The key '" + name + "' is not known here.", NearestName.remedy(name, known)));
          }
        });
  }

  /** Reads each value of a section of named things; one with a mistake is noted and left out. */
  <T> Map<String, T> readEach(EntryReader<T> reader) {
    Map<String, T> read = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            problems
                .unlessWrong(() -> reader.read(name, value))
                .ifPresent(entry -> read.put(name, entry)));
    return Collections.unmodifiableMap(read);
  }

  /** The keys in file order. */
  List<String> keys() {
    return new ArrayList<>(values.keySet());
  }

  /** Reads a named thing of a section. */
  @FunctionalInterface
  interface EntryReader<T> {
    /** Throws {@link BadInputException} when the entry has a mistake. */
    T read(String name, YamlValue value);
  }
}
