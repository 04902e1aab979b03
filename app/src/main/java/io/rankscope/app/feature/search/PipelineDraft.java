package io.rankscope.app.feature.search;

import static io.rankscope.engine.workspace.PipelineSettings.DEPTH;
import static io.rankscope.engine.workspace.PipelineSettings.FUSION;
import static io.rankscope.engine.workspace.PipelineSettings.LEGS;
import static io.rankscope.engine.workspace.PipelineSettings.MODEL;
import static io.rankscope.engine.workspace.PipelineSettings.RERANK;
import static io.rankscope.engine.workspace.PipelineSettings.TYPE;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import io.rankscope.engine.search.vector.VectorLeg;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A pipeline while it is being changed: the texts of its settings, those that are wrong beside what
 * was right before. There is always a pipeline that can run. Not safe for several threads.
 */
final class PipelineDraft {
  private final Pipeline original;
  private final PipelineMaterial material;
  private Map<SettingPath, String> valid;
  private final Map<SettingPath, String> typed = new LinkedHashMap<>();
  private final Map<SettingPath, BadInputException> mistakes = new LinkedHashMap<>();
  private Pipeline pipeline;

  PipelineDraft(Pipeline original, PipelineMaterial material) {
    this.original = original;
    this.material = material;
    this.valid = PipelineSettings.of(original);
    this.pipeline = original;
  }

  PipelineMaterial material() {
    return material;
  }

  /** The pipeline without what is wrong. */
  Pipeline pipeline() {
    return pipeline;
  }

  /** Whether it differs from the pipeline that it began with. */
  boolean changed() {
    return !pipeline.equals(original);
  }

  /** What stands in each setting, right or wrong, fields that are not searched included. */
  Map<SettingPath, String> texts() {
    Map<SettingPath, String> texts = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    valid.forEach(
        (path, text) -> {
          texts.put(path, text);
          boolean lexical = path.name().equals(TYPE) && text.equals(LexicalLeg.TYPE);
          if (lexical && path.within(SettingPath.of(LEGS)) && seen.add(path.keys().get(1))) {
            SettingPath fields = SettingPath.of(LEGS, path.keys().get(1), "fields");
            material.fields().forEach(field -> texts.put(fields.then(field), ""));
          }
        });
    texts.replaceAll((path, text) -> valid.getOrDefault(path, text));
    texts.putAll(typed);
    return texts;
  }

  /** What is wrong with a setting. */
  Optional<BadInputException> mistake(SettingPath path) {
    return Optional.ofNullable(mistakes.get(path));
  }

  boolean hasMistakes() {
    return !mistakes.isEmpty();
  }

  /**
   * Takes what somebody typed into a setting. Settings that are wrong wait until they fit.
   *
   * @return whether the pipeline became another one
   */
  boolean type(SettingPath path, String text) {
    if (path.equals(SettingPath.of(FUSION, TYPE)) && !text.equals(valid.get(path))) {
      return restructure(texts -> fusedBy(text, texts));
    }
    Pipeline before = pipeline;
    typed.put(path, text);
    Map<SettingPath, String> all = new LinkedHashMap<>(valid);
    all.putAll(typed);
    try {
      accept(all);
      typed.clear();
      mistakes.clear();
      return !pipeline.equals(before);
    } catch (BadInputException e) {
      // Something is wrong, perhaps not this setting: it is tried by itself.
      Map<SettingPath, String> alone = new LinkedHashMap<>(valid);
      alone.put(path, text);
      try {
        accept(alone);
        typed.remove(path);
        mistakes.remove(path);
      } catch (BadInputException own) {
        mistakes.put(path, own);
      }
      return !pipeline.equals(before);
    }
  }

  /** Adds a lexical leg over every text field. */
  boolean addLexicalLeg() {
    Map<String, Float> fields =
        material.fields().stream()
            .collect(
                Collectors.toMap(field -> field, field -> 1f, (a, b) -> a, LinkedHashMap::new));
    return restructure(
        texts -> withLeg(PipelineSettings.of(LexicalLeg.over(free("words"), fields)), texts));
  }

  /** Adds a vector leg over the first field with vectors. */
  boolean addVectorLeg() {
    VectorLeg leg =
        new VectorLeg(
            free("dense"),
            material.vectorFields().getFirst(),
            material.encoders().getFirst(),
            VectorLeg.Scan.GRAPH,
            OptionalInt.empty());
    return restructure(texts -> withLeg(PipelineSettings.of(leg), texts));
  }

  /** Adds a reranker behind the others. */
  boolean addReranker() {
    SettingPath place = SettingPath.of(RERANK, Integer.toString(pipeline.rerankers().size()));
    return restructure(
        texts -> {
          texts.put(place.then(MODEL), material.models().getFirst());
          texts.put(place.then(DEPTH), Integer.toString(Rerank.DEFAULT_DEPTH));
          return texts;
        });
  }

  /** Takes a leg, or a reranker, out. The last leg stays. */
  boolean remove(SettingPath stage) {
    return restructure(
        texts -> {
          texts.keySet().removeIf(path -> path.within(stage));
          texts.remove(SettingPath.of(FUSION, "weights", stage.name()));
          boolean one = legs(texts).size() == 1;
          if (one) {
            texts.keySet().removeIf(path -> path.within(SettingPath.of(FUSION)));
          }
          return stage.within(SettingPath.of(RERANK)) ? renumbered(texts) : texts;
        });
  }

  /** Goes back to the pipeline that it began with. */
  boolean reset() {
    return restructure(texts -> PipelineSettings.of(original));
  }

  private boolean restructure(UnaryOperator<Map<SettingPath, String>> change) {
    Pipeline before = pipeline;
    accept(change.apply(new LinkedHashMap<>(valid)));
    typed.clear();
    mistakes.clear();
    return !pipeline.equals(before);
  }

  private void accept(Map<SettingPath, String> texts) {
    pipeline =
        PipelineSettings.read(original.name(), texts, material.models())
            .filtered(original.filters());
    valid = texts;
  }

  private Map<SettingPath, String> withLeg(
      Map<SettingPath, String> leg, Map<SettingPath, String> texts) {
    Map<SettingPath, String> all = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.within(SettingPath.of(LEGS))) {
            all.put(path, text);
          }
        });
    all.putAll(leg);
    texts.forEach(all::putIfAbsent);
    SettingPath type = SettingPath.of(FUSION, TYPE);
    if (!all.containsKey(type)) {
      all.putAll(PipelineSettings.of(ReciprocalRankFusion.DEFAULT));
    } else if (WeightedFusion.TYPE.equals(all.get(type))) {
      String name = leg.keySet().iterator().next().keys().get(1);
      all.put(SettingPath.of(FUSION, "weights", name), "1.0");
    }
    return all;
  }

  private static Map<SettingPath, String> fusedBy(String type, Map<SettingPath, String> texts) {
    texts.keySet().removeIf(path -> path.within(SettingPath.of(FUSION)));
    if (type.equals(WeightedFusion.TYPE)) {
      Map<String, Float> weights =
          legs(texts).stream()
              .collect(Collectors.toMap(leg -> leg, leg -> 1f, (a, b) -> a, LinkedHashMap::new));
      texts.putAll(PipelineSettings.of(new WeightedFusion(weights, ScoreNormalization.MIN_MAX)));
    } else {
      texts.putAll(PipelineSettings.of(ReciprocalRankFusion.DEFAULT));
    }
    return texts;
  }

  private static Map<SettingPath, String> renumbered(Map<SettingPath, String> texts) {
    List<String> places =
        texts.keySet().stream()
            .filter(path -> path.within(SettingPath.of(RERANK)))
            .map(path -> path.keys().get(1))
            .distinct()
            .toList();
    Map<SettingPath, String> all = new LinkedHashMap<>();
    texts.forEach(
        (path, text) ->
            all.put(
                path.within(SettingPath.of(RERANK))
                    ? SettingPath.of(
                        RERANK, Integer.toString(places.indexOf(path.keys().get(1))), path.name())
                    : path,
                text));
    return all;
  }

  private static Set<String> legs(Map<SettingPath, String> texts) {
    return texts.keySet().stream()
        .filter(path -> path.within(SettingPath.of(LEGS)))
        .map(path -> path.keys().get(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String free(String wanted) {
    Set<String> taken = legs(valid);
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }
}
