package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import io.rankscope.engine.search.rerank.ModelRerank;
import io.rankscope.engine.search.vector.VectorLeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PipelineReaderTest {
  private static final String MODELS = "models: {minilm: builtin:minilm, other: builtin:minilm}\n";
  private static final String LEGS =
      "legs: {words: {type: lexical, fields: [text]}, "
          + "dense: {type: vector, field: v, model: minilm}}";

  @TempDir private Path folder;
  @TempDir private Path dataHome;

  @Test
  void readsEveryStage() throws IOException {
    Pipeline hybrid =
        new Pipeline(
            "p",
            List.of(
                LexicalLeg.builder("words", Map.of("title", 2f, "text", 1f)).depth(200).build(),
                new VectorLeg(
                    "dense", "text_vector", "minilm", VectorLeg.Scan.EXACT, OptionalInt.of(100))),
            Optional.of(new ReciprocalRankFusion(10)),
            List.of(new ModelRerank("minilm", 50), new ModelRerank("other", 100)),
            Collapse.DOCUMENT,
            List.of(
                new PassageFilter("lang", List.of("en")),
                new PassageFilter("year", List.of("2024", "2025"))));
    assertThat(
            pipeline(
                """
                legs:
                  words: {type: lexical, fields: {title: 2.0, text: 1.0}, depth: 200}
                  dense: {type: vector, field: text_vector, model: minilm, depth: 100, exact: true}
                fusion: {type: rrf, k: 10}
                rerank: [{model: minilm, depth: 50}, {model: other}]
                collapse: document
                filter: {lang: en, year: [2024, 2025]}
                """))
        .isEqualTo(hybrid);
  }

  @ParameterizedTest
  @MethodSource("fusions")
  void readsEverySpelling_ofAFusion(String yaml, Fusion expected) throws IOException {
    assertThat(pipeline(LEGS + "\nfusion: " + yaml).fusion()).contains(expected);
  }

  static Stream<Arguments> fusions() {
    Map<String, Float> weights = new LinkedHashMap<>();
    weights.put("words", 0.3f);
    weights.put("dense", 0.7f);
    WeightedFusion minMax = new WeightedFusion(weights, ScoreNormalization.MIN_MAX);
    WeightedFusion zScore = new WeightedFusion(weights, ScoreNormalization.Z_SCORE);
    return Stream.of(
        Arguments.of("rrf", ReciprocalRankFusion.DEFAULT),
        Arguments.of("{type: rrf}", ReciprocalRankFusion.DEFAULT),
        Arguments.of("{rrf: {k: 5}}", new ReciprocalRankFusion(5)),
        Arguments.of("{type: weighted, weights: {words: 0.3, dense: 0.7}}", minMax),
        Arguments.of("{type: weighted, words: 0.3, dense: 0.7, normalize: z-score}", zScore),
        Arguments.of("{weighted: {words: 0.3, dense: 0.7, normalize: Z-score}}", zScore));
  }

  @Test
  void fusesByReciprocalRank_whenSeveralLegsSayNothing() throws IOException {
    assertThat(pipeline(LEGS).fusion()).contains(ReciprocalRankFusion.DEFAULT);
  }

  @Test
  void readsOneReranker_withoutAList() throws IOException {
    assertThat(pipeline(LEGS + "\nrerank: {model: other}").rerankers())
        .containsExactly(new ModelRerank("other", 100));
  }

  @Test
  void readsTheTypeOfAReranker_asWhatIsMeantWithoutOne() throws IOException {
    Pipeline silent = pipeline(LEGS + "\nrerank: [{model: other, depth: 5}]");
    Pipeline typed = pipeline(LEGS + "\nrerank: [{type: model, model: other, depth: 5}]");

    assertThat(typed).isEqualTo(silent);
    assertThat(typed.canonicalJson(Models.NONE)).isEqualTo(silent.canonicalJson(Models.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          fusion: rff                                              | fusion            | Did you mean 'rrf'?
          fusion: {type: weigthed, words: 1}                       | fusion.type       | Did you mean 'weighted'?
          fusion: weighted                                         | fusion            | gives no leg a weight
          rerank: [{type: modle, model: other}]                    | rerank[0].type    | Did you mean 'model'?
          fusion: {k: 60}                                          | fusion            | 'type' is missing
          fusion: {type: rrf, k: -1}                               | fusion.k          | from 0 to
          fusion: {type: rrf, kk: 1}                               | fusion.kk         | Did you mean 'k'?
          fusion: {type: weighted, weights: {words: 0}}            | fusion            | gives no leg a weight
          fusion: {type: weighted, weights: {wrods: 1}}            | p                 | Did you mean 'words'?
          fusion: {type: weighted, words: 1, normalize: minmax}    | fusion.normalize  | Did you mean 'min-max'?
          fusion: {type: weighted, words: heavy}                   | fusion.words      | 'heavy' is not a number
          rerank: [{depth: 5}]                                     | rerank[0]         | 'model' is missing
          rerank: [{model: minilm, depth: 0}]                      | rerank[0].depth   | from 1 to
          rerank: [minilm]                                         | rerank[0]         | a single value where keys
          collapse: doc                                            | collapse          | Use one of
          filter: [a]                                              | filter            | a list where keys
          fusoin: rrf                                              | fusoin            | Did you mean 'fusion'?
          """)
  void namesKeyAndRemedy_ofAMistake(String yaml, String key, String words) throws IOException {
    Workspace workspace = load(LEGS + "\n" + yaml);
    assertThat(workspace.problems()).hasSize(1);
    assertThat(FailureText.of(workspace.problems().getFirst()).oneLine())
        .contains("workspace.yaml:")
        .contains(key)
        .contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {type: vector, model: minilm}                       | legs.d       | 'field' is missing
          {type: vector, field: v}                            | legs.d       | 'model' is missing
          {type: vector, field: v, model: minilm, exact: yes} | legs.d.exact | Use one of: false, true.
          {type: vector, field: v, model: minilm, depth: 0}   | legs.d.depth | from 1 to
          {type: vector, field: v, model: minilm, k1: 2}      | legs.d.k1    | not known here
          """)
  void namesKeyAndRemedy_ofAMistakeInAVectorLeg(String leg, String key, String words)
      throws IOException {
    Workspace workspace = load("legs: {d: " + leg + "}");
    assertThat(workspace.problems()).hasSize(1);
    assertThat(FailureText.of(workspace.problems().getFirst()).oneLine())
        .contains(key)
        .contains(words);
  }

  private Pipeline pipeline(String yaml) throws IOException {
    Workspace workspace = load(yaml);
    assertThat(workspace.problems()).isEmpty();
    return Objects.requireNonNull(workspace.pipelines().get("p"));
  }

  private Workspace load(String pipeline) throws IOException {
    Files.writeString(
        folder.resolve("workspace.yaml"),
        MODELS + "pipelines:\n  p:\n" + pipeline.strip().indent(4));
    return new WorkspaceLoader(dataHome).load(folder);
  }
}
