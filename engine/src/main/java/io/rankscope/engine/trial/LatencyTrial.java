package io.rankscope.engine.trial;

import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Measures a model on texts of one length: one run to warm up, then {@value #MOST_RUNS} runs, or as
 * many as fit into {@value #MOST_MILLIS} milliseconds but at least {@value #FEWEST_RUNS}.
 *
 * @param models where the model is opened
 * @param model its name there
 * @param batch texts given at once, at least 1
 * @param tokens tokens that each text is to have, special ones included
 */
public record LatencyTrial(ModelCatalogue models, String model, int batch, int tokens)
    implements Task<Latency> {
  private static final int MOST_RUNS = 40;
  private static final int FEWEST_RUNS = 5;
  private static final int MOST_MILLIS = 1500;
  private static final String QUERY = "how long do swallows sleep";
  private static final String WORD = "swallow ";

  /**
   * @throws io.rankscope.engine.failure.RankscopeException when the model cannot be opened or fails
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  @Override
  public Latency run(Progress progress, Cancellation cancellation) {
    boolean encoder = models.facts(model).type() == ModelType.ENCODER;
    String text = text(encoder);
    List<String> texts = Collections.nCopies(batch, text);
    double[] millis = new double[MOST_RUNS];
    int runs = 0;
    once(encoder, texts, cancellation);
    double spent = 0;
    while (runs < MOST_RUNS && (runs < FEWEST_RUNS || spent < MOST_MILLIS)) {
      cancellation.throwIfRequested();
      long start = System.nanoTime();
      once(encoder, texts, cancellation);
      millis[runs] = (System.nanoTime() - start) / 1e6;
      spent += millis[runs];
      runs++;
      progress.report(runs, MOST_RUNS, batch + " × " + tokens);
    }
    double[] sorted = Arrays.copyOf(millis, runs);
    Arrays.sort(sorted);
    return new Latency(batch, length(encoder, text), runs, at(sorted, 0.5), at(sorted, 0.95));
  }

  private void once(boolean encoder, List<String> texts, Cancellation cancellation) {
    if (encoder) {
      models.encoder(model).encode(texts, TextRole.PASSAGE, cancellation);
    } else {
      models.scorer(model).score(QUERY, texts, cancellation);
    }
  }

  /** As few words as have the tokens; the tokenizer says how many each has. */
  private String text(boolean encoder) {
    int fewest = 1;
    int most = tokens;
    while (fewest < most) {
      int words = (fewest + most) / 2;
      if (length(encoder, WORD.repeat(words)) < tokens) {
        fewest = words + 1;
      } else {
        most = words;
      }
    }
    return WORD.repeat(fewest);
  }

  private int length(boolean encoder, String text) {
    return encoder
        ? models.encoder(model).tokens(text, TextRole.PASSAGE).size()
        : models.pairTokens(model, QUERY, text).size();
  }

  /** The nearest-rank percentile. */
  static double at(double[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }
}
