package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.bare.BareEncoding;
import io.rankscope.benchmarks.corpus.FloatModel;
import io.rankscope.benchmarks.corpus.ZipfCorpus;
import io.rankscope.benchmarks.measure.Clock;
import io.rankscope.benchmarks.measure.Interleaved;
import io.rankscope.engine.inference.Embedding;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.PassageScorer;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A model in floating point against the same model run in padded batches, in turn. */
public final class FloatModels implements Budget {
  private static final double LIMIT = 1.3;
  private static final int LIST = 100;
  private static final double TOLERANCE = 1e-3;
  private static final String QUERY = "how long do swallows sleep in the reeds at night";

  private final Use use;

  /** What the model is used for. */
  public enum Use {
    RERANKING("float reranking, pairs per second"),
    EMBEDDING("float embedding, passages per second");

    private final String words;

    Use(String words) {
      this.words = words;
    }
  }

  public FloatModels(Use use) {
    this.use = use;
  }

  @Override
  public String what() {
    return use.words + " against a plain padded-batch ONNX Runtime loop";
  }

  @Override
  public String limit() {
    return "at least 1.3 × (length buckets)";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    if (!FloatModel.isIn(laboratory.floatModel())) {
      return Finding.none("the model in floating point is not there; start by benchmarks/run");
    }
    Path folder = laboratory.scratch().resolve("float-model");
    ModelDefinition model = FloatModel.laidOut(laboratory.floatModel(), folder);
    int threads = Runtime.getRuntime().availableProcessors();
    int lists = laboratory.effort() == Effort.QUICK ? 2 : 5;
    try (ModelCatalogue models =
            new ModelCatalogue(List.of(model), InferenceOptions.ofUser().withThreads(threads));
        BareEncoding bare = BareEncoding.open(folder, FloatModel.MAX_TOKENS, threads)) {
      TextEncoder encoder = models.encoder(model.name());
      PassageScorer scorer = models.scorer(model.name());
      Lists forBare = new Lists(laboratory.collection().corpus());
      Lists forOurs = new Lists(laboratory.collection().corpus());
      demandSame(bare.vectors(forBare.list(0)), vectors(encoder, forOurs.list(0)));
      Interleaved.Result result =
          Interleaved.compare(
              Clock.WALL,
              1,
              laboratory.effort().longRounds(),
              lists,
              item -> {
                List<String> passages = forBare.next();
                if (use == Use.EMBEDDING) {
                  bare.vectors(passages);
                } else {
                  bare.maxSim(QUERY, passages);
                }
              },
              item -> {
                List<String> passages = forOurs.next();
                if (use == Use.EMBEDDING) {
                  vectors(encoder, passages);
                } else {
                  scorer.score(QUERY, passages, Cancellation.NEVER);
                }
              });
      return finding(result, lists * LIST, threads);
    }
  }

  private Finding finding(Interleaved.Result result, int texts, int threads) {
    double ratio = 1 / result.ratio();
    return new Finding(
        String.format(
            Locale.ROOT,
            "%.2f × (%.1f against %.1f per second)",
            ratio,
            texts / result.ours().median() * 1000,
            texts / result.bare().median() * 1000),
        Verdict.of(ratio >= LIMIT),
        List.of(
            String.format(
                Locale.ROOT,
                "all-MiniLM-L6-v2 in floating point, lists of %d passages of the made-up corpus,"
                    + " cut at %d tokens, %d threads; vectors of both sides are the same to %.0e.",
                LIST,
                FloatModel.MAX_TOKENS,
                threads,
                TOLERANCE),
            use == Use.RERANKING
                ? "Reranking is late interaction over token states; each passage is met once, so"
                    + " that nothing is cached."
                : "The bare loop takes 32 passages at a time, in their order, padded to the"
                    + " longest."));
  }

  private static float[][] vectors(TextEncoder encoder, List<String> texts) {
    return encoder.encode(texts, TextRole.PASSAGE, Cancellation.NEVER).stream()
        .map(Embedding::vector)
        .toArray(float[][]::new);
  }

  private static void demandSame(float[][] bare, float[][] ours) throws IOException {
    for (int text = 0; text < bare.length; text++) {
      for (int i = 0; i < bare[text].length; i++) {
        if (Math.abs(bare[text][i] - ours[text][i]) > TOLERANCE) {
          throw new IOException("the vectors of passage " + text + " differ at " + i);
        }
      }
    }
  }

  /** Lists of passages, none of which is in two lists: what is met again would be remembered. */
  private static final class Lists {
    private final ZipfCorpus corpus;
    private int met;

    Lists(ZipfCorpus corpus) {
      this.corpus = corpus;
    }

    List<String> next() {
      List<String> passages = list(met);
      met++;
      return passages;
    }

    List<String> list(int number) {
      List<String> passages = new ArrayList<>(LIST);
      for (int i = 0; i < LIST; i++) {
        passages.add(corpus.passage((number * LIST + i) % corpus.size()).modelText());
      }
      return passages;
    }
  }
}
