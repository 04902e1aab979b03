package io.rankscope.engine.search.lexical;

import io.rankscope.engine.search.lexical.QueryLeaf.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * The parts of a query that look at terms, by field, leaving out what must not match.
 *
 * @param byField terms, synonym groups, phrases and patterns, each once
 */
record QueryLeaves(Map<String, List<Query>> byField) {

  static QueryLeaves of(Query query) {
    Map<String, Set<Query>> found = new LinkedHashMap<>();
    walk(query, new Visitor(found));
    Map<String, List<Query>> byField = new LinkedHashMap<>();
    found.forEach((field, leaves) -> byField.put(field, List.copyOf(leaves)));
    return new QueryLeaves(byField);
  }

  /** Visits in the order of the clauses, which the query's own visit does not keep. */
  private static void walk(Query query, QueryVisitor visitor) {
    switch (query) {
      case BooleanQuery several ->
          several.clauses().stream()
              .filter(clause -> !clause.isProhibited())
              .forEach(clause -> walk(clause.query(), visitor));
      case BoostQuery boosted -> walk(boosted.getQuery(), visitor);
      default -> query.visit(visitor);
    }
  }

  static boolean isPhrase(Query leaf) {
    return leaf instanceof PhraseQuery || leaf instanceof MultiPhraseQuery;
  }

  int count() {
    return byField.values().stream().mapToInt(List::size).sum();
  }

  /** A query that matches wherever one of the field's phrases does; empty without phrases. */
  Optional<Query> phrases(String field) {
    List<Query> phrases =
        byField.getOrDefault(field, List.of()).stream().filter(QueryLeaves::isPhrase).toList();
    return phrases.isEmpty() ? Optional.empty() : Optional.of(any(phrases));
  }

  /** By field, a query that matches wherever one of its leaves does. */
  Map<String, Query> marks() {
    Map<String, Query> marks = new LinkedHashMap<>();
    byField.forEach((field, leaves) -> marks.put(field, any(leaves)));
    return marks;
  }

  private static Query any(List<Query> leaves) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    leaves.forEach(leaf -> any.add(leaf, Occur.SHOULD));
    return any.build();
  }

  /** Every leaf by how Lucene writes it. */
  Map<String, QueryLeaf> byText() {
    Map<String, QueryLeaf> leaves = new LinkedHashMap<>();
    byField.forEach(
        (field, queries) ->
            queries.forEach(query -> leaves.put(query.toString(), leaf(field, query))));
    return leaves;
  }

  private static QueryLeaf leaf(String field, Query query) {
    return switch (query) {
      case TermQuery term -> new QueryLeaf(Kind.TERM, field, term.getTerm().text());
      case SynonymQuery group ->
          new QueryLeaf(
              Kind.SYNONYMS,
              field,
              group.getTerms().stream().map(Term::text).collect(Collectors.joining(" ")));
      case PhraseQuery phrase ->
          new QueryLeaf(
              Kind.PHRASE,
              field,
              Arrays.stream(phrase.getTerms()).map(Term::text).collect(Collectors.joining(" ")));
      case MultiPhraseQuery phrase ->
          new QueryLeaf(
              Kind.PHRASE,
              field,
              Arrays.stream(phrase.getTermArrays())
                  .map(
                      terms ->
                          Arrays.stream(terms).map(Term::text).collect(Collectors.joining("|")))
                  .collect(Collectors.joining(" ")));
      default -> new QueryLeaf(Kind.PATTERN, field, query.toString(field));
    };
  }

  private static final class Visitor extends QueryVisitor {
    private final Map<String, Set<Query>> found;

    Visitor(Map<String, Set<Query>> found) {
      this.found = found;
    }

    @Override
    public void consumeTerms(Query leaf, Term... terms) {
      for (Term term : terms) {
        add(term.field(), leaf);
      }
    }

    @Override
    public void consumeTermsMatching(
        Query leaf, String field, Supplier<ByteRunAutomaton> automaton) {
      add(field, leaf);
    }

    private void add(String field, Query leaf) {
      found.computeIfAbsent(field, unseen -> new LinkedHashSet<>()).add(leaf);
    }
  }
}
