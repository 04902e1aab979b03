package io.rankscope.engine.search.lexical;

import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.RetrievalRequest;
import io.rankscope.engine.search.Retrieved;
import io.rankscope.engine.search.Retriever;
import io.rankscope.engine.search.ShardFailure;
import io.rankscope.engine.search.shard.Competition;
import io.rankscope.engine.search.shard.MergedRanking;
import io.rankscope.engine.search.shard.ShardFilter;
import io.rankscope.engine.search.shard.ShardWork;
import io.rankscope.engine.search.shard.ShardWork.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Ranks by BM25 with Lucene, shard by shard, as one list. With merged statistics the term and field
 * statistics of the shards are collected, added and given to each of them before it searches, so
 * that any division into shards scores alike. Stateless.
 */
public final class LexicalRetriever implements Retriever<LexicalLeg> {
  /** A retriever; lifts Lucene's process-wide limit of clauses so that long queries run. */
  public LexicalRetriever() {
    QueryLimits.raiseClauseLimit();
  }

  @Override
  public Class<LexicalLeg> kind() {
    return LexicalLeg.class;
  }

  @Override
  public Retrieved retrieve(LexicalLeg leg, RetrievalRequest request) {
    QueryPlan plan = plan(leg, request);
    List<String> warnings = new ArrayList<>(plan.warnings());
    if (plan.isEmpty()) {
      warnings.addAll(lostWords(leg, request));
    }
    List<ShardSearcher> searchers = searchers(leg, request);
    Query rewritten = rewritten(plan.query(), request, searchers);
    if (request.statistics() == Statistics.MERGED && searchers.size() > 1) {
      merge(rewritten, request, searchers);
    }
    Competition competition = new Competition(request.depth());
    List<ShardResult> results =
        onEach(
            searchers,
            request,
            searcher ->
                ShardResult.of(
                    searcher, inShard(rewritten, request, searcher), request, competition));
    return new Retrieved(
        MergedRanking.of(results.stream().map(ShardResult::best).toList(), request.depth()),
        warnings,
        new LexicalEvidence(leg, plan, request.source(), results));
  }

  private static QueryPlan plan(LexicalLeg leg, RetrievalRequest request) {
    SearchedFields fields = new SearchedFields(request.shards());
    String text = request.query().text();
    return request.syntax() == QuerySyntax.WORDS
        ? new WordsQuery(leg, request.source().analyzer(), fields).plan(text)
        : new LuceneSyntaxQuery(leg, request.source().analyzer(), fields).plan(text);
  }

  private static List<String> lostWords(LexicalLeg leg, RetrievalRequest request) {
    return leg.fields().keySet().stream()
        .map(
            field ->
                LostWords.warning(field, request.source().trace(field, request.query().text())))
        .toList();
  }

  private static List<ShardSearcher> searchers(LexicalLeg leg, RetrievalRequest request) {
    BM25Similarity similarity = new BM25Similarity(leg.k1(), leg.b());
    List<ShardSearcher> searchers = new ArrayList<>();
    for (ShardFilter filter : ShardFilter.of(request)) {
      searchers.add(new ShardSearcher(filter, similarity, request.cancellation()));
    }
    return searchers;
  }

  /**
   * The query as the shards run it. Words are rewritten alike whatever the index holds, so once for
   * all shards. Patterns expand to terms of the index; with merged statistics they expand once,
   * over all shards, else in each shard by itself when it searches.
   */
  private static Query rewritten(
      Query query, RetrievalRequest request, List<ShardSearcher> searchers) {
    if (searchers.isEmpty()) {
      return query;
    }
    if (request.syntax() == QuerySyntax.WORDS) {
      return onEach(searchers.subList(0, 1), request, searcher -> searcher.rewrite(query))
          .getFirst();
    }
    if (request.statistics() == Statistics.PER_SHARD || searchers.size() < 2) {
      return query;
    }
    IndexReader[] readers =
        searchers.stream().map(ShardSearcher::getIndexReader).toArray(IndexReader[]::new);
    try (MultiReader whole = new MultiReader(readers, false)) {
      return new IndexSearcher(whole).rewrite(query);
    } catch (TooComplexToDeterminizeException | TooManyClauses e) {
      throw QueryLimits.tooMuch("The query is too complex to be searched.", e);
    } catch (IOException | RuntimeException e) {
      throw culprit(searchers, query, e);
    }
  }

  private static Query inShard(Query query, RetrievalRequest request, ShardSearcher searcher)
      throws IOException {
    return request.syntax() == QuerySyntax.WORDS ? query : searcher.rewrite(query);
  }

  private static <T> List<T> onEach(
      List<ShardSearcher> searchers, RetrievalRequest request, Work<ShardSearcher, T> work) {
    return ShardWork.onEach(
        searchers,
        request.workers(),
        searcher -> {
          try {
            return work.on(searcher);
          } catch (TooComplexToDeterminizeException | TooManyClauses e) {
            throw QueryLimits.tooMuch("The query is too complex to be searched.", e);
          }
        });
  }

  /** Finds which shard it is that fails when all are read together. */
  private static RuntimeException culprit(
      List<ShardSearcher> searchers, Query query, Exception failure) {
    for (ShardSearcher searcher : searchers) {
      try {
        searcher.rewrite(query);
      } catch (IOException | RuntimeException e) {
        return new ShardFailure(searcher.shard().ordinal(), e);
      }
    }
    return QueryLimits.tooMuch(
        "The query cannot be expanded: " + failure.getMessage() + ".", failure);
  }

  private static void merge(Query query, RetrievalRequest request, List<ShardSearcher> searchers) {
    Set<Term> terms = new HashSet<>();
    query.visit(QueryVisitor.termCollector(terms));
    SourceStatistics whole =
        SourceStatistics.sum(onEach(searchers, request, searcher -> searcher.statistics(terms)));
    Similarity shared = new SharedScorers(searchers.getFirst().getSimilarity());
    for (ShardSearcher searcher : searchers) {
      searcher.inject(whole);
      searcher.setSimilarity(shared);
    }
  }
}
