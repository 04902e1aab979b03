package io.rankscope.engine.trial;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.evaluation.RankCorrelation;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.trial.Agreement.Change;
import io.rankscope.engine.trial.Agreement.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Compares two models by the rankings they give, such as a model in floating point with the same in
 * 8-bit integers. Two encoders are compared by the cosine of their vectors; where one of the two is
 * a reranker, both score query and passage together.
 *
 * @param models where the models are opened
 * @param one name of the first
 * @param other name of the second
 */
public record ModelComparison(ModelCatalogue models, String one, String other, TrialTexts texts)
    implements Task<Agreement> {

  /**
   * @throws UsageException when there is nothing to compare on
   * @throws io.rankscope.engine.failure.RankscopeException when a model cannot be opened or fails
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  @Override
  public Agreement run(Progress progress, Cancellation cancellation) {
    if (texts.passages().isEmpty() || texts.queries().isEmpty()) {
      throw new UsageException(
          "There are no texts to compare the models on.", null, "Choose a source with passages.");
    }
    PairScoring scoring = PairScoring.forBoth(models, one, other);
    PairScoring.Scores first = scoring.scores(one, texts, progress, cancellation);
    PairScoring.Scores second = scoring.scores(other, texts, progress, cancellation);
    List<OptionalDouble> taus = new ArrayList<>();
    double overlap = 0;
    double same = 0;
    for (int query = 0; query < texts.queries().size(); query++) {
      cancellation.throwIfRequested();
      List<Integer> left = ranking(first.of(query));
      List<Integer> right = ranking(second.of(query));
      taus.add(RankCorrelation.kendallTau(left, right));
      overlap += overlap(left, right);
      same += left.getFirst().equals(right.getFirst()) ? 1 : 0;
    }
    int queries = texts.queries().size();
    return new Agreement(
        queries,
        texts.passages().size(),
        taus.stream().flatMapToDouble(OptionalDouble::stream).average(),
        overlap / queries,
        same / queries,
        largest(first, second),
        meanChange(first, second),
        first.likeness(second),
        side(one, first),
        side(other, second));
  }

  private Side side(String name, PairScoring.Scores scores) {
    return new Side(
        models.facts(name),
        scores.millis(),
        1000 * scores.texts() / Math.max(1e-3, scores.millis()));
  }

  /** Passages by falling score; equal ones stay in their order. */
  private static List<Integer> ranking(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer passage) -> scores[passage]).reversed())
        .toList();
  }

  private static double overlap(List<Integer> left, List<Integer> right) {
    int depth = Math.min(Agreement.DEPTH, left.size());
    Set<Integer> shared = new HashSet<>(left.subList(0, depth));
    shared.retainAll(new HashSet<>(right.subList(0, depth)));
    return (double) shared.size() / depth;
  }

  private Change largest(PairScoring.Scores first, PairScoring.Scores second) {
    Optional<Change> largest = Optional.empty();
    for (int query = 0; query < texts.queries().size(); query++) {
      for (int i = 0; i < texts.passages().size(); i++) {
        Passage passage = texts.passages().get(i);
        Change change =
            new Change(
                texts.queries().get(query),
                passage.id().value(),
                first.of(query)[i],
                second.of(query)[i]);
        if (largest.isEmpty() || Math.abs(change.amount()) > Math.abs(largest.get().amount())) {
          largest = Optional.of(change);
        }
      }
    }
    return largest.orElseThrow();
  }

  private double meanChange(PairScoring.Scores first, PairScoring.Scores second) {
    return IntStream.range(0, texts.queries().size())
        .mapToDouble(
            query ->
                IntStream.range(0, texts.passages().size())
                    .mapToDouble(i -> Math.abs(first.of(query)[i] - second.of(query)[i]))
                    .average()
                    .orElse(0))
        .average()
        .orElse(0);
  }
}
