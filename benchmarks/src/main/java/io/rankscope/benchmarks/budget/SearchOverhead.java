package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.bare.BareSearch;
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
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Search without explanations against the same query in a bare {@code IndexSearcher}. */
public final class SearchOverhead implements Budget {
  private static final double LIMIT = 1.10;
  private static final int SHOWN = 10;
  private static final int BATCH = 1000;

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
    List<String> measured = new ArrayList<>();
    double worst = 0;
    ExecutorService workers = Workers.fixed("search", Runtime.getRuntime().availableProcessors());
    try {
      for (int shards : List.of(1, 4)) {
        for (Way way : Way.values()) {
          Interleaved.Result result = compare(laboratory, shards, way, workers);
          worst = Math.max(worst, result.ratio());
          measured.add(
              String.format(
                  Locale.ROOT,
                  "%.2f × (%s, %d shard%s: %.2f against %.2f ms)",
                  result.ratio(),
                  way.words,
                  shards,
                  shards == 1 ? "" : "s",
                  result.ours().median() / laboratory.effort().queries(),
                  result.bare().median() / laboratory.effort().queries()));
        }
      }
    } finally {
      workers.shutdown();
    }
    return new Finding(
        String.join("; ", measured),
        Verdict.of(worst <= LIMIT),
        List.of(
            "Both sides search title and text with BM25(0.9, 0.4) and order by score, then id; the"
                + " bare side sees all shards as one index, which gives it merged statistics for"
                + " nothing. Query by query both lists were compared first: ids and scores are the"
                + " same.",
            "Ratio of the median round, the sides taking turns query by query; milliseconds are per"
                + " query."));
  }

  /** What is asked for. */
  private enum Way {
    /** What a run of a query set does. */
    IDS("ids of " + BATCH + ", one thread"),
    /** What a person sees; shards side by side, and so the slices of the bare searcher. */
    TEXTS(SHOWN + " hits with their texts");

    private final String words;

    Way(String words) {
      this.words = words;
    }
  }

  private static Interleaved.Result compare(
      Laboratory laboratory, int shards, Way way, ExecutorService workers) throws Exception {
    List<Query> queries = laboratory.collection().queries(laboratory.effort().queries());
    boolean parallel = way == Way.TEXTS && shards > 1;
    try (Source source = laboratory.collection().open(shards);
        PinnedSource pinned = source.pin();
        BareSearch bare =
            BareSearch.open(
                laboratory.collection().shards(shards),
                pinned.analyzer(),
                parallel ? Optional.of(workers) : Optional.empty())) {
      Subject ours = new Subject(pinned, workers);
      for (Query query : queries) {
        ours.demandSame(query, bare.ids(query.text(), BATCH));
      }
      return Interleaved.compare(
          laboratory.effort().warmUps(),
          laboratory.effort().rounds(),
          queries.size(),
          item -> {
            String text = queries.get(item).text();
            if (way == Way.IDS) {
              bare.ids(text, BATCH);
            } else {
              bare.texts(text, SHOWN);
            }
          },
          item -> {
            if (way == Way.IDS) {
              ours.ids(queries.get(item));
            } else {
              ours.texts(queries.get(item));
            }
          });
    }
  }

  /** Our side. */
  private static final class Subject {
    private final PinnedSource source;
    private final SearchEngine engine;
    private final Pipeline pipeline;

    Subject(PinnedSource source, ExecutorService workers) {
      this.source = source;
      this.engine = new SearchEngine(workers, List.of(new LexicalRetriever()));
      this.pipeline = Pipeline.lexicalDefault(source.roles());
    }

    List<ScoredPassage> ids(Query query) {
      return new BatchSearch(
              engine, source, List.of(query), pipeline, Statistics.MERGED, BATCH, Runnable::run)
          .run(Progress.SILENT, Cancellation.NEVER)
          .run()
          .rankings()
          .getOrDefault(query.id(), List.of());
    }

    void texts(Query query) {
      SearchRequest request =
          new SearchRequest(
              query, QuerySyntax.WORDS, pipeline, Statistics.MERGED, SHOWN, Detail.PASSAGES);
      try (PinnedRun run = engine.search(source, request, Cancellation.NEVER)) {
        if (run.run().hits().isEmpty()) {
          throw new IllegalStateException("nothing found for " + query.text());
        }
      }
    }

    void demandSame(Query query, List<ScoredPassage> expected) throws IOException {
      List<ScoredPassage> found = ids(query);
      if (!found.equals(expected)) {
        throw new IOException(
            "The lists for '" + query.text() + "' differ: " + found + " against " + expected);
      }
    }
  }
}
