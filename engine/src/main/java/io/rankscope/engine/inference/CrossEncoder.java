package io.rankscope.engine.inference;

import io.rankscope.engine.task.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model that reads query and passage together. One logit is the score as it stands; of two, which
 * are "not relevant" and "relevant", the score is their difference, the log-odds.
 */
final class CrossEncoder implements PassageScorer {
  private final LoadedModel model;
  private final TensorFacts output;
  private final ModelFacts facts;

  /** Finds the output and tries it on a short pair. */
  CrossEncoder(LoadedModel model) {
    this.model = model;
    this.output = model.shape().scores(model.files().graph());
    this.facts = model.facts(output, 1);
    score("a", List.of("a"), Cancellation.NEVER);
  }

  @Override
  public ModelFacts facts() {
    return facts;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public String hash() {
    return facts.hash();
  }

  @Override
  public List<PairScore> score(String query, List<String> passages, Cancellation stop) {
    List<TokenizedText> pairs = new ArrayList<>(passages.size());
    for (String passage : passages) {
      pairs.add(model.tokenizer().encodePair(query, passage));
    }
    TokenizedText alone = model.tokenizer().encode("", query);
    PairScore[] scores = new PairScore[passages.size()];
    model.run(
        pairs,
        output,
        output.rank(),
        stop,
        (pair, tensor, row) ->
            scores[pair] =
                new PairScore(
                    score(tensor, row),
                    pairs.get(pair).reading(),
                    queryReading(alone, pairs.get(pair))));
    return Arrays.asList(scores);
  }

  /** The tokens of a pair, special ones included. */
  List<Token> tokens(String query, String passage) {
    return model.tokenizer().encodePair(query, passage).tokens();
  }

  @Override
  public List<Token> passageTokens(String query, String passage) {
    return tokens(query, passage).stream()
        .filter(token -> token.kind() == Token.Kind.TEXT)
        .toList();
  }

  private static PairScore.QueryReading queryReading(TokenizedText alone, TokenizedText pair) {
    return PairScore.QueryReading.of(
        alone.reading().truncated() || pair.count(Token.Kind.QUERY) < alone.count(Token.Kind.TEXT));
  }

  private float score(FloatTensor tensor, int row) {
    int labels = tensor.rank() == 1 ? 1 : (int) tensor.shape()[1];
    float[] values = tensor.values();
    return switch (labels) {
      case 1 -> model.finite(values[row]);
      case 2 -> model.finite(values[2 * row + 1]) - model.finite(values[2 * row]);
      default -> throw OrtFailures.labels(name(), model.files().graph(), labels);
    };
  }
}
