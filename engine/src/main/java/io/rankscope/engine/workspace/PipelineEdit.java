package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.search.Pipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Puts one pipeline into the text of a {@code workspace.yaml} and leaves every other character as
 * it is. The nodes of the file say where; nothing is written anew but the pipeline itself, whose
 * former comments stay above it.
 */
final class PipelineEdit {
  private static final String SECTION = "pipelines";
  private static final int STEP = 2;

  private final Path file;
  private final YamlText yaml;
  private final String name;
  private final Map<String, Object> form;

  private PipelineEdit(Path file, YamlText yaml, Pipeline pipeline, StageKinds kinds) {
    this.file = file;
    this.yaml = yaml;
    this.name = pipeline.name();
    this.form = new PipelineYaml(kinds).form(pipeline);
  }

  /**
   * The text with {@code pipeline} in it, in place of the one of that name or behind the others.
   *
   * @param file to be named in failures
   * @param kinds what the stages of pipelines may be
   * @throws io.rankscope.engine.failure.BadInputException when the text is not YAML
   * @throws NotSavedException when it is written in a way that no edit can keep
   */
  static String apply(Path file, String text, Pipeline pipeline, StageKinds kinds) {
    YamlText yaml = new YamlText(text, YamlFile.compose(file, text), YamlComment.in(text));
    if (yaml.top().filter(SharedNodes::loop).isPresent()) {
      throw EditCheck.refused(file, "a part of it stands within itself, by an alias");
    }
    String edited = new PipelineEdit(file, yaml, pipeline, kinds).edited();
    EditCheck.of(file, yaml, edited, pipeline, kinds);
    return edited;
  }

  private String edited() {
    Optional<Node> top = yaml.top().filter(node -> !isEmpty(node));
    if (top.isEmpty()) {
      return lines(yaml.text().stripTrailing().length(), section(0));
    }
    if (!(top.get() instanceof MappingNode whole)) {
      throw refused("its top level is no list of keys");
    }
    Optional<NodeTuple> section = entry(whole, SECTION);
    if (section.isEmpty()) {
      return isFlow(whole)
          ? addInFlow(whole, SECTION, Map.of(name, form))
          : lines(endOf(whole), section(column(whole)));
    }
    Node value = section.get().getValueNode();
    if (isAlias(section.get())) {
      throw refused("its pipelines are an alias of something else");
    }
    if (isEmpty(value) && !isFlow(whole)) {
      int key = yaml.start(section.get().getKeyNode());
      return lines(yaml.lineEnd(key), block(yaml.column(key) + STEP, STEP));
    }
    if (!(value instanceof MappingNode pipelines)) {
      throw refused("its pipelines are no list of keys");
    }
    Optional<NodeTuple> known = entry(pipelines, name);
    if (known.isPresent()) {
      return replaced(pipelines, known.get());
    }
    return isFlow(pipelines)
        ? addInFlow(pipelines, name, form)
        : lines(endOf(pipelines), block(column(pipelines), step(section.get(), pipelines)));
  }

  private int step(NodeTuple section, MappingNode pipelines) {
    int step = column(pipelines) - yaml.column(yaml.start(section.getKeyNode()));
    return step > 0 ? step : STEP;
  }

  private List<String> section(int column) {
    List<String> lines = new ArrayList<>(List.of(" ".repeat(column) + SECTION + ":"));
    lines.addAll(block(column + STEP, STEP));
    return lines;
  }

  private List<String> block(int column, int step) {
    List<String> lines = new ArrayList<>(List.of(" ".repeat(column) + YamlForm.scalar(name) + ":"));
    lines.addAll(YamlForm.block(form, column + step, step));
    return lines;
  }

  private int column(MappingNode block) {
    return yaml.column(yaml.start(block.getValue().getFirst().getKeyNode()));
  }

  /** Where a block ends, the comments that belong to its last entry included. */
  private int endOf(MappingNode block) {
    return yaml.endWithComments(yaml.contentEnd(block), column(block));
  }

  private String lines(int lineEnd, List<String> lines) {
    String text = yaml.text();
    String added = String.join(yaml.lineBreak(), lines);
    return lineEnd == 0
        ? added + (text.isEmpty() ? yaml.lineBreak() : text)
        : text.substring(0, lineEnd) + yaml.lineBreak() + added + text.substring(lineEnd);
  }

  private String addInFlow(MappingNode flow, String key, Map<String, Object> value) {
    String text = yaml.text();
    int last = yaml.significantBefore(yaml.end(flow) - 1);
    String entry = YamlForm.scalar(key) + ": " + YamlForm.flow(value);
    String before =
        switch (text.charAt(last)) {
          case '{' -> "";
          case ',' -> " ";
          default -> ", ";
        };
    return text.substring(0, last + 1) + before + entry + text.substring(last + 1);
  }

  private String replaced(MappingNode pipelines, NodeTuple known) {
    Node key = known.getKeyNode();
    Node value = known.getValueNode();
    if (isAlias(known)) {
      throw refused("the pipeline '" + name + "' is an alias of another");
    }
    if (SharedNodes.between(yaml.top().orElseThrow(), value)) {
      throw refused("other parts refer to the pipeline '" + name + "' by an alias");
    }
    int colon = yaml.text().indexOf(':', yaml.end(key));
    if (isFlow(pipelines)) {
      return replacedInFlow(value);
    }
    if (!yaml.beginsItsLine(yaml.start(key))) {
      throw refused("the pipeline '" + name + "' is not written as 'name:' on a line of its own");
    }
    return replacedInBlock(key, value, colon);
  }

  private String replacedInBlock(Node key, Node value, int colon) {
    int column = yaml.column(yaml.start(key));
    int step =
        value instanceof MappingNode mapping && !isFlow(mapping) && !mapping.getValue().isEmpty()
            ? Math.max(1, column(mapping) - column)
            : STEP;
    int end = yaml.lineEnd(Math.max(colon + 1, yaml.contentEnd(value)));
    List<String> lines = new ArrayList<>();
    List<YamlComment> comments = yaml.commentsBetween(colon, end + 1);
    String head = yaml.text().substring(0, colon + 1);
    int first = 0;
    if (!comments.isEmpty() && onLineOf(colon, comments.getFirst())) {
      head += " " + comments.getFirst().text();
      first = 1;
    }
    for (YamlComment comment : comments.subList(first, comments.size())) {
      lines.add(" ".repeat(column + step) + comment.text());
    }
    lines.addAll(YamlForm.block(form, column + step, step));
    String lineBreak = yaml.lineBreak();
    return head + lineBreak + String.join(lineBreak, lines) + yaml.text().substring(end);
  }

  private boolean onLineOf(int index, YamlComment comment) {
    return yaml.lineStart(index) == yaml.lineStart(comment.start());
  }

  private String replacedInFlow(Node value) {
    int start = yaml.start(value);
    int end = yaml.contentEnd(value);
    List<YamlComment> comments = yaml.commentsBetween(start, end);
    String entry = YamlForm.flow(form);
    if (!comments.isEmpty()) {
      String margin = yaml.lineBreak() + " ".repeat(yaml.column(start) + 1);
      StringBuilder spread = new StringBuilder("{");
      comments.forEach(comment -> spread.append(margin).append(comment.text()));
      entry = spread + margin + entry.substring(1);
    }
    return yaml.text().substring(0, start) + entry + yaml.text().substring(end);
  }

  private static Optional<NodeTuple> entry(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(
            tuple -> tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        .findFirst();
  }

  /** The node of an alias is the one it stands for, which was written before. */
  private boolean isAlias(NodeTuple entry) {
    return yaml.start(entry.getValueNode()) < yaml.end(entry.getKeyNode());
  }

  private static boolean isFlow(MappingNode mapping) {
    return mapping.getFlowStyle() == FlowStyle.FLOW;
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
  }

  private NotSavedException refused(String reason) {
    return EditCheck.refused(file, reason);
  }
}
