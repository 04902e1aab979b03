package io.rankscope.cli.output;

import io.rankscope.engine.search.vector.Miss;
import io.rankscope.engine.search.vector.MissReason;
import io.rankscope.engine.search.vector.TriageReport;
import io.rankscope.engine.search.vector.TriagedQuery;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a leg misses, as JSON. Scripts read these keys: they are a contract. */
public final class TriageJson {
  private TriageJson() {}

  /** Prints {@code report} of a leg of {@code pipeline}. */
  public static void print(PrintWriter out, String pipeline, TriageReport report) {
    ObjectNode root =
        Json.object()
            .put("pipeline", pipeline)
            .put("leg", report.leg().name())
            .put("field", report.leg().field())
            .put("model", report.leg().model())
            .put("k", report.k())
            .put("depth", report.depth())
            .put("queries", report.queries().size());
    number(root, "meanRecall", report.meanRecall());
    root.set("neighbourReasons", counts(report.neighbourReasons()));
    root.set("relevantReasons", counts(report.relevantReasons()));
    ArrayNode queries = root.putArray("perQuery");
    report.queries().forEach(query -> queries.add(query(query)));
    ArrayNode shards = root.putArray("shards");
    report.shards().forEach(shard -> shards.add(RunJson.shard(shard)));
    ArrayNode warnings = root.putArray("warnings");
    report.warnings().forEach(warnings::add);
    Json.print(out, root);
  }

  private static ObjectNode counts(Map<MissReason, Integer> reasons) {
    ObjectNode node = Json.object();
    reasons.forEach((reason, count) -> node.put(reason.label(), count));
    return node;
  }

  private static ObjectNode query(TriagedQuery query) {
    ObjectNode node = Json.object().put("query", query.query().id());
    number(node, "recall", query.recall());
    node.put("graphMillis", millis(query.graphMillis()))
        .put("exactMillis", millis(query.exactMillis()))
        .put("judgedRelevant", query.judged());
    node.set("neighbours", misses(node.arrayNode(), query.neighbours()));
    node.set("relevant", misses(node.arrayNode(), query.relevant()));
    return node;
  }

  private static ArrayNode misses(ArrayNode array, List<Miss> misses) {
    for (Miss miss : misses) {
      ObjectNode node =
          array
              .addObject()
              .put("passage", miss.passage().value())
              .put("reason", miss.reason().label());
      Json.putOptional(node, "exactRank", miss.exactRank());
      Json.putScore(node, "score", miss.score());
    }
    return array;
  }

  private static void number(ObjectNode node, String key, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(key, value.getAsDouble());
    } else {
      node.putNull(key);
    }
  }

  private static double millis(double millis) {
    return Math.round(millis * 1000) / 1000.0;
  }
}
