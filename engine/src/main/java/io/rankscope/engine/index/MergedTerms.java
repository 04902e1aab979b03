package io.rankscope.engine.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Walks the terms of a field through all segments of some shards at once, each term once. */
final class MergedTerms {
  private final PriorityQueue<Cursor> ahead =
      new PriorityQueue<>(Comparator.comparing(Cursor::term));
  private final List<Cursor> here = new ArrayList<>();

  MergedTerms(List<PinnedShard> shards, String field) throws IOException {
    for (PinnedShard shard : shards) {
      for (LeafReaderContext leaf : shard.reader().leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          here.add(new Cursor(shard.ordinal(), leaf, terms.iterator()));
        }
      }
    }
  }

  /** Begins at the first term that is {@code from} or lies behind it in the order of the bytes. */
  MergedTerms(List<PinnedShard> shards, String field, BytesRef from) throws IOException {
    this(shards, field);
    for (Cursor cursor : here) {
      if (cursor.terms.seekCeil(from) != TermsEnum.SeekStatus.END) {
        ahead.add(cursor);
      }
    }
    here.clear();
  }

  /** Goes on to the next term; false when there is none. */
  boolean next() throws IOException {
    for (Cursor cursor : here) {
      if (cursor.terms.next() != null) {
        ahead.add(cursor);
      }
    }
    here.clear();
    Cursor first = ahead.poll();
    if (first == null) {
      return false;
    }
    here.add(first);
    while (!ahead.isEmpty() && ahead.element().term().equals(first.term())) {
      here.add(ahead.remove());
    }
    return true;
  }

  /** The present term, until {@link #next()}. */
  BytesRef term() {
    return here.getFirst().term();
  }

  /** The segments that have the present term, in no order. */
  List<Cursor> segments() {
    return here;
  }

  /** The present term with its counts over all segments. */
  TopTerm counted() throws IOException {
    long documents = 0;
    long occurrences = 0;
    for (Cursor segment : here) {
      int documentFrequency = segment.terms.docFreq();
      documents += documentFrequency;
      occurrences += Math.max(documentFrequency, segment.terms.totalTermFreq());
    }
    return new TopTerm(TermText.of(term()), documents, occurrences);
  }

  /** A place in the terms of one segment. */
  static final class Cursor {
    private final int shard;
    private final LeafReaderContext leaf;
    private final TermsEnum terms;

    private Cursor(int shard, LeafReaderContext leaf, TermsEnum terms) {
      this.shard = shard;
      this.leaf = leaf;
      this.terms = terms;
    }

    int shard() {
      return shard;
    }

    LeafReaderContext leaf() {
      return leaf;
    }

    TermsEnum terms() {
      return terms;
    }

    private BytesRef term() {
      try {
        return terms.term();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
