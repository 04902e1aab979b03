package io.rankscope.engine.search.lexical;

import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.SearchRun.Matches;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.Evidence;
import io.rankscope.engine.search.LegAbsence;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.ShardFailure;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorer;

/**
 * The query a lexical leg ran and, shard by shard, the very weight that ranked with it. Any thread
 * may ask, one at a time.
 */
public final class LexicalEvidence implements Evidence {
  private final LexicalLeg leg;
  private final QueryPlan plan;
  private final PassageMarks marks;
  private final Map<Integer, ShardResult> shards = new HashMap<>();

  LexicalEvidence(LexicalLeg leg, QueryPlan plan, PinnedSource source, List<ShardResult> results) {
    this.leg = leg;
    this.plan = plan;
    this.marks = new PassageMarks(leg, plan, source);
    results.forEach(result -> shards.put(result.searcher().shard().ordinal(), result));
  }

  /** The leg as it stood. */
  public LexicalLeg leg() {
    return leg;
  }

  /**
   * Lucene's explanation from the weight that ranked the shard; empty when the shard was not
   * searched.
   */
  public synchronized Optional<Explanation> explain(DocAddress address) throws IOException {
    ShardResult shard = shards.get(address.shard());
    if (shard == null) {
      return Optional.empty();
    }
    LeafReaderContext leaf = leaf(shard, address);
    return Optional.of(shard.weight().explain(leaf, address.docId() - leaf.docBase));
  }

  /** The score that the weight ranks the passage with; empty when the query does not match it. */
  public synchronized OptionalDouble score(DocAddress address) throws IOException {
    ShardResult shard = shards.get(address.shard());
    if (shard == null) {
      return OptionalDouble.empty();
    }
    LeafReaderContext leaf = leaf(shard, address);
    Scorer scorer = shard.weight().scorer(leaf);
    int doc = address.docId() - leaf.docBase;
    return scorer != null && scorer.iterator().advance(doc) == doc
        ? OptionalDouble.of(scorer.score())
        : OptionalDouble.empty();
  }

  @Override
  public String parsedQuery() {
    return plan.query().toString();
  }

  @Override
  public synchronized Matches matches() {
    long count = 0;
    boolean exact = true;
    for (ShardResult shard : shards.values()) {
      try {
        Matches here = shard.matches();
        count += here.count();
        exact &= here.exact();
      } catch (IOException | RuntimeException | InternalError e) {
        throw new ShardFailure(shard.searcher().shard().ordinal(), e);
      }
    }
    return new Matches(count, exact);
  }

  @Override
  public synchronized LegAbsence absence(DocAddress address) throws IOException {
    ShardResult shard = shards.get(address.shard());
    if (shard == null) {
      return LegAbsence.NOT_SEARCHED;
    }
    if (!shard.searcher().filter().passes(address.docId())) {
      return LegAbsence.FILTERED;
    }
    return score(address).isPresent() ? LegAbsence.BELOW_CUT : LegAbsence.NOT_MATCHED;
  }

  /** The parts of the query as the passage's shard ran it, by how Lucene writes them. */
  public Map<String, QueryLeaf> leaves(DocAddress address) {
    ShardResult shard = shards.get(address.shard());
    return shard == null ? Map.of() : QueryLeaves.of(shard.weight().getQuery()).byText();
  }

  /** By searched field, each term of the query that may match and whether the passage has it. */
  public synchronized Map<String, Map<String, Boolean>> terms(DocAddress address)
      throws IOException {
    Map<String, Map<String, Boolean>> present = new LinkedHashMap<>();
    ShardResult shard = shards.get(address.shard());
    if (shard == null) {
      return present;
    }
    LeafReaderContext leaf = leaf(shard, address);
    for (Query field : plan.marks().values()) {
      Set<Term> terms = new LinkedHashSet<>();
      QueryLeaves.of(field).byField().values().stream()
          .flatMap(List::stream)
          .forEach(part -> part.visit(QueryVisitor.termCollector(terms)));
      for (Term term : terms) {
        present
            .computeIfAbsent(term.field(), unseen -> new LinkedHashMap<>())
            .put(term.text(), has(leaf, address.docId() - leaf.docBase, term));
      }
    }
    return present;
  }

  @Override
  public List<List<Highlight>> highlights(List<Located> passages) throws IOException {
    return marks.of(passages);
  }

  private static boolean has(LeafReaderContext leaf, int doc, Term term) throws IOException {
    PostingsEnum passages = leaf.reader().postings(term, PostingsEnum.NONE);
    return passages != null && passages.advance(doc) == doc && doc != DocIdSetIterator.NO_MORE_DOCS;
  }

  private static LeafReaderContext leaf(ShardResult shard, DocAddress address) {
    List<LeafReaderContext> leaves = shard.searcher().getLeafContexts();
    return leaves.get(ReaderUtil.subIndex(address.docId(), leaves));
  }
}
