package io.rankscope.engine.corpus;

import java.util.OptionalLong;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The ids of a corpus with the place where each first stood. Exact, at some 30 bytes an id beyond
 * its own UTF-8 bytes, so that ten million ids need a few hundred megabytes; holds at most 2 GiB of
 * id bytes. For one thread.
 */
final class SeenIds {
  private final BytesRefHash ids = new BytesRefHash();
  private long[] places = new long[1024];

  /** Files {@code id} under {@code place}; when it is filed already, gives its first place. */
  OptionalLong firstPlaceOrAdd(String id, long place) {
    int ordinal = ids.add(new BytesRef(id));
    if (ordinal < 0) {
      return OptionalLong.of(places[-ordinal - 1]);
    }
    places = ArrayUtil.grow(places, ordinal + 1);
    places[ordinal] = place;
    return OptionalLong.empty();
  }
}
