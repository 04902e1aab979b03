package io.rankscope.cli.output;

import io.rankscope.engine.attribution.NearestSentence;
import io.rankscope.engine.explain.Contribution;
import io.rankscope.engine.explain.Difference;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.ExplanationNode;
import io.rankscope.engine.explain.Factor;
import io.rankscope.engine.explain.WhyNot;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An explanation as JSON: the root of the tree, with what concerns the whole passage beside it.
 * {@code whyNot} is there when the passage is no hit, {@code nearest} when an encoder takes part in
 * the pipeline, {@code difference} when one was asked for.
 */
public final class ExplanationJson {
  private ExplanationJson() {}

  /**
   * Prints {@code explained}, the sentence nearest to the query, and what sets the passage above it
   * apart.
   */
  public static void print(
      PrintWriter out,
      Explained explained,
      Optional<NearestSentence> nearest,
      Optional<Difference> difference) {
    ObjectNode root = node(explained.tree());
    Json.putScore(root, "score", explained.score());
    root.put("agrees", explained.agrees()).put("passage", explained.passage().value());
    Json.putOptional(root, "rank", explained.rank());
    ArrayNode contributions = root.putArray("contributions");
    explained.contributions().forEach(part -> contributions.add(contribution(part)));
    explained.whyNot().ifPresent(whyNot -> root.set("whyNot", whyNot(whyNot)));
    nearest.ifPresent(
        sentence ->
            root.set(
                "nearest", RunJson.highlight(sentence.place()).put("words", sentence.words())));
    difference.ifPresent(gap -> root.set("difference", difference(gap)));
    Json.print(out, root);
  }

  private static ObjectNode node(ExplanationNode node) {
    ObjectNode json =
        Json.object()
            .put("kind", node.kind().label())
            .put("label", node.label())
            .put("value", node.value())
            .put("field", node.field().orElse(null))
            .put("term", node.term().orElse(null));
    ArrayNode children = json.putArray("children");
    node.children().forEach(child -> children.add(node(child)));
    return json;
  }

  private static ObjectNode contribution(Contribution part) {
    ObjectNode json =
        Json.object()
            .put("kind", part.kind().label())
            .put("field", part.field())
            .put("term", part.term())
            .put("value", part.value());
    ArrayNode factors = json.putArray("factors");
    for (Factor factor : part.factors()) {
      factors
          .addObject()
          .put("kind", factor.kind().label())
          .put("value", factor.value())
          .put("inputs", factor.inputs());
    }
    return json;
  }

  private static ObjectNode whyNot(WhyNot whyNot) {
    ObjectNode json =
        Json.object()
            .put("indexed", whyNot.indexed())
            .put("matched", whyNot.matched())
            .put("reason", whyNot.reason());
    ArrayNode fields = json.putArray("fields");
    for (WhyNot.FieldTokens tokens : whyNot.fields()) {
      ObjectNode field = fields.addObject().put("field", tokens.field());
      strings(field.putArray("present"), tokens.present());
      strings(field.putArray("missing"), tokens.missing());
    }
    return json;
  }

  private static ObjectNode difference(Difference gap) {
    ObjectNode json =
        Json.object()
            .put("above", gap.above().value())
            .put("below", gap.below().value())
            .put("gap", gap.gap());
    ArrayNode steps = json.putArray("steps");
    for (Difference.Step step : gap.steps()) {
      steps
          .addObject()
          .put("kind", step.kind().label())
          .put("field", step.field())
          .put("term", step.term())
          .put("above", step.above())
          .put("below", step.below())
          .put("change", step.change());
    }
    return json;
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
