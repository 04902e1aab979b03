package io.rankscope.engine.search.lexical;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;

/**
 * Term and field statistics of one shard, or of several added up, for the terms of one query.
 * Adding is associative, so it makes no difference whether shards are added one by one, by machine
 * or by cluster.
 *
 * @param terms statistics of the query's terms that occur
 * @param fields statistics of the fields those terms are in, where they have any term
 */
record SourceStatistics(Map<Term, TermStatistics> terms, Map<String, CollectionStatistics> fields) {

  /** The statistics of all {@code parts} together, as one index of all their passages has them. */
  static SourceStatistics sum(Collection<SourceStatistics> parts) {
    Map<Term, TermStatistics> terms = new HashMap<>();
    Map<String, CollectionStatistics> fields = new HashMap<>();
    for (SourceStatistics part : parts) {
      part.terms.forEach(
          (term, statistics) -> terms.merge(term, statistics, SourceStatistics::add));
      part.fields.forEach(
          (field, statistics) -> fields.merge(field, statistics, SourceStatistics::add));
    }
    return new SourceStatistics(terms, fields);
  }

  Optional<TermStatistics> of(Term term) {
    return Optional.ofNullable(terms.get(term));
  }

  private static TermStatistics add(TermStatistics a, TermStatistics b) {
    return new TermStatistics(
        a.term(), a.docFreq() + b.docFreq(), a.totalTermFreq() + b.totalTermFreq());
  }

  private static CollectionStatistics add(CollectionStatistics a, CollectionStatistics b) {
    return new CollectionStatistics(
        a.field(),
        a.maxDoc() + b.maxDoc(),
        a.docCount() + b.docCount(),
        a.sumTotalTermFreq() + b.sumTotalTermFreq(),
        a.sumDocFreq() + b.sumDocFreq());
  }
}
