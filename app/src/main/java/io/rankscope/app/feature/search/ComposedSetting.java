package io.rankscope.app.feature.search;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.Combine;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.Operator;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import java.util.List;
import java.util.stream.Stream;

/**
 * A setting of a pipeline as somebody sees it.
 *
 * @param choices what it may be; empty when it is typed
 */
record ComposedSetting(SettingPath path, String text, List<String> choices) {
  ComposedSetting {
    choices = List.copyOf(choices);
  }

  static ComposedSetting of(SettingPath path, String text, PipelineMaterial material) {
    return new ComposedSetting(path, text, choices(path, material));
  }

  /** What it is called: as in the workspace file, so that both are learnt at once. */
  String name() {
    boolean ofMany = path.keys().size() > 2 && List.of("fields", "weights").contains(parent());
    return ofMany ? parent().substring(0, parent().length() - 1) + " " + path.name() : path.name();
  }

  /** What it does. */
  String help() {
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
      default ->
          "fields".equals(parent())
              ? Texts.of("search.compose.help.field")
              : "weights".equals(parent())
                  ? Texts.of("search.compose.help.weight")
                  : Texts.of("search.compose.help.other");
    };
  }

  /** What an empty field stands for. */
  String fallback() {
    if ("fields".equals(parent())) {
      return Texts.of("search.compose.not-searched");
    }
    return path.name().equals(PipelineSettings.DEPTH)
        ? Integer.toString(
            path.within(SettingPath.of(PipelineSettings.RERANK))
                ? Rerank.DEFAULT_DEPTH
                : Leg.DEFAULT_DEPTH)
        : "";
  }

  private String parent() {
    return path.keys().size() < 2 ? "" : path.keys().get(path.keys().size() - 2);
  }

  private static List<String> choices(SettingPath path, PipelineMaterial material) {
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
          fusion ? List.of(ReciprocalRankFusion.TYPE, WeightedFusion.TYPE) : List.of();
      default -> List.of();
    };
  }
}
