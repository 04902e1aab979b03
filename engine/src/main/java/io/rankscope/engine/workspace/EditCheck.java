package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.search.Pipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads an edited workspace file back: the pipeline is the one that was meant, everything else says
 * what it said, and no comment is gone. A file written in a way that nobody thought of is thereby
 * refused rather than damaged.
 */
final class EditCheck {
  private static final String SECTION = "pipelines";

  private EditCheck() {}

  /**
   * @throws NotSavedException when the edit did anything else than it should
   */
  static void of(Path file, YamlText before, String edited, Pipeline pipeline, StageKinds kinds) {
    Optional<Node> after;
    try {
      after = YamlFile.compose(file, edited);
      if (!pipeline.equals(read(file, after.orElseThrow(), pipeline, kinds))) {
        throw refused(file, "it would not be read back as it is");
      }
    } catch (BadInputException e) {
      throw refused(file, "the file would no longer be read (" + e.what() + ")");
    }
    if (!without(before.top(), pipeline.name()).equals(without(after, pipeline.name()))) {
      throw refused(file, "something else in the file would change");
    }
    List<String> comments = texts(YamlComment.in(edited));
    if (texts(before.comments()).stream().anyMatch(comment -> !comments.remove(comment))) {
      throw refused(file, "a comment would be lost");
    }
  }

  static NotSavedException refused(Path file, String reason) {
    return new NotSavedException(
        "The pipeline was not written into the file: " + reason + ".",
        Location.of(file),
        "Choose another name, or write it there by hand.");
  }

  private static Pipeline read(Path file, Node top, Pipeline pipeline, StageKinds kinds) {
    Problems problems = new Problems();
    YamlSection pipelines =
        new YamlValue(file, top, "", problems).asSection().need(SECTION, SECTION).asSection();
    ModelNames models = new ModelNames(List.copyOf(pipeline.models()));
    Pipeline read =
        new PipelineReader(models, kinds)
            .read(pipeline.name(), pipelines.need(pipeline.name(), pipeline.name()));
    problems.found().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw problem;
            });
    return read;
  }

  private static List<String> texts(List<YamlComment> comments) {
    return new ArrayList<>(
        comments.stream().map(comment -> comment.text().stripTrailing()).toList());
  }

  /** The content of a file apart from one pipeline, as plain values that can be compared. */
  private static Map<String, Object> without(Optional<Node> top, String pipeline) {
    Map<String, Object> content = new LinkedHashMap<>();
    if (top.isPresent() && top.get() instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        Object value = plain(tuple.getValueNode());
        if (key(tuple).equals(SECTION)) {
          value = value instanceof Map<?, ?> pipelines ? others(pipelines, pipeline) : Map.of();
        }
        content.put(key(tuple), value);
      }
    }
    content.putIfAbsent(SECTION, Map.of());
    // A section that was not there stands at the end.
    content.put("keys in order", List.copyOf(new TreeSet<>(content.keySet())));
    return content;
  }

  private static Map<Object, Object> others(Map<?, ?> pipelines, String pipeline) {
    Map<Object, Object> others = new LinkedHashMap<>(pipelines);
    others.remove(pipeline);
    return others;
  }

  private static Object plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<Object, Object> values = new LinkedHashMap<>();
        mapping.getValue().forEach(tuple -> values.put(key(tuple), plain(tuple.getValueNode())));
        yield values;
      }
      case SequenceNode sequence -> sequence.getValue().stream().map(EditCheck::plain).toList();
      case ScalarNode scalar -> scalar.getValue();
      default -> node.toString();
    };
  }

  private static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar
        ? scalar.getValue()
        : tuple.getKeyNode().toString();
  }
}
