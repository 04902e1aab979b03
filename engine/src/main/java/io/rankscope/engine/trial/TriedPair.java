package io.rankscope.engine.trial;

import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.Token;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a model made of a query and a passage.
 *
 * @param type what the model is used for
 * @param score the cosine of the two vectors for an encoder, the model's own score for a reranker
 * @param query the query's tokens; empty for a reranker, which reads both together
 * @param queryCutAt offset in UTF-16 units from which the query was left unread
 * @param passage the passage's tokens; for a reranker those of the pair
 * @param passageCutAt offset in UTF-16 units from which the passage was left unread
 * @param millis milliseconds that the model took for both
 */
public record TriedPair(
    ModelType type,
    double score,
    List<Token> query,
    OptionalInt queryCutAt,
    List<Token> passage,
    OptionalInt passageCutAt,
    double millis) {
  public TriedPair {
    query = List.copyOf(query);
    passage = List.copyOf(passage);
  }
}
