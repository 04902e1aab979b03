package io.rankscope.engine.search.lexical;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's unified highlighter over whole texts, giving offsets instead of marked-up snippets. The
 * texts come from the caller; the offsets come from the index where it has them and from analysing
 * the text where not. Confined to one thread.
 */
final class OffsetHighlighter extends UnifiedHighlighter {
  private Map<Integer, String> contents = Map.of();
  private Set<BytesRef> phrases = Set.of();
  private boolean analyze;

  OffsetHighlighter(IndexReader reader, Analyzer analyzer) {
    super(
        UnifiedHighlighter.builder(new IndexSearcher(reader), analyzer)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(0)
            .withPassageRelevancyOverSpeed(false));
  }

  /**
   * A stretch of a text that matches.
   *
   * @param start first UTF-16 unit
   * @param end last UTF-16 unit, exclusive
   */
  record Mark(int start, int end, boolean phrase) {}

  /**
   * The matches in texts that are exactly what {@code field} indexed.
   *
   * @param texts by number of the document in the reader
   */
  Map<Integer, List<Mark>> indexed(String field, Query query, Map<Integer, String> texts)
      throws IOException {
    analyze = false;
    return marks(field, query, texts);
  }

  /** The matches in texts that may differ from what {@code field} indexed. */
  Map<Integer, List<Mark>> analyzed(String field, Query query, Map<Integer, String> texts)
      throws IOException {
    analyze = true;
    return marks(field, query, texts);
  }

  private Map<Integer, List<Mark>> marks(String field, Query query, Map<Integer, String> texts)
      throws IOException {
    contents = texts;
    phrases = new HashSet<>();
    QueryLeaves.of(query).byField().values().stream()
        .flatMap(List::stream)
        .filter(QueryLeaves::isPhrase)
        .forEach(phrase -> phrases.add(new BytesRef(phrase.toString())));
    int[] docs = texts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    Map<Integer, List<Mark>> marks = new HashMap<>();
    if (docs.length == 0) {
      return marks;
    }
    Object[] found =
        highlightFieldsAsObjects(new String[] {field}, query, docs, new int[] {1}).get(field);
    for (int i = 0; i < docs.length; i++) {
      if (found != null && found[i] instanceof Marks some) {
        marks.put(docs[i], some.marks);
      }
    }
    return marks;
  }

  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator docs, int cacheCharsThreshold) throws IOException {
    List<CharSequence[]> values = new ArrayList<>();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      values.add(new CharSequence[] {contents.get(doc)});
    }
    return values;
  }

  @Override
  protected OffsetSource getOffsetSource(String field) {
    return analyze ? OffsetSource.ANALYSIS : super.getOffsetSource(field);
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    return new WholeBreakIterator();
  }

  @Override
  protected PassageFormatter getFormatter(String field) {
    return new PassageFormatter() {
      @Override
      public Object format(Passage[] passages, String content) {
        return new Marks(Arrays.stream(passages).flatMap(p -> marksOf(p).stream()).toList());
      }
    };
  }

  private List<Mark> marksOf(Passage passage) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      // The highlighter names a match by the text of the leaf query that made it.
      marks.add(
          new Mark(
              passage.getMatchStarts()[i],
              passage.getMatchEnds()[i],
              phrases.contains(passage.getMatchTerms()[i])));
    }
    return marks;
  }

  private record Marks(List<Mark> marks) {}
}
