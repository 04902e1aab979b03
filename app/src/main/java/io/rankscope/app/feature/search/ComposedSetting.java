package io.rankscope.app.feature.search;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.Combine;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.Operator;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import java.util.List;
import java.util.stream.Stream;

/**
 * A setting of a pipeline as somebody sees it.
 *
 * @param name what it is called: as in the workspace file, so that both are learnt at once
 * @param choices what it may be; empty when it is typed
 */
record ComposedSetting(SettingPath path, String name, String text, List<String> choices) {
  ComposedSetting {
    choices = List.copyOf(choices);
  }

  static ComposedSetting of(SettingPath path, String text, PipelineDraft draft) {
    return new ComposedSetting(path, name(path, draft), text, choices(path, draft.material()));
  }

  private static String name(SettingPath path, PipelineDraft draft) {
    if (isFilter(path)) {
      return Texts.of("search.compose.filter.values");
    }
    if (isWeight(path)) {
      return Texts.of("search.compose.weight", draft.legName(path.name()));
    }
    return isField(path) ? Texts.of("search.compose.field", path.name()) : path.name();
  }

  /** What it does. */
  String help() {
    if (isFilter(path)) {
      return Texts.of("search.compose.help.filter");
    }
    if (isField(path) || isWeight(path)) {
      return Texts.of(isField(path) ? "search.compose.help.field" : "search.compose.help.weight");
    }
    if (LegNames.isName(path)) {
      return Texts.of("search.compose.help.name");
    }
    return switch (path.name()) {
      case "k1" -> Texts.of("search.compose.help.k1");
      case "b" -> Texts.of("search.compose.help.b");
      case "operator" -> Texts.of("search.compose.help.operator");
      case "minimum_match" -> Texts.of("search.compose.help.minimum-match");
      case "phrase_boost" -> Texts.of("search.compose.help.phrase-boost");
      case "combine" -> Texts.of("search.compose.help.combine");
      case "tie" -> Texts.of("search.compose.help.tie");
      case "exact" -> Texts.of("search.compose.help.exact");
      case "k" -> Texts.of("search.compose.help.k");
      case "normalize" -> Texts.of("search.compose.help.normalize");
      case PipelineSettings.DEPTH -> Texts.of("search.compose.help.depth");
      case PipelineSettings.MODEL -> Texts.of("search.compose.help.model");
      case PipelineSettings.COLLAPSE -> Texts.of("search.compose.help.collapse");
      default -> Texts.of("search.compose.help.other");
    };
  }

  /** What an empty field stands for. */
  String fallback() {
    if (isField(path)) {
      return Texts.of("search.compose.not-searched");
    }
    if (isFilter(path)) {
      return Texts.of("search.compose.everything");
    }
    return path.name().equals(PipelineSettings.DEPTH)
        ? Integer.toString(
            path.within(SettingPath.of(PipelineSettings.RERANK))
                ? Rerank.DEFAULT_DEPTH
                : Leg.DEFAULT_DEPTH)
        : "";
  }

  private static boolean isFilter(SettingPath path) {
    return path.within(SettingPath.of(PipelineSettings.FILTER));
  }

  private static boolean isField(SettingPath path) {
    return path.keys().size() > 3 && path.keys().get(2).equals("fields");
  }

  private static boolean isWeight(SettingPath path) {
    return path.within(SettingPath.of(PipelineSettings.FUSION, "weights"));
  }

  private static List<String> choices(SettingPath path, PipelineMaterial material) {
    if (isField(path) || isWeight(path) || isFilter(path)) {
      return List.of();
    }
    boolean rerank = path.within(SettingPath.of(PipelineSettings.RERANK));
    boolean fusion = path.within(SettingPath.of(PipelineSettings.FUSION));
    return switch (path.name()) {
      case "operator" -> Stream.of(Operator.values()).map(Operator::label).toList();
      case "combine" -> Stream.of(Combine.values()).map(Combine::label).toList();
      case "exact" -> List.of("false", "true");
      case "field" -> material.vectorFields();
      case "normalize" ->
          Stream.of(ScoreNormalization.values()).map(ScoreNormalization::label).toList();
      case PipelineSettings.MODEL -> rerank ? material.models() : material.encoders();
      case PipelineSettings.COLLAPSE -> Stream.of(Collapse.values()).map(Collapse::label).toList();
      case PipelineSettings.TYPE ->
          fusion
              ? material.kinds().fusionTypes()
              : rerank ? material.kinds().rerankTypes() : List.of();
      default -> List.of();
    };
  }
}
