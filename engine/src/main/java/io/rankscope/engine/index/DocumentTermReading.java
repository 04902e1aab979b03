package io.rankscope.engine.index;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.TokenTracer;
import io.rankscope.engine.analysis.TracedToken;
import io.rankscope.engine.index.DocumentTerms.DocumentTerm;
import io.rankscope.engine.index.DocumentTerms.Origin;
import io.rankscope.engine.index.DocumentTerms.Place;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** Reads the terms of one field of one document from the best place that has them. */
final class DocumentTermReading {
  private static final int TERMS_BETWEEN_POLLS = 1024;
  private static final Comparator<DocumentTerm> IN_TEXT_ORDER =
      Comparator.comparingInt(
              (DocumentTerm term) ->
                  term.places().isEmpty() ? Integer.MAX_VALUE : term.places().getFirst().position())
          .thenComparing(DocumentTerm::term);

  private final LeafReader reader;
  private final int doc;
  private final Cancellation cancellation;

  DocumentTermReading(LeafReader reader, int doc, Cancellation cancellation) {
    this.reader = reader;
    this.doc = doc;
    this.cancellation = cancellation;
  }

  DocumentTerms read(String field, AnalyzerSpec spec, TokenTracer tracer) throws IOException {
    Terms vector = reader.termVectors().get(doc, field);
    if (vector != null) {
      return terms(field, Origin.TERM_VECTOR, walk(vector, 0));
    }
    Terms postings = reader.terms(field);
    if (postings != null) {
      return terms(field, Origin.POSTINGS, walk(postings, doc));
    }
    String stored = FieldValue.stored(reader.storedFields(), Set.of(field), doc).get(field);
    return stored == null
        ? new DocumentTerms(field, Origin.NONE, List.of())
        : terms(field, Origin.ANALYSIS, grouped(tracer.trace(spec, stored).tokens()));
  }

  private static DocumentTerms terms(String field, Origin origin, List<DocumentTerm> terms) {
    return new DocumentTerms(field, origin, terms.stream().sorted(IN_TEXT_ORDER).toList());
  }

  /** Postings lead from terms to documents: to find a document's terms, each term is asked. */
  private List<DocumentTerm> walk(Terms terms, int wanted) throws IOException {
    List<DocumentTerm> found = new ArrayList<>();
    TermsEnum cursor = terms.iterator();
    PostingsEnum documents = null;
    for (long seen = 0; cursor.next() != null; seen++) {
      if (seen % TERMS_BETWEEN_POLLS == 0) {
        cancellation.throwIfRequested();
      }
      documents = cursor.postings(documents, PostingsEnum.OFFSETS);
      if (documents.advance(wanted) == wanted) {
        found.add(
            new DocumentTerm(
                TermText.of(cursor.term()), documents.freq(), places(documents, terms)));
      }
    }
    return found;
  }

  private static List<Place> places(PostingsEnum document, Terms terms) throws IOException {
    List<Place> places = new ArrayList<>();
    if (terms.hasPositions() || terms.hasOffsets()) {
      for (int i = 0; i < document.freq(); i++) {
        int position = document.nextPosition();
        places.add(new Place(position, document.startOffset(), document.endOffset()));
      }
    }
    return places;
  }

  private static List<DocumentTerm> grouped(List<TracedToken> tokens) {
    Map<String, List<Place>> places = new TreeMap<>();
    for (TracedToken token : tokens) {
      places
          .computeIfAbsent(token.term(), term -> new ArrayList<>())
          .add(new Place(token.position(), token.start(), token.end()));
    }
    List<DocumentTerm> terms = new ArrayList<>();
    places.forEach((term, where) -> terms.add(new DocumentTerm(term, where.size(), where)));
    return terms;
  }
}
