package io.rankscope.engine.inference;

import io.rankscope.engine.task.Cancellation;
import java.util.List;

/** Says how well passages answer a query. Any thread may call it. */
public interface PassageScorer {
  /** What the workspace calls the model. */
  String name();

  /** What is known of the model, and of what runs it. */
  ModelFacts facts();

  /** SHA-256 of whatever decides the scores, apart from the texts and from what runs the model. */
  String hash();

  /**
   * The score of each passage, in their order; higher is better, scores of different models are not
   * comparable.
   *
   * @throws io.rankscope.engine.failure.BadInputException when the model fails or gives a score
   *     that is not finite
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  List<PairScore> score(String query, List<String> passages, Cancellation stop);

  /** As {@link #score}, and how many of the scores were known from before. */
  default Scored scored(String query, List<String> passages, Cancellation stop) {
    return new Scored(score(query, passages, stop), 0);
  }

  /**
   * Scores and where they come from.
   *
   * @param scores one per passage, in their order
   * @param cached how many of them no model has computed now
   */
  record Scored(List<PairScore> scores, int cached) {
    public Scored {
      scores = List.copyOf(scores);
    }
  }

  /**
   * The tokens that stand for text of the passage, as the model reads it beside the query; those
   * that were cut are not among them.
   */
  List<Token> passageTokens(String query, String passage);
}
