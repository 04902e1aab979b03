package io.rankscope.engine.trial;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.inference.Embedding;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.PairScore;
import io.rankscope.engine.inference.PassageScorer;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Scores every query with every passage by a model, on the clock. */
final class PairScoring {
  /** Passages encoded between two looks at whether to stop. */
  private static final int AT_ONCE = 16;

  private final ModelCatalogue models;
  private final boolean byVectors;

  /**
   * The scores of a model.
   *
   * @param matrix {@code double[queries][passages]}
   * @param texts texts or pairs that the model has read
   * @param millis milliseconds that it took
   * @param vectors of the passages; empty when pairs were scored
   */
  record Scores(List<double[]> matrix, long texts, double millis, List<Embedding> vectors) {
    double[] of(int query) {
      return matrix.get(query);
    }

    /** Mean cosine of the vectors that two models give a passage; empty where none compare. */
    OptionalDouble likeness(Scores others) {
      boolean comparable =
          !vectors.isEmpty()
              && !others.vectors.isEmpty()
              && vectors.getFirst().vector().length == others.vectors.getFirst().vector().length;
      return comparable
          ? IntStream.range(0, vectors.size())
              .mapToDouble(passage -> vectors.get(passage).cosine(others.vectors.get(passage)))
              .average()
          : OptionalDouble.empty();
    }
  }

  private PairScoring(ModelCatalogue models, boolean byVectors) {
    this.models = models;
    this.byVectors = byVectors;
  }

  /** The way in which both models can score. */
  static PairScoring forBoth(ModelCatalogue models, String one, String other) {
    return new PairScoring(
        models,
        models.facts(one).type() == ModelType.ENCODER
            && models.facts(other).type() == ModelType.ENCODER);
  }

  Scores scores(String model, TrialTexts texts, Progress progress, Cancellation cancellation) {
    List<String> passages = texts.passages().stream().map(Passage::modelText).toList();
    return byVectors
        ? byVectors(model, texts.queries(), passages, progress, cancellation)
        : byPairs(model, texts.queries(), passages, progress, cancellation);
  }

  private Scores byVectors(
      String model,
      List<String> queries,
      List<String> passages,
      Progress progress,
      Cancellation cancellation) {
    TextEncoder encoder = models.encoder(model);
    // The first runs of a model reserve memory, and the first runs of the process are slow.
    encoder.encode(
        passages.subList(0, Math.min(AT_ONCE, passages.size())), TextRole.PASSAGE, cancellation);
    long start = System.nanoTime();
    List<Embedding> read = new ArrayList<>();
    for (int from = 0; from < passages.size(); from += AT_ONCE) {
      List<String> some = passages.subList(from, Math.min(from + AT_ONCE, passages.size()));
      read.addAll(encoder.encode(some, TextRole.PASSAGE, cancellation));
      progress.report(read.size(), passages.size(), model);
    }
    List<Embedding> asked = encoder.encode(queries, TextRole.QUERY, cancellation);
    double millis = (System.nanoTime() - start) / 1e6;
    List<double[]> matrix = new ArrayList<>();
    for (Embedding query : asked) {
      matrix.add(read.stream().mapToDouble(query::cosine).toArray());
    }
    return new Scores(matrix, (long) passages.size() + queries.size(), millis, read);
  }

  private Scores byPairs(
      String model,
      List<String> queries,
      List<String> passages,
      Progress progress,
      Cancellation cancellation) {
    PassageScorer scorer = models.scorerWithoutMemory(model);
    scorer.score(queries.getFirst(), List.of(passages.getFirst()), cancellation);
    long start = System.nanoTime();
    List<double[]> matrix = new ArrayList<>();
    for (String query : queries) {
      matrix.add(
          scorer.score(query, passages, cancellation).stream()
              .mapToDouble(PairScore::score)
              .toArray());
      progress.report(matrix.size(), queries.size(), model);
    }
    double millis = (System.nanoTime() - start) / 1e6;
    return new Scores(matrix, (long) passages.size() * queries.size(), millis, List.of());
  }
}
