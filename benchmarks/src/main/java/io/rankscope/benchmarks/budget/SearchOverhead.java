package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.bare.BareSearch;
import io.rankscope.benchmarks.measure.Clock;
import io.rankscope.benchmarks.measure.Interleaved;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.BatchSearch;
import io.rankscope.engine.search.Detail;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchEngine;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Search without explanations against the same query in a bare {@code IndexSearcher}. */
public final class SearchOverhead implements Budget {
  private static final double LIMIT = 1.10;

  /** As in the window, where somebody may cancel: not {@link Cancellation#NEVER}. */
  private static final Cancellation LIVE = () -> false;

  private static final int TEN = 10;
  private static final int THOUSAND = 1000;

  @Override
  public String what() {
    return "search without explanations, against the same query, order and id fetch in bare"
        + " `IndexSearcher`";
  }

  @Override
  public String limit() {
    return "at most 1.10 ×";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    List<String> parts = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    int queries = laboratory.effort().queries();
    for (Way way : Way.values()) {
      for (int shards : List.of(1, 4)) {
        Interleaved.Result result = compare(laboratory, shards, way);
        ratios.add(result.ratio());
        parts.add(
            String.format(
                Locale.ROOT,
                "%s, %d shard%s: %.2f × (%.2f against %.2f ms)",
                way.words,
                shards,
                shards == 1 ? "" : "s",
                result.ratio(),
                result.ours().median() / queries,
                result.bare().median() / queries));
      }
    }
    return new Finding(
        String.format(
            Locale.ROOT, "%.2f × to %.2f ×", Collections.min(ratios), Collections.max(ratios)),
        Verdict.of(Collections.max(ratios) <= LIMIT),
        List.of(
            String.join("; ", parts) + ".",
            String.format(
                Locale.ROOT,
                "%,d passages, %,d queries; both sides search title and text with BM25(0.9, 0.4)"
                    + " and order by score, then id.",
                laboratory.collection().size(),
                queries),
            "The bare side sees all shards as one index, ours merges their statistics.",
            "Both lists of every query were compared first: ids and scores are the same.",
            String.format(
                Locale.ROOT,
                "Both sides on one thread, taking turns query by query; milliseconds of processor"
                    + " time per query, in the median round, after %,d searches by each side.",
                queries * laboratory.effort().warmUpsOfShortWork())));
  }

  /** What is asked for. */
  private enum Way {
    TEN_IDS("10 ids", TEN),
    /** What a run of a query set does. */
    THOUSAND_IDS("1,000 ids", THOUSAND),
    /** What a person sees. */
    TEN_TEXTS("10 hits with title and text", TEN);

    private final String words;
    private final int hits;

    Way(String words, int hits) {
      this.words = words;
      this.hits = hits;
    }
  }

  private static Interleaved.Result compare(Laboratory laboratory, int shards, Way way)
      throws Exception {
    List<Query> queries = laboratory.collection().queries(laboratory.effort().queries());
    try (Source source = laboratory.collection().open(shards);
        PinnedSource pinned = source.pin();
        BareSearch bare =
            BareSearch.open(
                laboratory.collection().shards(shards), pinned.analyzer(), Optional.empty())) {
      Subject ours = new Subject(pinned);
      for (Query query : queries) {
        ours.demandSame(query, bare.ids(query.text(), way.hits), way.hits);
      }
      return Interleaved.compare(
          Clock.PROCESSOR,
          laboratory.effort().warmUpsOfShortWork(),
          laboratory.effort().rounds(),
          queries.size(),
          item -> {
            String text = queries.get(item).text();
            if (way == Way.TEN_TEXTS) {
              bare.texts(text, way.hits);
            } else {
              bare.ids(text, way.hits);
            }
          },
          item -> {
            if (way == Way.TEN_TEXTS) {
              ours.texts(queries.get(item), way.hits);
            } else {
              ours.ids(queries.get(item), way.hits);
            }
          });
    }
  }

  /** Our side. */
  private static final class Subject {
    private final PinnedSource source;
    private final SearchEngine engine;
    private final Pipeline pipeline;

    Subject(PinnedSource source) {
      this.source = source;
      this.engine = new SearchEngine(Runnable::run, List.of(new LexicalRetriever()));
      this.pipeline = Pipeline.lexicalDefault(source.roles());
    }

    List<ScoredPassage> ids(Query query, int k) {
      return new BatchSearch(
              engine, source, List.of(query), pipeline, Statistics.MERGED, k, Runnable::run)
          .run(Progress.SILENT, LIVE)
          .run()
          .rankings()
          .getOrDefault(query.id(), List.of());
    }

    int texts(Query query, int k) {
      SearchRequest request =
          new SearchRequest(
              query, QuerySyntax.WORDS, pipeline, Statistics.MERGED, k, Detail.PASSAGES);
      try (PinnedRun run = engine.search(source, request, LIVE)) {
        return run.run().hits().size();
      }
    }

    void demandSame(Query query, List<ScoredPassage> expected, int k) throws IOException {
      List<ScoredPassage> found = ids(query, k);
      if (!found.equals(expected)) {
        throw new IOException(
            "The lists for '" + query.text() + "' differ: " + found + " against " + expected);
      }
    }
  }
}
