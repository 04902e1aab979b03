package io.rankscope.engine.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes maps, lists, numbers, booleans and strings as YAML. */
final class YamlForm {
  private static final int WIDTH = 100;
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_./-]*");

  /** Words that some reader of YAML takes for something else than text. */
  private static final Set<String> MEANT_OTHERWISE =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private YamlForm() {}

  /**
   * A map in lines. A map of maps takes a line for each, as does whatever one line cannot hold.
   *
   * @param indent spaces before each line
   * @param step spaces that each level adds
   */
  static List<String> block(Map<?, ?> map, int indent, int step) {
    List<String> lines = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          String begin = " ".repeat(indent) + scalar(key) + ":";
          String line = begin + " " + flow(value);
          if (value instanceof Map<?, ?> inner && (isMapOfMaps(inner) || line.length() > WIDTH)) {
            lines.add(begin);
            lines.addAll(block(inner, indent + step, step));
          } else if (value instanceof List<?> list && line.length() > WIDTH) {
            lines.add(begin);
            list.forEach(item -> lines.add(" ".repeat(indent + step) + "- " + flow(item)));
          } else {
            lines.add(line);
          }
        });
    return lines;
  }

  /** A value on one line. */
  static String flow(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> scalar(entry.getKey()) + ": " + flow(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(YamlForm::flow).collect(Collectors.joining(", ", "[", "]"));
      default -> scalar(value);
    };
  }

  /** A single value, in quotes where YAML would read something else without. */
  static String scalar(Object value) {
    if (!(value instanceof String text)) {
      return value.toString();
    }
    return PLAIN.matcher(text).matches() && !MEANT_OTHERWISE.contains(text.toLowerCase(Locale.ROOT))
        ? text
        : quoted(text);
  }

  /** A JSON string is a YAML string; what YAML does not let stand bare is escaped. */
  private static String quoted(String text) {
    StringBuilder safe = new StringBuilder();
    JsonMapper.shared()
        .writeValueAsString(text)
        .codePoints()
        .forEach(
            point -> {
              int type = Character.getType(point);
              if (type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR
                  || type == Character.UNASSIGNED) {
                safe.append(String.format(point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
              } else {
                safe.appendCodePoint(point);
              }
            });
    return safe.toString();
  }

  private static boolean isMapOfMaps(Map<?, ?> map) {
    return !map.isEmpty() && map.values().stream().allMatch(Map.class::isInstance);
  }
}
