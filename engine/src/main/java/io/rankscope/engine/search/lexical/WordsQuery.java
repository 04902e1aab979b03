package io.rankscope.engine.search.lexical;

import io.rankscope.engine.search.Combine;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Puts a text whose every character is text as a query: field by field through the field's own
 * analyzer, words at one place as one synonym group, graphs as alternatives.
 */
final class WordsQuery {
  private final LexicalLeg leg;
  private final QueryBuilder builder;
  private final SearchedFields fields;

  WordsQuery(LexicalLeg leg, Analyzer analyzer, SearchedFields fields) {
    this.leg = leg;
    this.builder = new QueryBuilder(analyzer);
    this.fields = fields;
  }

  /**
   * The query for {@code text}.
   *
   * @throws io.rankscope.engine.failure.BadInputException when it has more words than can be
   *     searched
   */
  QueryPlan plan(String text) {
    QueryLimits.checkLength(text);
    List<String> warnings = new ArrayList<>(fields.unknown(leg.fields().keySet()));
    Map<String, Query> byField = new LinkedHashMap<>();
    List<Query> weighted = new ArrayList<>();
    try {
      leg.fields()
          .forEach(
              (field, weight) -> {
                Query query = inField(field, text, warnings);
                if (query != null) {
                  byField.put(field, query);
                  weighted.add(weight == 1 ? query : new BoostQuery(query, weight));
                }
              });
      return new QueryPlan(combined(weighted), byField, warnings);
    } catch (TooManyClauses e) {
      throw QueryLimits.tooMuch("The query has more words than can be searched.", e);
    }
  }

  private Query combined(List<Query> weighted) {
    if (weighted.isEmpty()) {
      return new MatchNoDocsQuery("no word is left after analysis");
    }
    if (weighted.size() == 1) {
      return weighted.getFirst();
    }
    if (leg.combine() == Combine.MAX) {
      return new DisjunctionMaxQuery(weighted, leg.tie());
    }
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    weighted.forEach(query -> sum.add(query, Occur.SHOULD));
    return sum.build();
  }

  private @Nullable Query inField(String field, String text, List<String> warnings) {
    Occur occur = leg.operator() == Operator.AND ? Occur.MUST : Occur.SHOULD;
    Query words = builder.createBooleanQuery(field, text, occur);
    if (words == null) {
      return null;
    }
    Query counted = words instanceof BooleanQuery several ? counted(several) : words;
    if (leg.phraseBoost() == 0) {
      return counted;
    }
    return withPhrase(field, text, words, counted, warnings);
  }

  /**
   * The same query with each word once, as heavy as it was frequent (which scores the same), so
   * that the minimum counts different words; a minimum beyond their number demands them all.
   */
  private Query counted(BooleanQuery words) {
    Map<BooleanClause, Integer> frequencies = new LinkedHashMap<>();
    words.clauses().forEach(clause -> frequencies.merge(clause, 1, Integer::sum));
    boolean minimum = leg.operator() == Operator.OR && leg.minimumMatch() > 0;
    if (!minimum && frequencies.size() == words.clauses().size()) {
      return words;
    }
    BooleanQuery.Builder counted = new BooleanQuery.Builder();
    frequencies.forEach(
        (clause, frequency) ->
            counted.add(
                frequency == 1 ? clause.query() : new BoostQuery(clause.query(), frequency),
                clause.occur()));
    if (minimum) {
      counted.setMinimumNumberShouldMatch(Math.min(leg.minimumMatch(), frequencies.size()));
    }
    return counted.build();
  }

  private Query withPhrase(
      String field, String text, Query words, Query counted, List<String> warnings) {
    if (!fields.hasPositions(field)) {
      warnings.add(
          "The field '" + field + "' has no positions, so phrases cannot be weighed there.");
      return counted;
    }
    Query phrase = builder.createPhraseQuery(field, text);
    if (phrase == null || phrase.equals(words)) {
      return counted;
    }
    // A passage with the phrase has its words, so that the phrase only ever adds to the score.
    return new BooleanQuery.Builder()
        .add(counted, Occur.SHOULD)
        .add(new BoostQuery(phrase, leg.phraseBoost()), Occur.SHOULD)
        .build();
  }
}
