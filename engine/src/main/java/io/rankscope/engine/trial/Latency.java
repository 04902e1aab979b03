package io.rankscope.engine.trial;

/**
 * How long a model takes for texts of one length.
 *
 * @param batch texts given at once
 * @param tokens tokens of each, special ones included; fewer than asked for where the model cuts
 * @param runs how often it was measured
 * @param p50 median of the milliseconds for the whole batch
 * @param p95 95th percentile of the milliseconds for the whole batch
 */
public record Latency(int batch, int tokens, int runs, double p50, double p95) {
  /** Texts per second at the median. */
  public double textsPerSecond() {
    return p50 == 0 ? 0 : 1000 * batch / p50;
  }
}
