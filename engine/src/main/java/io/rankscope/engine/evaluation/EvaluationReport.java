package io.rankscope.engine.evaluation;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * An evaluation as {@code evaluate --format json} prints it: the components are the keys, in this
 * order. Scores are not rounded.
 *
 * @param measures the names of the measures in the order asked for
 * @param comparisons empty without a baseline
 */
public record EvaluationReport(
    List<String> measures, List<SystemRow> systems, List<ComparisonRow> comparisons) {
  public EvaluationReport {
    measures = List.copyOf(measures);
    systems = List.copyOf(systems);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * A system.
   *
   * @param queries how many queries were judged, which is what the mean is over
   * @param mean by measure
   * @param answered how many of them the run answers
   * @param answeredMean mean over the answered ones by measure
   * @param perQuery score by measure, by query id; a judged query that the run misses scores 0
   */
  public record SystemRow(
      String name,
      int queries,
      Map<String, Double> mean,
      int answered,
      Map<String, Double> answeredMean,
      Map<String, Map<String, Double>> perQuery) {}

  /**
   * A system against the baseline on one measure.
   *
   * @param ci95 low and high end
   */
  public record ComparisonRow(
      String baseline,
      String system,
      String measure,
      double delta,
      List<Double> ci95,
      double pValue,
      int better,
      int worse,
      int same) {}

  /** Reports systems side by side. */
  public static EvaluationReport of(List<SystemScores> systems) {
    return new EvaluationReport(names(systems), rows(systems), List.of());
  }

  /**
   * Reports systems and compares each with the baseline.
   *
   * @throws BadInputException when no system is called so, naming the nearest
   */
  public static EvaluationReport against(String baseline, List<SystemScores> systems) {
    List<String> known = systems.stream().map(SystemScores::system).toList();
    int base = known.indexOf(baseline);
    if (base < 0) {
      throw unknown(baseline, known);
    }
    List<ComparisonRow> comparisons = new ArrayList<>();
    for (int i = 0; i < systems.size(); i++) {
      if (i != base) {
        for (Measure measure : systems.get(i).measures()) {
          comparisons.add(row(Comparison.of(systems.get(base), systems.get(i), measure)));
        }
      }
    }
    return new EvaluationReport(names(systems), rows(systems), comparisons);
  }

  private static BadInputException unknown(String baseline, List<String> known) {
    String all = "Systems are " + String.join(", ", known) + ".";
    return new BadInputException(
        "No system is called \"" + baseline + "\".",
        null,
        NearestName.of(baseline, known)
            .map(nearest -> "The nearest is " + nearest + ". " + all)
            .orElse(all));
  }

  private static List<String> names(List<SystemScores> systems) {
    return systems.isEmpty()
        ? List.of()
        : systems.getFirst().measures().stream().map(Measure::toString).toList();
  }

  private static List<SystemRow> rows(List<SystemScores> systems) {
    return systems.stream().map(EvaluationReport::row).toList();
  }

  private static SystemRow row(SystemScores system) {
    Map<String, Map<String, Double>> perQuery = new LinkedHashMap<>();
    for (QueryScores query : system.queries()) {
      perQuery.put(query.queryId(), byName(system.measures(), query::of));
    }
    return new SystemRow(
        system.system(),
        system.queries().size(),
        byName(system.measures(), system::mean),
        system.answered(),
        byName(system.measures(), system::answeredMean),
        Collections.unmodifiableMap(perQuery));
  }

  private static ComparisonRow row(Comparison comparison) {
    return new ComparisonRow(
        comparison.baseline(),
        comparison.system(),
        comparison.measure().toString(),
        comparison.delta(),
        List.of(comparison.ci95().low(), comparison.ci95().high()),
        comparison.pValue(),
        comparison.better(),
        comparison.worse(),
        comparison.same());
  }

  private static Map<String, Double> byName(
      List<Measure> measures, ToDoubleFunction<Measure> value) {
    Map<String, Double> values = new LinkedHashMap<>();
    measures.forEach(measure -> values.put(measure.toString(), value.applyAsDouble(measure)));
    return Collections.unmodifiableMap(values);
  }
}
