package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.ModelName;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.Rerank;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The settings of a pipeline as somebody types them, defaults included. They are read and checked
 * by the very reader of workspace files, so that the same words tell of the same mistakes.
 */
public final class PipelineSettings {
  public static final String LEGS = "legs";
  public static final String FUSION = "fusion";
  public static final String RERANK = "rerank";
  public static final String COLLAPSE = "collapse";
  public static final String FILTER = "filter";
  public static final String TYPE = "type";
  public static final String DEPTH = "depth";
  public static final String MODEL = "model";

  /** Failures name a place in a file; there is none here, only keys. */
  private static final Path NOWHERE = Path.of("pipeline");

  private PipelineSettings() {}

  /** Every setting of a leg under its path; a depth that is not chosen is empty. */
  public static Map<SettingPath, String> of(Leg leg) {
    SettingPath path = SettingPath.of(LEGS, leg.name());
    Map<SettingPath, String> texts = new LinkedHashMap<>();
    texts.put(path.then(TYPE), leg.type());
    add(path, leg.settings(), texts);
    texts.put(
        path.then(DEPTH), leg.depth().isPresent() ? Integer.toString(leg.depth().getAsInt()) : "");
    return texts;
  }

  /** Every setting of a fusion under its path. */
  public static Map<SettingPath, String> of(Fusion fusion) {
    SettingPath path = SettingPath.of(FUSION);
    Map<SettingPath, String> texts = new LinkedHashMap<>();
    texts.put(path.then(TYPE), fusion.type());
    add(path, fusion.settings(), texts);
    return texts;
  }

  /**
   * Every setting of a reranker under its path.
   *
   * @param place among the rerankers, from 0
   */
  public static Map<SettingPath, String> of(Rerank rerank, int place) {
    SettingPath path = SettingPath.of(RERANK, Integer.toString(place));
    Map<SettingPath, String> texts = new LinkedHashMap<>();
    texts.put(path.then(TYPE), rerank.type());
    add(path, rerank.settings(), texts);
    texts.put(path.then(DEPTH), Integer.toString(rerank.depth()));
    return texts;
  }

  /**
   * What a filter lets through, under its field: values with commas between them, quoted as in the
   * workspace file where one holds a comma or the like.
   */
  public static Map<SettingPath, String> of(PassageFilter filter) {
    return Map.of(SettingPath.of(FILTER, filter.field()), ValueList.text(filter.values()));
  }

  /** Every setting of a pipeline, in the order of the stages. */
  public static Map<SettingPath, String> of(Pipeline pipeline) {
    Map<SettingPath, String> texts = new LinkedHashMap<>();
    pipeline.legs().forEach(leg -> texts.putAll(of(leg)));
    pipeline.fusion().ifPresent(fusion -> texts.putAll(of(fusion)));
    for (int i = 0; i < pipeline.rerankers().size(); i++) {
      texts.putAll(of(pipeline.rerankers().get(i), i));
    }
    texts.put(SettingPath.of(COLLAPSE), pipeline.collapse().label());
    pipeline.filters().forEach(filter -> texts.putAll(of(filter)));
    return texts;
  }

  /**
   * The pipeline that the texts mean; an empty text stands for the default, which for a filter is
   * to let everything through.
   *
   * @param name what it is called
   * @param models the models that it may name
   * @param kinds what its stages may be
   * @throws BadInputException when a setting is wrong; the key of its place is that of {@link
   *     SettingPath#toString}, or of what the setting belongs to
   */
  public static Pipeline read(
      String name, Map<SettingPath, String> texts, Collection<String> models, StageKinds kinds) {
    Map<String, Object> tree = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          if (!text.isBlank()) {
            put(tree, path.keys(), text.strip());
          }
        });
    Problems problems = new Problems();
    YamlValue value = new YamlValue(NOWHERE, whole(tree), "", problems);
    Pipeline pipeline =
        new PipelineReader(new ModelNames(List.copyOf(models)), kinds).read(name, value);
    Optional<BadInputException> unknown = problems.found().stream().findFirst();
    if (unknown.isPresent()) {
      throw unknown.get();
    }
    return pipeline;
  }

  private static void add(
      SettingPath path, Map<String, Object> settings, Map<SettingPath, String> texts) {
    settings.forEach((key, value) -> add(path.then(key), value, texts));
  }

  private static void add(SettingPath path, Object value, Map<SettingPath, String> texts) {
    switch (value) {
      case Map<?, ?> map ->
          map.forEach((key, inner) -> texts.put(path.then(key.toString()), inner.toString()));
      case ModelName model -> texts.put(path, model.value());
      default -> texts.put(path, value.toString());
    }
  }

  private static void put(Map<String, Object> tree, List<String> keys, String text) {
    if (keys.size() == 1) {
      tree.put(keys.getFirst(), text);
      return;
    }
    // Only settings are texts, and nothing stands below a setting.
    @SuppressWarnings("unchecked")
    Map<String, Object> below =
        (Map<String, Object>)
            tree.computeIfAbsent(keys.getFirst(), key -> new LinkedHashMap<String, Object>());
    put(below, keys.subList(1, keys.size()), text);
  }

  /** The rerankers, which are numbered in the tree, are a list; so are the values of a filter. */
  private static Node whole(Map<String, Object> tree) {
    List<NodeTuple> tuples = new ArrayList<>();
    tree.forEach((key, value) -> tuples.add(new NodeTuple(scalar(key), part(key, value))));
    return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
  }

  private static Node part(String key, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return node(value);
    }
    return switch (key) {
      case RERANK ->
          new SequenceNode(
              Tag.SEQ, map.values().stream().map(PipelineSettings::node).toList(), FlowStyle.BLOCK);
      case FILTER ->
          mapping(
              map,
              (field, values) -> ValueList.node(NOWHERE, FILTER + "." + field, values.toString()));
      default -> node(map);
    };
  }

  private static Node node(Object value) {
    return value instanceof Map<?, ?> map
        ? mapping(map, (key, below) -> node(below))
        : scalar(value.toString());
  }

  private static Node mapping(Map<?, ?> map, BiFunction<Object, Object, Node> below) {
    List<NodeTuple> tuples = new ArrayList<>();
    map.forEach(
        (key, value) -> tuples.add(new NodeTuple(scalar(key.toString()), below.apply(key, value))));
    return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
  }

  private static Node scalar(String text) {
    return new ScalarNode(Tag.STR, text, ScalarStyle.PLAIN);
  }
}
