package io.rankscope.cli.output;

import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.StageTiming;
import java.io.PrintWriter;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** A search as JSON. Scripts read these keys: they are a contract, and so is their order. */
public final class RunJson {
  private RunJson() {}

  /** Prints {@code run} with the grade of each hit, null when it has none. */
  public static void print(PrintWriter out, SearchRun run, Grades grades) {
    ObjectNode root = Json.object();
    root.putObject("query")
        .put("set", run.query().set())
        .put("id", run.query().id())
        .put("text", run.query().text());
    root.put("source", run.source())
        .put("sourceFingerprint", run.sourceFingerprint())
        .put("pipeline", run.pipeline().name())
        .put("pipelineHash", run.pipeline().hash());
    root.set("models", Json.strings(new TreeMap<>(run.modelHashes())));
    root.put("statistics", run.statistics().label());
    var shards = root.putArray("shards");
    run.shards().forEach(shard -> shards.add(shard(shard)));
    var stages = root.putArray("stages");
    run.stages().forEach(stage -> stages.add(stage(stage)));
    var hits = root.putArray("hits");
    run.hits().forEach(hit -> hits.add(hit(hit, grades)));
    var warnings = root.putArray("warnings");
    run.warnings().forEach(warnings::add);
    Json.print(out, root);
  }

  static ObjectNode shard(ShardOutcome shard) {
    return Json.object()
        .put("path", shard.path())
        .put("status", shard.status().label())
        .put("passages", shard.passages())
        .put("problem", shard.problem().orElse(null));
  }

  private static ObjectNode stage(StageTiming timing) {
    ObjectNode node =
        Json.object()
            .put("stage", timing.stage())
            .put("millis", rounded(timing.millis()))
            .put("candidates", timing.candidates());
    timing.opening().ifPresent(millis -> node.put("openingMillis", rounded(millis)));
    if (timing.cached() > 0) {
      node.put("cached", timing.cached());
    }
    return node;
  }

  private static double rounded(double millis) {
    return Math.round(millis * 1000) / 1000.0;
  }

  private static ObjectNode hit(Hit hit, Grades grades) {
    ObjectNode node =
        Json.object()
            .put("rank", hit.rank())
            .put("id", hit.id().value())
            .put("score", hit.score())
            .put("title", hit.passage().title())
            .put("text", hit.passage().text());
    Json.putOptional(node, "grade", grades.of(hit.id()));
    var highlights = node.putArray("highlights");
    hit.highlights().forEach(highlight -> highlights.add(highlight(highlight)));
    var ledger = node.putArray("ledger");
    hit.ledger().forEach(entry -> ledger.add(entry(entry)));
    return node;
  }

  static ObjectNode highlight(Highlight highlight) {
    return Json.object()
        .put("field", highlight.field())
        .put("start", highlight.start())
        .put("end", highlight.end())
        .put("kind", highlight.kind());
  }

  private static ObjectNode entry(LedgerEntry entry) {
    ObjectNode node = Json.object().put("stage", entry.stage());
    Json.putOptional(node, "rank", entry.rank());
    if (entry.absent().isPresent()) {
      node.put("absent", entry.absent().get());
    } else {
      Json.putScore(node, "score", entry.score());
      if (entry.normalized().isPresent()) {
        node.put("normalized", entry.normalized().getAsDouble());
      }
      if (entry.contribution().isPresent()) {
        node.put("contribution", entry.contribution().getAsDouble());
      }
      if (entry.cutAt().isPresent()) {
        node.put("cutAt", entry.cutAt().getAsInt());
      }
    }
    return node;
  }
}
