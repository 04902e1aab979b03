package io.rankscope.engine.search.lexical;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Lucene's unified highlighter over whole texts, giving offsets instead of marked-up snippets. The
 * texts come from the caller; the offsets come from the index where it has them and from analysing
 * the text where not. Confined to one thread.
 */
final class OffsetHighlighter extends UnifiedHighlighter {
  private Map<Integer, String> contents = Map.of();
  private boolean analyze;

  OffsetHighlighter(IndexReader reader, Analyzer analyzer) {
    super(
        UnifiedHighlighter.builder(new IndexSearcher(reader), analyzer)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(0));
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
    Map<Integer, List<Mark>> marks = new HashMap<>();
    add(marks, field, query, false);
    Optional<Query> phrases = QueryLeaves.of(query).phrases(field);
    if (phrases.isPresent()) {
      add(marks, field, phrases.get(), true);
    }
    return marks;
  }

  private void add(Map<Integer, List<Mark>> marks, String field, Query query, boolean phrase)
      throws IOException {
    int[] docs = contents.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    if (docs.length == 0) {
      return;
    }
    Object[] found =
        highlightFieldsAsObjects(new String[] {field}, query, docs, new int[] {1}).get(field);
    for (int i = 0; found != null && i < docs.length; i++) {
      if (found[i] instanceof Stretches some) {
        List<Mark> ofDocument = marks.computeIfAbsent(docs[i], unseen -> new ArrayList<>());
        some.startsAndEnds.forEach(at -> ofDocument.add(new Mark(at[0], at[1], phrase)));
      }
    }
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
        return new Stretches(
            Arrays.stream(passages).flatMap(OffsetHighlighter::startsAndEnds).toList());
      }
    };
  }

  private static Stream<int[]> startsAndEnds(Passage passage) {
    return IntStream.range(0, passage.getNumMatches())
        .mapToObj(i -> new int[] {passage.getMatchStarts()[i], passage.getMatchEnds()[i]});
  }

  private record Stretches(List<int[]> startsAndEnds) {}
}
