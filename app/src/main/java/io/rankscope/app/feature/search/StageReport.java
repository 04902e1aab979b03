package io.rankscope.app.feature.search;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.explain.WhyNot;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every stage made of a passage.
 *
 * @param words the same in sentences
 */
record StageReport(String words, List<StageRow> rows) {
  StageReport {
    rows = List.copyOf(rows);
  }

  static StageReport of(Inspected inspected) {
    PinnedRun run = inspected.run().pinned();
    PassageId passage = inspected.passage();
    List<StageRow> rows = StageRow.of(run.pipeline(), ledger(inspected), run.run().stages());
    String words =
        rows.isEmpty()
            ? inspected.explained().whyNot().map(WhyNot::reason).orElse("")
            : sentences(run.pipeline(), rows, passage.value());
    return new StageReport(words, rows);
  }

  /** The ledger of a hit, or of the passage that somebody missed. */
  static List<LedgerEntry> ledger(Inspected inspected) {
    return inspected
        .explained()
        .whyNot()
        .map(WhyNot::ledger)
        .or(() -> inspected.run().run().hit(inspected.passage()).map(Hit::ledger))
        .orElse(List.of());
  }

  /** What became of {@code passage}, in the order of the stages. */
  static String sentences(Pipeline pipeline, List<StageRow> rows, String passage) {
    List<String> retrieval = new ArrayList<>();
    List<String> later = new ArrayList<>();
    boolean found = false;
    for (StageRow row : rows) {
      if (Movement.isRerank(row.stage()) || row.stage().equals(Pipeline.COLLAPSE)) {
        // A passage that no stage before has cannot be told about by those that follow.
        if (found) {
          later.add(sentence(row, passage));
          row.cached().ifPresent(later::add);
        }
        // What failed passed the ranking on as it was.
        found = row.entry().failed() ? found : row.entry().rank().isPresent();
      } else {
        retrieval.add(clause(row));
        found |= row.entry().rank().isPresent();
      }
    }
    return retrieval.stream().collect(Collectors.joining("; ", "", "."))
        + later.stream().map(words -> " " + words).collect(Collectors.joining());
  }

  private static String clause(StageRow row) {
    boolean fusion = row.stage().equals(Pipeline.FUSION);
    if (row.entry().rank().isPresent()) {
      return Texts.of(
          fusion ? "search.stages.fusion" : "search.stages.leg",
          row.stage(),
          Integer.toString(row.entry().rank().getAsInt()));
    }
    return Texts.of(
        fusion ? "search.stages.fusion.absent" : "search.stages.leg.absent",
        row.stage(),
        row.entry().absent().orElse(""));
  }

  private static String sentence(StageRow row, String passage) {
    boolean collapse = row.stage().equals(Pipeline.COLLAPSE);
    if (row.entry().failed() && !collapse) {
      return Texts.of("search.stages.rerank.failed", row.kind());
    }
    if (row.movement().isEmpty()) {
      String reason = row.entry().absent().orElse("");
      return collapse
          ? Texts.of("search.stages.collapse.absent", reason)
          : Texts.of("search.stages.rerank.absent", row.kind(), reason);
    }
    Movement moved = row.movement().get();
    if (collapse) {
      return Texts.of("search.stages.collapse", passage, Integer.toString(moved.to()));
    }
    String key =
        moved.gained() == 0
            ? "search.stages.rerank.kept"
            : moved.gained() > 0 ? "search.stages.rerank.lifted" : "search.stages.rerank.lowered";
    return Texts.of(
        key, row.kind(), passage, Integer.toString(moved.from()), Integer.toString(moved.to()));
  }
}
