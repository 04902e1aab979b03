package io.rankscope.app.feature.search;

import static io.rankscope.engine.workspace.PipelineSettings.COLLAPSE;
import static io.rankscope.engine.workspace.PipelineSettings.FILTER;
import static io.rankscope.engine.workspace.PipelineSettings.FUSION;
import static io.rankscope.engine.workspace.PipelineSettings.LEGS;
import static io.rankscope.engine.workspace.PipelineSettings.RERANK;
import static io.rankscope.engine.workspace.PipelineSettings.TYPE;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.search.shard.FilterFields;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import io.rankscope.engine.workspace.StageKinds;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final DraftFilters filters;
  private Pipeline pipeline;

  PipelineDraft(Pipeline original, PipelineMaterial material) {
    this.original = original;
    this.material = material;
    this.valid = LegNames.added(PipelineSettings.of(original));
    this.pipeline = original;
    this.filters = new DraftFilters(original);
  }

  /** Learns what filters can look at, which is not known at first. */
  void know(FilterFields found) {
    filters.know(found, pipeline);
    mistakes.putAll(filters.unfit(pipeline));
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

  /** The stages with settings, by the path that those have in common. */
  Set<SettingPath> stages() {
    return texts().keySet().stream()
        .map(PipelineDraft::stage)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The settings of a stage that can be changed. */
  List<ComposedSetting> settings(SettingPath stage) {
    return texts().entrySet().stream()
        .filter(entry -> entry.getKey().within(stage))
        .map(entry -> ComposedSetting.of(entry.getKey(), entry.getValue(), this))
        .filter(setting -> !isLegType(setting.path()) && !leavesNoChoice(setting))
        .toList();
  }

  /** Where there is one kind of reranker, its type is nothing to be changed. */
  private static boolean leavesNoChoice(ComposedSetting setting) {
    return isRerankType(setting.path()) && setting.choices().size() == 1;
  }

  private static boolean isRerankType(SettingPath path) {
    return path.within(SettingPath.of(RERANK)) && path.name().equals(TYPE);
  }

  /** Whether another value makes another stage, with other settings. */
  static boolean isType(SettingPath path) {
    return path.equals(SettingPath.of(FUSION, TYPE)) || isRerankType(path);
  }

  /** Said in the heading: another type of leg would be another leg. */
  private static boolean isLegType(SettingPath path) {
    return path.keys().size() == 3 && path.within(SettingPath.of(LEGS)) && path.name().equals(TYPE);
  }

  private static SettingPath stage(SettingPath path) {
    boolean one = List.of(FUSION, COLLAPSE).contains(path.keys().getFirst());
    return new SettingPath(path.keys().subList(0, one ? 1 : 2));
  }

  /** What a leg is called now. */
  String legName(String leg) {
    return LegNames.of(leg, valid).strip();
  }

  /** The fields that a filter could still be put on; none before they are known. */
  List<String> fieldsWithoutFilter() {
    return filters.fit().stream()
        .filter(field -> !valid.containsKey(SettingPath.of(FILTER, field)))
        .toList();
  }

  /** What is wrong with a setting. */
  Optional<BadInputException> mistake(SettingPath path) {
    return Optional.ofNullable(mistakes.get(path));
  }

  /** The filters with which nothing is wrong. */
  List<PassageFilter> soundFilters() {
    return pipeline.filters().stream()
        .filter(filter -> !mistakes.containsKey(SettingPath.of(FILTER, filter.field())))
        .toList();
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
      return restructure(texts -> DraftStages.fusedBy(text, texts, material.kinds()));
    }
    if (isRerankType(path) && !text.equals(valid.get(path))) {
      int place = Integer.parseInt(path.keys().get(1));
      return restructure(texts -> DraftStages.rerankedBy(text, place, texts, material));
    }
    Pipeline before = pipeline;
    typed.put(path, text);
    Map<SettingPath, String> all = new LinkedHashMap<>(valid);
    all.putAll(typed);
    try {
      accept(all);
      settled();
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

  /** Whether there is anything to make a leg of that type of. */
  boolean hasMaterialFor(String legType) {
    return material.kinds().leg(legType, legType, material.legs()).isPresent();
  }

  /** Adds a leg of that type behind the others, where there is anything to make it of. */
  boolean addLeg(String type) {
    StageKinds kinds = material.kinds();
    Optional<Leg> leg = kinds.leg(type, free(kinds.usualLegName(type)), material.legs());
    return leg.isPresent()
        && restructure(texts -> DraftStages.withLeg(PipelineSettings.of(leg.get()), texts, kinds));
  }

  /** Adds a reranker of the first kind behind the others. */
  boolean addReranker() {
    String type = material.kinds().rerankTypes().getFirst();
    Rerank added = material.kinds().reranker(type, material.models());
    return restructure(
        texts -> {
          texts.putAll(PipelineSettings.of(added, pipeline.rerankers().size()));
          return texts;
        });
  }

  /** Adds a filter on a field, which lets everything through until it is told values. */
  boolean addFilter(String field) {
    return restructure(
        texts -> {
          texts.putIfAbsent(SettingPath.of(FILTER, field), "");
          return texts;
        });
  }

  /** Takes a leg, a reranker or a filter out. The last leg stays. */
  boolean remove(SettingPath stage) {
    return restructure(texts -> DraftStages.without(stage, texts));
  }

  /** Goes back to the pipeline that it began with. */
  boolean reset() {
    return restructure(texts -> LegNames.added(PipelineSettings.of(original)));
  }

  private boolean restructure(UnaryOperator<Map<SettingPath, String>> change) {
    Pipeline before = pipeline;
    accept(change.apply(new LinkedHashMap<>(valid)));
    settled();
    return !pipeline.equals(before);
  }

  private void settled() {
    typed.clear();
    mistakes.clear();
    mistakes.putAll(filters.unfit(pipeline));
  }

  private void accept(Map<SettingPath, String> texts) {
    Pipeline read =
        PipelineSettings.read(
            original.name(), LegNames.applied(texts), material.models(), material.kinds());
    filters.check(read);
    pipeline = read;
    valid = texts;
  }

  private String free(String wanted) {
    Set<String> taken = DraftStages.legs(valid);
    pipeline.legs().forEach(leg -> taken.add(leg.name()));
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }
}
