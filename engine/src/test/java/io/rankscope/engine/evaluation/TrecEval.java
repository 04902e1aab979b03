package io.rankscope.engine.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.ac.gla.terrier.jtreceval.trec_eval;

/** The binary of trec_eval 9.0.4, the oracle of what measures are worth. */
final class TrecEval {
  /** Names the line with the mean. */
  static final String ALL = "all";

  private final Path qrels;
  private final Path judged;
  private final Path run;

  /**
   * An oracle for one run.
   *
   * @param judged the qrels with every grade from 0 made 1: on them {@code Judged} is precision
   */
  TrecEval(Path qrels, Path judged, Path run) {
    assumeTrue(trec_eval.isPlatformSupported(), "skipped: trec_eval has no binary for this system");
    this.qrels = qrels;
    this.judged = judged;
    this.run = run;
  }

  /** What trec_eval prints, by measure and by query id or {@link #ALL}. */
  Map<Measure, Map<String, String>> scores(List<Measure> measures, String... options) {
    Map<List<String>, List<Measure>> calls = new LinkedHashMap<>();
    measures.forEach(
        measure -> calls.computeIfAbsent(call(measure), key -> new ArrayList<>()).add(measure));
    Map<Measure, Map<String, String>> scores = new HashMap<>();
    calls.forEach(
        (call, together) -> {
          List<String> arguments = new ArrayList<>(List.of(options));
          arguments.addAll(names(together));
          arguments.addAll(call);
          Map<String, Map<String, String>> printed = run(arguments);
          together.forEach(measure -> scores.put(measure, printed.get(column(measure))));
        });
    return scores;
  }

  private static Map<String, Map<String, String>> run(List<String> arguments) {
    Map<String, Map<String, String>> printed = new HashMap<>();
    for (String[] line : new trec_eval().runAndGetOutput(arguments.toArray(String[]::new))) {
      printed.computeIfAbsent(line[0], name -> new HashMap<>()).put(line[1], line[2]);
    }
    return printed;
  }

  /** The arguments that measures of one call share. */
  private List<String> call(Measure measure) {
    List<String> arguments = new ArrayList<>(List.of("-q", "-l", "" + measure.level()));
    boolean ofJudged = measure.kind() == MeasureKind.JUDGED;
    if (ofJudged || measure.kind() == MeasureKind.RR) {
      measure.cutOff().ifPresent(cut -> arguments.addAll(List.of("-M", "" + cut)));
    }
    arguments.add((ofJudged ? judged : qrels).toString());
    arguments.add(run.toString());
    return arguments;
  }

  /** One {@code -m} per name, with its cut-offs in a row: a second one would replace the first. */
  private static List<String> names(List<Measure> measures) {
    Map<String, Set<String>> cuts = new LinkedHashMap<>();
    for (Measure measure : measures) {
      Set<String> known = cuts.computeIfAbsent(name(measure), key -> new LinkedHashSet<>());
      if (hasOwnCut(measure)) {
        known.add("" + measure.cutOff().getAsInt());
      }
    }
    List<String> arguments = new ArrayList<>();
    cuts.forEach(
        (name, known) ->
            arguments.addAll(
                List.of("-m", known.isEmpty() ? name : name + "." + String.join(",", known))));
    return arguments;
  }

  private static String column(Measure measure) {
    return hasOwnCut(measure) ? name(measure) + "_" + measure.cutOff().getAsInt() : name(measure);
  }

  private static boolean hasOwnCut(Measure measure) {
    return measure.cutOff().isPresent()
        && measure.kind() != MeasureKind.RR
        && measure.kind() != MeasureKind.JUDGED;
  }

  private static String name(Measure measure) {
    boolean cut = measure.cutOff().isPresent();
    return switch (measure.kind()) {
      case NDCG -> cut ? "ndcg_cut" : "ndcg";
      case AP -> cut ? "map_cut" : "map";
      case P -> "P";
      case R -> "recall";
      case RR -> "recip_rank";
      case SUCCESS -> "success";
      case RPREC -> "Rprec";
      case BPREF -> "bpref";
      case SET_P, JUDGED -> "set_P";
      case SET_R -> "set_recall";
    };
  }
}
