package io.rankscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.FieldRoles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PipelineTest {
  private static final LexicalLeg LEG = LexicalLeg.over("words", Map.of("text", 1f));

  @Test
  void canonicalJsonResolvesEveryDefaultAndSortsKeys() {
    Map<String, Float> fields = new LinkedHashMap<>();
    fields.put("title", 2f);
    fields.put("text", 1f);
    Pipeline pipeline = new Pipeline("bm25", List.of(LexicalLeg.over("words", fields)));

    assertThat(pipeline.canonicalJson())
        .isEqualTo(
            """
            {"legs":[{"b":0.4,"combine":"sum","depth":"k","fields":{"text":1.0,"title":2.0},\
            "k1":0.9,"minimum_match":0,"name":"words","operator":"or","phrase_boost":0.0,\
            "tie":0.0,"type":"lexical"}]}\
            """);
  }

  @Test
  void hashLeavesTheNameOut_andSeesEverythingElse() {
    String hash = new Pipeline("one", List.of(LEG)).snapshot().hash();

    assertThat(new Pipeline("other", List.of(LEG)).snapshot().hash()).isEqualTo(hash);
    assertThat(
            new Pipeline("one", List.of(LexicalLeg.builder("words", LEG.fields()).k1(1.2f).build()))
                .snapshot()
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

    assertThat(new Pipeline("p", List.of(written)).canonicalJson())
        .isEqualTo(new Pipeline("p", List.of(LEG)).canonicalJson());
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

    assertThat(new Pipeline("p", List.of(LEG)).depth(LEG, 20)).isEqualTo(20);
    assertThat(new Pipeline("p", List.of(deep)).depth(deep, 20)).isEqualTo(50);
    assertThat(new Pipeline("p", List.of(LEG, deep)).depth(LEG, 20)).isEqualTo(1000);
  }

  @Test
  void faultsOfPipelinesAreNamed() {
    assertThatThrownBy(() -> new Pipeline("p", List.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The pipeline 'p' has no leg.");
    assertThatThrownBy(() -> new Pipeline("p", List.of(LEG, LEG)))
        .hasMessage("The pipeline 'p' has two legs called 'words'.");
    assertThatThrownBy(
            () -> new Pipeline("p", List.of(LexicalLeg.over("rerank-1", Map.of("text", 1f)))))
        .hasMessage("The pipeline 'p' calls a leg 'rerank-1', a reserved name.");
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
