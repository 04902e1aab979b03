package io.rankscope.engine.trial;

import io.rankscope.engine.inference.Embedding;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.PairScore;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tries a model on a query and a passage. Nothing is taken from a cache.
 *
 * @param models where the model is opened
 * @param model its name there
 */
public record PairTrial(ModelCatalogue models, String model, String query, String passage)
    implements Task<TriedPair> {

  /**
   * @throws io.rankscope.engine.failure.RankscopeException when the model cannot be opened or fails
   */
  @Override
  public TriedPair run(Progress progress, Cancellation cancellation) {
    return models.facts(model).type() == ModelType.ENCODER
        ? encoded(models.encoder(model), cancellation)
        : scored(cancellation);
  }

  private TriedPair encoded(TextEncoder encoder, Cancellation cancellation) {
    long start = System.nanoTime();
    Embedding asked = encoder.encode(List.of(query), TextRole.QUERY, cancellation).getFirst();
    Embedding read = encoder.encode(List.of(passage), TextRole.PASSAGE, cancellation).getFirst();
    double millis = (System.nanoTime() - start) / 1e6;
    return new TriedPair(
        ModelType.ENCODER,
        asked.cosine(read),
        encoder.tokens(query, TextRole.QUERY),
        asked.reading().cutAt(),
        encoder.tokens(passage, TextRole.PASSAGE),
        read.reading().cutAt(),
        millis);
  }

  private TriedPair scored(Cancellation cancellation) {
    long start = System.nanoTime();
    PairScore score =
        models.scorerWithoutMemory(model).score(query, List.of(passage), cancellation).getFirst();
    double millis = (System.nanoTime() - start) / 1e6;
    return new TriedPair(
        ModelType.RERANKER,
        score.score(),
        List.of(),
        OptionalInt.empty(),
        models.pairTokens(model, query, passage),
        score.passage().cutAt(),
        millis);
  }
}
