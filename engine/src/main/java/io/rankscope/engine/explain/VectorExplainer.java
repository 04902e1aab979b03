package io.rankscope.engine.explain;

import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.vector.ComparedVectors;
import io.rankscope.engine.search.vector.VectorEvidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Explains vector legs from the stored vector and the similarity function, computed anew in
 * doubles. How similarities become scores is Lucene's {@code VectorSimilarityFunction}.
 */
public final class VectorExplainer implements LegExplainer<VectorEvidence> {
  @Override
  public Class<VectorEvidence> kind() {
    return VectorEvidence.class;
  }

  @Override
  public LegExplanation explain(VectorEvidence evidence, DocAddress passage) throws IOException {
    Optional<ComparedVectors> compared = evidence.compared(passage);
    OptionalDouble score = evidence.score(passage);
    if (compared.isEmpty() || score.isEmpty() || Double.isNaN(score.getAsDouble())) {
      return new LegExplanation(
          OptionalDouble.empty(),
          node("there are no two vectors to compare", evidence, 0, List.of()),
          List.of(),
          List.of());
    }
    ExplanationNode tree = tree(evidence, compared.get());
    return new LegExplanation(
        score,
        tree,
        List.of(
            new Contribution(
                NodeKind.VECTOR,
                evidence.leg().field(),
                "similarity to the query",
                tree.value(),
                List.of())),
        List.of());
  }

  private static ExplanationNode tree(VectorEvidence evidence, ComparedVectors vectors) {
    List<ExplanationNode> inputs = new ArrayList<>();
    double dot = vectors.dotProduct();
    String formula;
    double score;
    switch (vectors.similarity()) {
      case "COSINE" -> {
        double cosine = dot / (vectors.queryLength() * vectors.passageLength());
        formula = "(1 + cosine) / 2";
        score = Math.max((1 + cosine) / 2, 0);
        inputs.add(
            ExplanationNode.of(
                NodeKind.OTHER,
                "cosine = dot product / (query's length × passage's length)",
                cosine,
                List.of(ExplanationNode.input("dot product", dot))));
      }
      case "DOT_PRODUCT" -> {
        formula = "(1 + dot product) / 2";
        score = Math.max((1 + dot) / 2, 0);
        inputs.add(ExplanationNode.input("dot product", dot));
      }
      case "EUCLIDEAN" -> {
        double distance = vectors.squaredDistance();
        formula = "1 / (1 + squared distance)";
        score = 1 / (1 + distance);
        inputs.add(ExplanationNode.input("squared distance", distance));
      }
      case "MAXIMUM_INNER_PRODUCT" -> {
        formula = dot < 0 ? "1 / (1 - dot product)" : "1 + dot product";
        score = dot < 0 ? 1 / (1 - dot) : 1 + dot;
        inputs.add(ExplanationNode.input("dot product", dot));
      }
      default -> throw new IllegalStateException("unknown similarity " + vectors.similarity());
    }
    inputs.add(ExplanationNode.input("length of the query's vector", vectors.queryLength()));
    inputs.add(ExplanationNode.input("length of the passage's vector", vectors.passageLength()));
    inputs.add(ExplanationNode.input("dimensions", vectors.dimensions()));
    return node(formula + " of the query's and the passage's vector", evidence, score, inputs);
  }

  private static ExplanationNode node(
      String label, VectorEvidence evidence, double value, List<ExplanationNode> children) {
    return new ExplanationNode(
        NodeKind.VECTOR,
        label,
        value,
        Optional.of(evidence.leg().field()),
        Optional.empty(),
        children);
  }
}
