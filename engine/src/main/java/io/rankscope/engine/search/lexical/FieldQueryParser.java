package io.rankscope.engine.search.lexical;

import io.rankscope.engine.search.Combine;
import io.rankscope.engine.search.LexicalLeg;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * Lucene's classic parser over the fields of a leg: a word without a field is searched in each of
 * them, weighed and combined as the leg says. Patterns are kept to a size that can be searched.
 */
final class FieldQueryParser extends MultiFieldQueryParser {
  private static final int LONGEST_PATTERN = 500;
  private final LexicalLeg leg;

  FieldQueryParser(LexicalLeg leg, Analyzer analyzer) {
    super(leg.fields().keySet().toArray(String[]::new), analyzer, leg.fields());
    this.leg = leg;
    setDefaultOperator(
        leg.operator() == io.rankscope.engine.search.Operator.AND ? AND_OPERATOR : OR_OPERATOR);
  }

  @Override
  protected Query getMultiFieldQuery(List<Query> queries) throws ParseException {
    if (leg.combine() == Combine.MAX && queries.size() > 1) {
      return new DisjunctionMaxQuery(queries, leg.tie());
    }
    return super.getMultiFieldQuery(queries);
  }

  @Override
  protected Query getRegexpQuery(String field, String pattern) throws ParseException {
    checkLength("regular expression", pattern);
    return super.getRegexpQuery(field, pattern);
  }

  @Override
  protected Query getWildcardQuery(String field, String pattern) throws ParseException {
    checkLength("wildcard pattern", pattern);
    return super.getWildcardQuery(field, pattern);
  }

  @Override
  protected Query getFuzzyQuery(String field, String term, float similarity) throws ParseException {
    checkLength("fuzzy term", term);
    return super.getFuzzyQuery(field, term, similarity);
  }

  private static void checkLength(String what, String pattern) throws ParseException {
    if (pattern.length() > LONGEST_PATTERN) {
      throw new ParseException(
          "a " + what + " of more than " + LONGEST_PATTERN + " characters is not searched");
    }
  }
}
