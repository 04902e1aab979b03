package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.Combine;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import io.rankscope.engine.search.rerank.ModelRerank;
import io.rankscope.engine.search.vector.VectorLeg;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PipelineSettingsTest {
  private static final List<String> MODELS = List.of("minilm", "reranker");
  private static final Pipeline PLAIN =
      Pipeline.of("plain", LexicalLeg.over("words", Map.of("title", 2f, "text", 1f)));

  static List<Pipeline> pipelines() {
    VectorLeg dense =
        new VectorLeg("dense", "vector", "minilm", VectorLeg.Scan.EXACT, OptionalInt.of(50));
    LexicalLeg words =
        LexicalLeg.builder("rerank", Map.of("text", 1f))
            .combine(Combine.MAX)
            .tie(0.1f)
            .depth(20)
            .build();
    return List.of(
        PLAIN,
        Pipeline.fused("rrf", List.of(words, dense), new ReciprocalRankFusion(20)),
        Pipeline.fused(
                "weighted",
                List.of(words, dense),
                new WeightedFusion(
                    Map.of("rerank", 0.3f, "dense", 0.7f), ScoreNormalization.Z_SCORE))
            .reranked(List.of(new ModelRerank("reranker", 50), new ModelRerank("minilm", 10)))
            .collapsed(Collapse.DOCUMENT),
        PLAIN.filtered(
            List.of(
                new PassageFilter("kind", List.of("news", "a, b", "it's", "\"", "[x]", "# 1", "")),
                new PassageFilter("doc.year", List.of("2001", "-3")),
                new PassageFilter("script", List.of("富士山 🦉", "a: b", "&x", "!y", "yes")))));
  }

  @ParameterizedTest
  @MethodSource("pipelines")
  void readsBackWhatItWrote(Pipeline pipeline) {
    assertThat(
            PipelineSettings.read(
                pipeline.name(), PipelineSettings.of(pipeline), MODELS, StageKinds.STANDARD))
        .isEqualTo(pipeline);
  }

  @Test
  void showsTheDefaults_andTakesThemForWhatIsEmpty() {
    Map<SettingPath, String> texts = new LinkedHashMap<>(PipelineSettings.of(PLAIN));
    SettingPath k1 = SettingPath.of("legs", "words", "k1");

    assertThat(texts).containsEntry(k1, "0.9").containsEntry(SettingPath.of("collapse"), "none");
    texts.put(k1, " ");

    assertThat(PipelineSettings.read("plain", texts, MODELS, StageKinds.STANDARD)).isEqualTo(PLAIN);
  }

  @Test
  void letsEverythingThrough_whenAFilterIsEmpty() {
    Map<SettingPath, String> texts = new LinkedHashMap<>(PipelineSettings.of(PLAIN));
    texts.put(SettingPath.of("filter", "kind"), "");

    assertThat(PipelineSettings.read("plain", texts, MODELS, StageKinds.STANDARD)).isEqualTo(PLAIN);
  }

  @Test
  void readsValuesAsTheyAreTypedInTheFile() {
    Map<SettingPath, String> texts = new LinkedHashMap<>(PipelineSettings.of(PLAIN));
    texts.put(SettingPath.of("filter", "kind"), "news, 'a, b', on the web , 007");

    assertThat(PipelineSettings.read("plain", texts, MODELS, StageKinds.STANDARD).filters())
        .containsExactly(new PassageFilter("kind", List.of("news", "a, b", "on the web", "007")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,,b", "a], [b", "a]", "a] # b", "a # b", "'a", "a: b", "{a: b}", "[a]", "&a b", "!a b",
        "*a", ","
      })
  void refusesWhatIsNoListOfValues(String text) {
    Map<SettingPath, String> texts = new LinkedHashMap<>(PipelineSettings.of(PLAIN));
    texts.put(SettingPath.of("filter", "kind"), text);

    BadInputException failure =
        catchThrowableOfType(
            BadInputException.class,
            () -> PipelineSettings.read("plain", texts, MODELS, StageKinds.STANDARD));

    assertThat(failure.what()).isEqualTo("'" + text + "' is no list of values.");
    assertThat(failure.where().map(Location::key)).contains("filter.kind");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "legs/words/b        | 3         | '3' is not a number from 0 to 1.",
        "legs/words/operator | xor       | 'xor' is not known here.",
        "legs/words/boost    | 1         | The key 'boost' is not known here.",
        "legs/words/k1       | 0.4, b: 1 | '0.4, b: 1' is not a number from 0 to 1000.",
        "rerank/0/model      | mini      | There is no model 'mini'.",
        "collapse            | page      | 'page' is not known here."
      })
  void saysWhatIsWrong_andWithWhichSetting(String path, String text, String what) {
    Map<SettingPath, String> texts = new LinkedHashMap<>(PipelineSettings.of(PLAIN));
    SettingPath wrong = SettingPath.of(path.split("/"));
    texts.put(wrong, text);

    BadInputException failure =
        catchThrowableOfType(
            BadInputException.class,
            () -> PipelineSettings.read("plain", texts, MODELS, StageKinds.STANDARD));

    assertThat(failure.what()).isEqualTo(what);
    assertThat(failure.where().map(Location::key)).contains(wrong.toString());
  }
}
