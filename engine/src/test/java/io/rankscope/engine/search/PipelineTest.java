package io.rankscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import io.rankscope.engine.search.rerank.ModelRerank;
import io.rankscope.engine.search.vector.VectorLeg;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class PipelineTest {
  private static final LexicalLeg LEG = LexicalLeg.over("words", Map.of("text", 1f));

  @Test
  void canonicalJsonResolvesEveryDefaultAndSortsKeys() {
    Map<String, Float> fields = new LinkedHashMap<>();
    fields.put("title", 2f);
    fields.put("text", 1f);
    Pipeline pipeline = Pipeline.of("bm25", LexicalLeg.over("words", fields));

    assertThat(pipeline.canonicalJson(Models.NONE))
        .isEqualTo(
            """
            {"legs":[{"b":0.4,"combine":"sum","depth":"k","fields":{"text":1.0,"title":2.0},\
            "k1":0.9,"minimum_match":0,"name":"words","operator":"or","phrase_boost":0.0,\
            "tie":0.0,"type":"lexical"}]}\
            """);
  }

  @Test
  void hashLeavesTheNameOut_andSeesEverythingElse() {
    String hash = Pipeline.of("one", LEG).snapshot(Models.NONE).hash();

    assertThat(Pipeline.of("other", LEG).snapshot(Models.NONE).hash()).isEqualTo(hash);
    assertThat(
            Pipeline.of("one", LexicalLeg.builder("words", LEG.fields()).k1(1.2f).build())
                .snapshot(Models.NONE)
                .hash())
        .isNotEqualTo(hash);
  }

  @Test
  void writtenDefaultsHashLikeThoseLeftOut() {
    LexicalLeg written =
        LexicalLeg.builder("words", LEG.fields())
            .k1(0.9f)
            .b(0.4f)
            .operator(Operator.OR)
            .minimumMatch(0)
            .phraseBoost(0)
            .combine(Combine.SUM)
            .tie(0)
            .build();

    assertThat(Pipeline.of("p", written).canonicalJson(Models.NONE))
        .isEqualTo(Pipeline.of("p", LEG).canonicalJson(Models.NONE));
  }

  @Test
  void defaultSearchesTitleAndTexts() {
    FieldRoles roles =
        new FieldRoles(
            Optional.of("id"), Optional.empty(), Optional.of("heading"), List.of("body", "notes"));

    assertThat(Pipeline.lexicalDefault(roles).legs())
        .containsExactly(LexicalLeg.over("words", Map.of("heading", 1f, "body", 1f, "notes", 1f)));
  }

  @Test
  void depthFollowsTheHitsWanted_whenASingleLegNamesNone() {
    LexicalLeg deep = LexicalLeg.builder("deep", LEG.fields()).depth(50).build();

    assertThat(Pipeline.of("p", LEG).depth(LEG, 20)).isEqualTo(20);
    assertThat(Pipeline.of("p", deep).depth(deep, 20)).isEqualTo(50);
    assertThat(Pipeline.fused("p", List.of(LEG, deep), ReciprocalRankFusion.DEFAULT).depth(LEG, 20))
        .isEqualTo(1000);
  }

  @Test
  void faultsOfPipelinesAreNamed() {
    assertThatThrownBy(() -> Pipeline.fused("p", List.of(), ReciprocalRankFusion.DEFAULT))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The pipeline 'p' has no leg.");
    assertThatThrownBy(() -> Pipeline.fused("p", List.of(LEG, LEG), ReciprocalRankFusion.DEFAULT))
        .hasMessage("The pipeline 'p' has two legs called 'words'.");
    assertThatThrownBy(() -> Pipeline.of("p", LexicalLeg.over("rerank-1", Map.of("text", 1f))))
        .hasMessage("The pipeline 'p' calls a leg 'rerank-1', a reserved name.");
  }

  @Test
  void fusionThatWeighsLegsWeighsAllOfThem() {
    Leg titles = LexicalLeg.over("titles", Map.of("title", 1f));
    assertThatThrownBy(
            () ->
                Pipeline.fused(
                    "p",
                    List.of(LEG, titles),
                    new WeightedFusion(Map.of("words", 1f), ScoreNormalization.Z_SCORE)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The pipeline 'p' has the leg 'titles', which its fusion does not weigh.");
  }

  @Test
  void hitsBeyondThoseWanted_whereTheyLeaveTheFirstAsTheyAre() {
    VectorLeg graph =
        new VectorLeg("dense", "vector", "m", VectorLeg.Scan.GRAPH, OptionalInt.empty());
    VectorLeg deep =
        new VectorLeg("dense", "vector", "m", VectorLeg.Scan.GRAPH, OptionalInt.of(50));
    VectorLeg exact =
        new VectorLeg("dense", "vector", "m", VectorLeg.Scan.EXACT, OptionalInt.empty());

    assertThat(Pipeline.of("p", LEG).hitsBeyond(10, 1000)).isEqualTo(1000);
    assertThat(Pipeline.of("p", LEG).hitsBeyond(2000, 1000)).isEqualTo(2000);
    assertThat(Pipeline.of("p", exact).hitsBeyond(10, 1000)).isEqualTo(1000);
    assertThat(Pipeline.of("p", deep).hitsBeyond(10, 1000)).isEqualTo(1000);
    assertThat(Pipeline.of("p", graph).hitsBeyond(10, 1000)).isEqualTo(10);
    assertThat(
            Pipeline.fused("p", List.of(LEG, graph), ReciprocalRankFusion.DEFAULT)
                .hitsBeyond(10, 1000))
        .isEqualTo(1000);
    assertThat(
            Pipeline.of("p", graph)
                .reranked(List.of(new ModelRerank("m", 30)))
                .hitsBeyond(10, 1000))
        .isEqualTo(30);
  }

  @Test
  void faultsOfLegsAreNamed() {
    Map<String, Float> fields = Map.of("text", 1f);
    assertThatThrownBy(() -> LexicalLeg.over("words", Map.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The lexical leg 'words' searches no field.");
    assertThatThrownBy(() -> LexicalLeg.over("words", Map.of("text", -1f)))
        .hasMessageContaining("the weight -1.0, which is not positive");
    assertThatThrownBy(() -> LexicalLeg.builder("words", fields).b(1.5f).build())
        .hasMessageContaining("b 1.5, which is not between 0 and 1");
    assertThatThrownBy(() -> LexicalLeg.builder("words", fields).k1(Float.NaN).build())
        .hasMessageContaining("k1");
    assertThatThrownBy(() -> LexicalLeg.builder("words", fields).tie(0.5f).build())
        .hasMessageContaining("combine: max");
    assertThatThrownBy(() -> LexicalLeg.builder("words", fields).depth(0).build())
        .hasMessageContaining("depth 0");
  }
}
