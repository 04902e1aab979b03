package io.rankscope.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.search.lexical.QueryLeaf;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Explanation;
import org.junit.jupiter.api.Test;

/** Words of Lucene that are not as expected are kept, not guessed at. */
final class LuceneExplanationTest {
  private final LuceneExplanation reading =
      new LuceneExplanation(Map.of("text:owl", new QueryLeaf(QueryLeaf.Kind.TERM, "text", "owl")));

  @Test
  void unknownNodeStaysWhole_withItsOwnText() {
    Explanation said =
        Explanation.match(
            6f,
            "sum of:",
            Explanation.match(2f, "text:owl"),
            Explanation.match(4f, "product of:", Explanation.match(2f, "a"), inner()));

    LuceneExplanation.Told told = reading.tell(said);

    assertThat(told.contributions())
        .containsExactly(
            new Contribution(NodeKind.CONSTANT, "text", "owl", 2, List.of()),
            new Contribution(NodeKind.OTHER, "", "product of:", 4, List.of()));
    assertThat(told.node().children().get(1))
        .isEqualTo(
            ExplanationNode.of(
                NodeKind.OTHER,
                "product of:",
                4,
                List.of(
                    ExplanationNode.of(NodeKind.OTHER, "a", 2, List.of()),
                    ExplanationNode.of(
                        NodeKind.OTHER,
                        "inner of:",
                        2,
                        List.of(ExplanationNode.of(NodeKind.OTHER, "b", 2, List.of()))))));
  }

  @Test
  void sumThatDoesNotAddUpIsOneContribution() {
    Explanation said =
        Explanation.match(
            9f, "sum of:", Explanation.match(2f, "text:owl"), Explanation.match(4f, "x"));

    assertThat(reading.tell(said).contributions())
        .containsExactly(new Contribution(NodeKind.OTHER, "", "sum of", 9, List.of()));
  }

  @Test
  void weightOfAnotherSimilarityKeepsItsInnerTree() {
    Explanation said =
        Explanation.match(
            3f,
            "weight(text:owl in 7) [ClassicSimilarity], result of:",
            Explanation.match(3f, "fieldWeight in 7, product of:", Explanation.match(3f, "tf")));

    LuceneExplanation.Told told = reading.tell(said);

    assertThat(told.contributions())
        .containsExactly(new Contribution(NodeKind.TERM, "text", "owl", 3, List.of()));
    assertThat(told.node().children().getFirst().label())
        .isEqualTo("fieldWeight in 7, product of:");
  }

  @Test
  void weightOfAnUnknownPartStaysWhole_whateverItIsCalled() {
    String tricky = "weight(text:a in 5) [x], result of: in 7) [BM25Similarity], result of:";

    LuceneExplanation.Told told =
        reading.tell(Explanation.match(3f, tricky, Explanation.match(3f, "score")));

    assertThat(told.contributions())
        .containsExactly(new Contribution(NodeKind.OTHER, "", tricky, 3, List.of()));
  }

  private static Explanation inner() {
    return Explanation.match(2f, "inner of:", Explanation.match(2f, "b"));
  }
}
