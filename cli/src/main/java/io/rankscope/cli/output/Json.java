package io.rankscope.cli.output;

import java.io.PrintWriter;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees in the order they are built, and the one way they are printed. */
final class Json {
  /**
   * The same bytes on every platform: two blanks a level and LF, whatever the system's line end.
   */
  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance())
          .withSeparators(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withArrayElementSpacing(Separators.Spacing.AFTER)
                  .withArrayEmptySeparator("")
                  .withObjectEmptySeparator(""));

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPrettyPrinter(LAYOUT)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The values as one object, in the map's order. */
  static ObjectNode strings(Map<String, String> values) {
    ObjectNode node = object();
    values.forEach(node::put);
    return node;
  }

  static void putOptional(ObjectNode node, String key, OptionalInt value) {
    if (value.isPresent()) {
      node.put(key, value.getAsInt());
    } else {
      node.putNull(key);
    }
  }

  /** Puts a score: it was a float before it was widened, and prints as that float. */
  static void putScore(ObjectNode node, String key, OptionalDouble score) {
    if (score.isPresent()) {
      node.put(key, (float) score.getAsDouble());
    } else {
      node.putNull(key);
    }
  }

  static void print(PrintWriter out, JsonNode tree) {
    out.print(MAPPER.writeValueAsString(tree));
    out.print('\n');
  }
}
