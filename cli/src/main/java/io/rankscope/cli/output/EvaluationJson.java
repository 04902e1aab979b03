package io.rankscope.cli.output;

import io.rankscope.engine.evaluation.Comparison;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.evaluation.QueryScores;
import io.rankscope.engine.evaluation.Slice;
import io.rankscope.engine.evaluation.SystemScores;
import java.io.PrintWriter;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * An evaluation as JSON, values in full precision. {@code answeredMean} appears where a run misses
 * judged queries, {@code slices} where they were asked for; the other keys are always there.
 */
public final class EvaluationJson {
  private EvaluationJson() {}

  /** Prints {@code report}. */
  public static void print(PrintWriter out, EvaluationReport report) {
    ObjectNode root = Json.object();
    var measures = root.putArray("measures");
    report.measures().forEach(measure -> measures.add(measure.toString()));
    var systems = root.putArray("systems");
    report.systems().forEach(system -> systems.add(system(system)));
    if (!report.slices().isEmpty()) {
      var slices = root.putArray("slices");
      report.slices().forEach(slice -> slices.add(slice(slice)));
    }
    var comparisons = root.putArray("comparisons");
    report.comparisons().forEach(comparison -> comparisons.add(comparison(comparison)));
    Json.print(out, root);
  }

  private static ObjectNode system(SystemScores system) {
    ObjectNode node = means(system);
    if (system.answered() < system.queries().size()) {
      node.put("answered", system.answered());
      node.set("answeredMean", values(system, system::answeredMean));
    }
    ObjectNode perQuery = node.putObject("perQuery");
    for (QueryScores query : system.queries()) {
      perQuery.set(query.queryId(), values(system, query::of));
    }
    return node;
  }

  private static ObjectNode slice(Slice slice) {
    ObjectNode node =
        Json.object().put("attribute", slice.attribute()).put("value", slice.value().orElse(null));
    node.setAll(means(slice.scores()));
    return node;
  }

  private static ObjectNode means(SystemScores system) {
    ObjectNode node =
        Json.object().put("name", system.system()).put("queries", system.queries().size());
    node.set("mean", values(system, system::mean));
    return node;
  }

  private static ObjectNode values(SystemScores system, ToDoubleFunction<Measure> value) {
    ObjectNode node = Json.object();
    system
        .measures()
        .forEach(measure -> node.put(measure.toString(), value.applyAsDouble(measure)));
    return node;
  }

  private static ObjectNode comparison(Comparison comparison) {
    ObjectNode node =
        Json.object()
            .put("baseline", comparison.baseline())
            .put("system", comparison.system())
            .put("measure", comparison.measure().toString())
            .put("delta", comparison.delta());
    node.putArray("ci95").add(comparison.ci95().low()).add(comparison.ci95().high());
    return node.put("pValue", comparison.pValue())
        .put("better", comparison.better())
        .put("worse", comparison.worse())
        .put("same", comparison.same());
  }
}
