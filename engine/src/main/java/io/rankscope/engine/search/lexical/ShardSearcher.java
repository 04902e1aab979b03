package io.rankscope.engine.search.lexical;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.search.shard.OnShard;
import io.rankscope.engine.search.shard.ShardFilter;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Searches one shard for one query, with the shard's own statistics or, after {@link #inject}, with
 * those of the whole source. Confined to one thread at a time.
 */
final class ShardSearcher extends IndexSearcher implements OnShard {
  /** Documents between two looks at whether the search was cancelled. */
  private static final int FIRST_STRETCH = 1 << 14;

  private static final int LONGEST_STRETCH = 1 << 16;

  private final ShardFilter filter;
  private final Cancellation cancellation;
  private final Map<Term, TermStates> states = new HashMap<>();
  private @Nullable SourceStatistics injected;

  ShardSearcher(ShardFilter filter, Similarity similarity, Cancellation cancellation) {
    super(filter.shard().reader());
    this.filter = filter;
    this.cancellation = cancellation;
    setSimilarity(similarity);
  }

  @Override
  public PinnedShard shard() {
    return filter.shard();
  }

  /** Which documents are looked at. */
  ShardFilter filter() {
    return filter;
  }

  /** This shard's statistics of {@code terms}; the places of the terms are kept for the search. */
  SourceStatistics statistics(Set<Term> terms) throws IOException {
    Map<Term, TermStatistics> ofTerms = new HashMap<>();
    Map<String, CollectionStatistics> ofFields = new HashMap<>();
    for (Term term : terms) {
      TermStates found = TermStates.build(this, term, true);
      states.put(term, found);
      if (found.docFreq() > 0) {
        ofTerms.put(term, new TermStatistics(term.bytes(), found.docFreq(), found.totalTermFreq()));
      }
      if (!ofFields.containsKey(term.field())) {
        CollectionStatistics field = super.collectionStatistics(term.field());
        if (field != null) {
          ofFields.put(term.field(), field);
        }
      }
    }
    return new SourceStatistics(ofTerms, ofFields);
  }

  /** Scores from now on with the statistics of the whole source. */
  void inject(SourceStatistics whole) {
    injected = whole;
  }

  /**
   * Feeds every match that passes the filter to {@code collector}, looking after each stretch of
   * documents whether the search was cancelled. Lucene's own timeout looks every hundred documents
   * at first, and the scorer plans anew each time: a tenth of a short search.
   *
   * @throws CancellationException when the search was cancelled
   */
  void collect(Weight weight, Collector collector) throws IOException {
    collector.setWeight(weight);
    for (LeafReaderContext leaf : getLeafContexts()) {
      cancellation.throwIfRequested();
      ScorerSupplier supplier = weight.scorerSupplier(leaf);
      if (supplier != null) {
        supplier.setTopLevelScoringClause();
        collect(leaf, supplier.bulkScorer(), collector.getLeafCollector(leaf));
      }
    }
  }

  private void collect(LeafReaderContext leaf, BulkScorer scorer, LeafCollector collector)
      throws IOException {
    Bits accepted = filter.accepted(leaf);
    int stretch = FIRST_STRETCH;
    int next = 0;
    int end = 0;
    while (next != NO_MORE_DOCS && end != NO_MORE_DOCS) {
      end = next > leaf.reader().maxDoc() - stretch ? NO_MORE_DOCS : next + stretch;
      next = scorer.score(collector, accepted, next, end);
      cancellation.throwIfRequested();
      stretch = Math.min(2 * stretch, LONGEST_STRETCH);
    }
    collector.finish();
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    if (injected != null) {
      TermStatistics whole = injected.terms().get(term);
      if (whole != null) {
        return whole;
      }
    }
    return super.termStatistics(term, docFreq, totalTermFreq);
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    if (injected != null) {
      CollectionStatistics whole = injected.fields().get(field);
      if (whole != null) {
        return whole;
      }
    }
    return super.collectionStatistics(field);
  }

  @Override
  public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
    if (injected == null || !mode.needsScores()) {
      return super.createWeight(query, mode, boost);
    }
    return switch (query) {
      case TermQuery term -> termWeight(term, mode, boost);
      case SynonymQuery group ->
          group.createWeight(scoringAs(synonymStatistics(group, injected)), mode, boost);
      case MultiPhraseQuery phrase ->
          phrase.createWeight(scoringAs(phraseStatistics(phrase, injected)), mode, boost);
      // It would make the weight of what it boosts itself, past this method.
      case BoostQuery boosted -> createWeight(boosted.getQuery(), mode, boosted.getBoost() * boost);
      default -> super.createWeight(query, mode, boost);
    };
  }

  private Weight termWeight(TermQuery query, ScoreMode mode, float boost) throws IOException {
    TermStates expansion = query.getTermStates();
    if (expansion != null && expansion.docFreq() > 0) {
      // A term that a fuzzy query expanded to counts as frequent as the whole expansion says.
      TermStatistics blended =
          new TermStatistics(
              query.getTerm().bytes(), expansion.docFreq(), expansion.totalTermFreq());
      TermQuery here = new TermQuery(query.getTerm());
      return here.createWeight(scoringAs(List.of(blended)), mode, boost);
    }
    TermStates known = states.get(query.getTerm());
    return super.createWeight(
        known == null ? query : new TermQuery(query.getTerm(), known), mode, boost);
  }

  // SynonymQuery and MultiPhraseQuery ask only for the statistics of terms that this shard holds.
  // With merged statistics the terms that only other shards hold count as well.

  private static List<TermStatistics> synonymStatistics(
      SynonymQuery group, SourceStatistics whole) {
    long docFreq = 0;
    long totalTermFreq = 0;
    for (Term term : group.getTerms()) {
      TermStatistics statistics = whole.terms().get(term);
      if (statistics != null) {
        docFreq = Math.max(docFreq, statistics.docFreq());
        totalTermFreq += statistics.totalTermFreq();
      }
    }
    return docFreq == 0
        ? List.of()
        : List.of(new TermStatistics(new BytesRef("synonyms"), docFreq, totalTermFreq));
  }

  private static List<TermStatistics> phraseStatistics(
      MultiPhraseQuery phrase, SourceStatistics whole) {
    List<TermStatistics> known = new ArrayList<>();
    for (Term[] alternatives : phrase.getTermArrays()) {
      Arrays.stream(alternatives).flatMap(term -> whole.of(term).stream()).forEach(known::add);
    }
    return known;
  }

  /**
   * A view of this searcher whose similarity scores with {@code statistics} whatever it is given.
   */
  private IndexSearcher scoringAs(List<TermStatistics> statistics) {
    ShardSearcher view =
        new ShardSearcher(filter, new GivenStatistics(getSimilarity(), statistics), cancellation);
    view.injected = injected;
    return view;
  }

  /** A similarity that exchanges the term statistics. */
  private static final class GivenStatistics extends Similarity {
    private final Similarity similarity;
    private final TermStatistics[] statistics;

    GivenStatistics(Similarity similarity, List<TermStatistics> statistics) {
      this.similarity = similarity;
      this.statistics = statistics.toArray(TermStatistics[]::new);
    }

    @Override
    public SimScorer scorer(
        float boost, CollectionStatistics collection, TermStatistics... replaced) {
      return similarity.scorer(boost, collection, statistics);
    }
  }
}
