package io.rankscope.engine.index;

import io.rankscope.engine.failure.NearestName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds ids that somebody may have meant who asked for one that is not there, by their beginnings:
 * terms are sorted, so that few of them have to be read.
 */
final class NearIds {
  /** Longer ones, in bytes, are nobody's typing. */
  private static final int LONGEST = 200;

  /** How many are read of a segment that begin alike. */
  private static final int READ = 64;

  /** With fewer, shorter beginnings are tried. */
  private static final int ENOUGH = 3;

  private final Collection<PinnedShard> shards;
  private final String field;

  /**
   * @param field an indexed field
   */
  NearIds(Collection<PinnedShard> shards, String field) {
    this.shards = shards;
    this.field = field;
  }

  /** Those near to {@code wanted}, the nearest first; passages of deleted documents included. */
  List<String> of(String wanted) throws IOException {
    if (new BytesRef(wanted).length > LONGEST) {
      return List.of();
    }
    List<String> near = new ArrayList<>();
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(wanted);
    spellings.add(wanted.toLowerCase(Locale.ROOT));
    spellings.add(wanted.toUpperCase(Locale.ROOT));
    Set<String> others = new TreeSet<>();
    for (String spelling : spellings) {
      others.addAll(beginningLike(new BytesRef(spelling)));
    }
    Optional<String> next = NearestName.of(wanted, others);
    while (next.isPresent()) {
      near.add(next.get());
      others.remove(next.get());
      next = NearestName.of(wanted, others);
    }
    return near;
  }

  /** Ids that begin as {@code wanted} does, for as long a beginning as enough have. */
  private Set<String> beginningLike(BytesRef wanted) throws IOException {
    Set<String> found = new TreeSet<>();
    for (int length = wanted.length;
        found.size() < ENOUGH && length > 0 && 2 * length >= wanted.length;
        length--) {
      BytesRef beginning = new BytesRef(wanted.bytes, wanted.offset, length);
      for (PinnedShard shard : shards) {
        for (LeafReaderContext leaf : shard.reader().leaves()) {
          read(leaf, beginning, found);
        }
      }
    }
    return found;
  }

  private void read(LeafReaderContext leaf, BytesRef beginning, Set<String> found)
      throws IOException {
    Terms terms = leaf.reader().terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum cursor = terms.iterator();
    if (cursor.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
      return;
    }
    int left = READ;
    for (BytesRef term = cursor.term();
        term != null && left > 0 && StringHelper.startsWith(term, beginning);
        term = cursor.next()) {
      left--;
      if (term.length <= LONGEST) {
        found.add(term.utf8ToString());
      }
    }
  }
}
