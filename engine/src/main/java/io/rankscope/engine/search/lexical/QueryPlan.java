package io.rankscope.engine.search.lexical;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A query as Lucene will run it.
 *
 * @param query matches nothing when analysis left no word
 * @param marks by field, what to look for when the field's text is highlighted
 * @param warnings what somebody who reads the results must know about the query
 */
record QueryPlan(Query query, Map<String, Query> marks, List<String> warnings) {
  QueryPlan {
    marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    warnings = List.copyOf(warnings);
  }

  /** Whether analysis left no word to search for. */
  boolean isEmpty() {
    return query instanceof MatchNoDocsQuery
        || (query instanceof BooleanQuery several && several.clauses().isEmpty());
  }
}
