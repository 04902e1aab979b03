package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Values on one line as somebody types them: a list of the workspace file without its brackets. */
final class ValueList {
  private ValueList() {}

  static String text(List<String> values) {
    String list = YamlForm.flow(values);
    return list.substring(1, list.length() - 1);
  }

  /**
   * The values of {@code text} as a list.
   *
   * @param key of the place that failures name
   * @throws BadInputException when it is no list of single values
   */
  static Node node(Path file, String key, String text) {
    String list = "[" + text + "]";
    Optional<Node> read;
    try {
      read = YamlFile.compose(file, list);
    } catch (BadInputException e) {
      throw noList(file, key, text, e);
    }
    int[] points = list.codePoints().toArray();
    if (read.isPresent()
        && read.get() instanceof SequenceNode values
        && end(values) == points.length
        && values.getValue().stream().allMatch(value -> isSingle(value, points))) {
      return values;
    }
    throw noList(file, key, text, null);
  }

  /** Whether it is what is written there, so no anchor, tag or group of YAML. */
  private static boolean isSingle(Node node, int[] points) {
    if (!(node instanceof ScalarNode scalar)) {
      return false;
    }
    int start = node.getStartMark().map(Mark::getIndex).orElse(0);
    String written = new String(points, start, end(node) - start);
    return scalar.getScalarStyle() == ScalarStyle.PLAIN
        ? written.equals(scalar.getValue())
        : written.startsWith("'") || written.startsWith("\"");
  }

  /** In code points, as YAML counts. */
  private static int end(Node node) {
    return node.getEndMark().map(Mark::getIndex).orElse(0);
  }

  private static BadInputException noList(
      Path file, String key, String text, @Nullable BadInputException cause) {
    return new BadInputException(
        "'" + text + "' is no list of values.",
        new Location(file.toString(), 0, 0, key),
        "Put commas between values, and quotes around one that holds a comma, a colon or a #.",
        cause);
  }
}
