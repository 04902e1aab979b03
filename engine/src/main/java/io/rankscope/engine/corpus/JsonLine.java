package io.rankscope.engine.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line that holds one JSON object, asked for its members by any of several names. */
final class JsonLine {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What the parser says about its own switches and memory, which no reader of a corpus knows. */
  private static final Pattern PARSER_INTERNALS =
      Pattern.compile(
          " \\(start marker at.*| \\(bound as.*| for `ObjectNode`.*|: not allowed.*|: was"
              + " expecting \\(JSON.*",
          Pattern.DOTALL);

  private final JsonNode object;
  private final long line;

  private JsonLine(JsonNode object, long line) {
    this.object = object;
    this.line = line;
  }

  static JsonLine parse(String text, long line) throws BadRecordException {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JacksonException e) {
      int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
      throw new BadRecordException("The line is not JSON: " + reason(e) + ".", line, column);
    }
    if (!node.isObject()) {
      throw new BadRecordException("The line is not a JSON object.", line);
    }
    return new JsonLine(node, line);
  }

  /** A string or a number under the first of {@code names} that is there. */
  Optional<String> identifier(List<String> names) throws BadRecordException {
    Optional<String> name = present(names);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    JsonNode value = object.get(name.get());
    if (value.isString() || value.isNumber()) {
      return Optional.of(value.asString());
    }
    throw wrongKind(name.get(), "a string or a number", value);
  }

  /** A string under the first of {@code names} that is there. */
  Optional<String> string(List<String> names) throws BadRecordException {
    Optional<String> name = present(names);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    JsonNode value = object.get(name.get());
    if (value.isString()) {
      return Optional.of(value.asString());
    }
    throw wrongKind(name.get(), "a string", value);
  }

  /** As {@link #identifier}, but it must be there. */
  String requiredIdentifier(List<String> names) throws BadRecordException {
    return identifier(names).orElseThrow(() -> missing(names));
  }

  /** As {@link #string}, but it must be there. */
  String requiredString(List<String> names) throws BadRecordException {
    return string(names).orElseThrow(() -> missing(names));
  }

  /** The members of the object under {@code name}, none when it is not there. */
  Set<Map.Entry<String, JsonNode>> members(String name) throws BadRecordException {
    if (present(List.of(name)).isEmpty()) {
      return Set.of();
    }
    JsonNode value = object.get(name);
    if (value.isObject()) {
      return value.properties();
    }
    throw wrongKind(name, "an object", value);
  }

  private BadRecordException missing(List<String> names) {
    return new BadRecordException(
        "The object has no \"" + String.join("\" or \"", names) + "\".", line);
  }

  private Optional<String> present(List<String> names) {
    return names.stream()
        .filter(name -> object.has(name) && !object.get(name).isNull())
        .findFirst();
  }

  private BadRecordException wrongKind(String name, String wanted, JsonNode value) {
    String found =
        switch (value.getNodeType()) {
          case ARRAY -> "an array";
          case OBJECT -> "an object";
          case BOOLEAN -> "a boolean";
          case NUMBER -> "a number";
          case STRING -> "a string";
          case BINARY, MISSING, NULL, POJO -> "nothing";
        };
    return new BadRecordException("\"" + name + "\" is " + found + ", not " + wanted + ".", line);
  }

  private static String reason(JacksonException e) {
    return PARSER_INTERNALS.matcher(e.getOriginalMessage()).replaceAll("").strip();
  }
}
