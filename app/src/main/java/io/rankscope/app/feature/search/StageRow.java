package io.rankscope.app.feature.search;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.StageTiming;
import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A line of the stage ledger of a passage.
 *
 * @param kind what kind of stage it is, with its settings, in words
 * @param entry what the stage made of the passage
 * @param movement against the stage before, for stages that reorder
 * @param timing what the stage cost the whole run; empty when it did not run
 */
record StageRow(
    String kind, LedgerEntry entry, Optional<Movement> movement, Optional<StageTiming> timing) {

  /** The lines of {@code ledger}, in the order of the stages. */
  static List<StageRow> of(Pipeline pipeline, List<LedgerEntry> ledger, List<StageTiming> timings) {
    List<StageRow> rows = new ArrayList<>();
    OptionalInt before = OptionalInt.empty();
    for (LedgerEntry entry : ledger) {
      boolean leg = isLeg(pipeline, entry.stage());
      Optional<Movement> movement =
          leg || entry.stage().equals(Pipeline.FUSION) || before.isEmpty()
              ? Optional.empty()
              : moved(before.getAsInt(), entry.rank());
      rows.add(
          new StageRow(
              kind(pipeline, entry.stage()),
              entry,
              movement,
              timings.stream().filter(timing -> timing.stage().equals(entry.stage())).findFirst()));
      // With several legs the fusion says what later stages begin from; a stage that failed leaves
      // the ranking it was given as it was.
      if (!entry.failed() && (!leg || pipeline.fusion().isEmpty())) {
        before = entry.rank();
      }
    }
    return rows;
  }

  String stage() {
    return entry.stage();
  }

  /** How many scores of the run the stage had from before, so that its time is not the model's. */
  Optional<String> cached() {
    return timing
        .filter(known -> known.cached() > 0)
        .map(
            known ->
                Texts.of(
                    "search.stages.cached",
                    Integer.toString(known.cached()),
                    Integer.toString(known.candidates())));
  }

  /** What happened to the passage here: how it moved, why it is absent, how far it was read. */
  String event() {
    List<String> said = new ArrayList<>();
    entry.absent().ifPresent(said::add);
    movement.ifPresent(
        moved -> said.add(moved.gained() == 0 ? moved.words() : arrow(moved) + moved.words()));
    entry.cutAt().ifPresent(at -> said.add(Texts.of("search.stages.cut", Integer.toString(at))));
    return String.join("; ", said);
  }

  private static String arrow(Movement moved) {
    return moved.gained() > 0 ? "▲ " : "▼ ";
  }

  private static Optional<Movement> moved(int before, OptionalInt now) {
    return now.isPresent() ? Optional.of(new Movement(before, now.getAsInt())) : Optional.empty();
  }

  private static boolean isLeg(Pipeline pipeline, String stage) {
    return pipeline.legs().stream().anyMatch(leg -> leg.name().equals(stage));
  }

  /** What a stage is, in words: {@code lexical}, {@code rrf, k 60}, a model's name. */
  static String kind(Pipeline pipeline, String stage) {
    if (stage.equals(Pipeline.COLLAPSE)) {
      return pipeline.collapse().label();
    }
    if (stage.equals(Pipeline.FUSION)) {
      return pipeline.fusion().map(StageRow::kind).orElse("");
    }
    for (int i = 0; i < pipeline.rerankers().size(); i++) {
      if (Pipeline.rerankStage(i).equals(stage)) {
        return pipeline.rerankers().get(i).label();
      }
    }
    return pipeline.legs().stream()
        .filter(leg -> leg.name().equals(stage))
        .map(Leg::type)
        .findFirst()
        .orElse("");
  }

  private static String kind(Fusion fusion) {
    String settings =
        fusion.settings().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                setting ->
                    setting.getValue() instanceof Map<?, ?> each
                        ? each.entrySet().stream()
                            .map(of -> of.getKey() + " " + of.getValue())
                            .collect(Collectors.joining(", "))
                        : setting.getKey() + " " + setting.getValue())
            .collect(Collectors.joining(", "));
    return settings.isEmpty() ? fusion.type() : fusion.type() + ", " + settings;
  }
}
