package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of a YAML file that knows where it stands. Every {@code as…} method throws {@link
 * BadInputException} with line, column and key when the value is of another kind.
 *
 * @param key path of the key from the top, such as {@code pipelines.bm25.legs}
 */
record YamlValue(Path file, Node node, String key, Problems problems) {

  Location location() {
    return YamlFile.at(file, node.getStartMark(), key);
  }

  BadInputException wrong(String what, String remedy) {
    return new BadInputException(what, location(), remedy);
  }

  /** Gives a fault that only the finished object can find the place of this value. */
  <T> T located(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (BadInputException e) {
      throw new BadInputException(e.what(), e.where().orElse(location()), e.remedy(), e);
    }
  }

  YamlSection asSection() {
    if (node instanceof MappingNode mapping) {
      return YamlSection.of(file, mapping, key, problems);
    }
    if (isEmpty()) {
      return YamlSection.empty(file, location(), problems);
    }
    throw wrong(
        "Here stands " + kind() + " where keys with values are expected.",
        "Write it as 'key: value' lines.");
  }

  List<YamlValue> asList() {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong(
          "Here stands " + kind() + " where a list is expected.",
          "Write it as [a, b] or as lines that begin with '-'.");
    }
    List<YamlValue> values = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      values.add(new YamlValue(file, item, key + "[" + values.size() + "]", problems));
    }
    return values;
  }

  /** A list, or a single value as a list of one. */
  List<YamlValue> asListOrSingle() {
    return isList() ? asList() : List.of(this);
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isScalar() {
    return node instanceof ScalarNode;
  }

  String asText() {
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong("Here stands " + kind() + " where a text is expected.", "Write a single value.");
    }
    return scalar.getValue();
  }

  /** A whole number in {@code smallest..largest}. */
  int asInteger(int smallest, int largest) {
    String text = asText();
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= smallest && number <= largest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, together with numbers out of range
    }
    throw wrong(
        "'" + text + "' is not a whole number from " + smallest + " to " + largest + ".",
        "Write such a number.");
  }

  /** A finite number in {@code smallest..largest}. */
  float asNumber(float smallest, float largest) {
    String text = asText();
    try {
      float number = Float.parseFloat(text.strip());
      if (number >= smallest && number <= largest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, together with numbers out of range
    }
    throw wrong(
        "'" + text + "' is not a number from " + number(smallest) + " to " + number(largest) + ".",
        "Write such a number.");
  }

  /** {@code true} or {@code false}. */
  boolean asFlag() {
    return asChoice(Map.of("true", true, "false", false));
  }

  /** One of the names in {@code choices}, letter case ignored. */
  <T> T asChoice(Map<String, T> choices) {
    String text = asText();
    T choice = choices.get(text.toLowerCase(Locale.ROOT));
    if (choice == null) {
      throw wrong(
          "'" + text + "' is not known here.",
          NearestName.remedy(text, new TreeSet<>(choices.keySet())));
    }
    return choice;
  }

  private boolean isEmpty() {
    return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
  }

  private String kind() {
    return switch (node) {
      case MappingNode mapping -> "a group of keys";
      case SequenceNode sequence -> "a list";
      default -> isEmpty() ? "nothing" : "a single value";
    };
  }

  private static String number(float value) {
    return value == Math.rint(value) && Math.abs(value) < 1e7
        ? Long.toString((long) value)
        : Float.toString(value);
  }
}
