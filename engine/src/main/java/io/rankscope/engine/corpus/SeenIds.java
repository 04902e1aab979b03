package io.rankscope.engine.corpus;

import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The ids of a corpus with the place where each first stood. Exact, at some 30 bytes an id beyond
 * its own UTF-8 bytes, so that ten million ids need a few hundred megabytes. For one thread.
 */
final class SeenIds {
  /** A hash holds at most 2 GiB of ids, so that the ids are spread over several. */
  private static final int PARTS = 16;

  private final Part[] parts = Stream.generate(Part::new).limit(PARTS).toArray(Part[]::new);

  /** Files {@code id} under {@code place}; when it is filed already, gives its first place. */
  OptionalLong firstPlaceOrAdd(String id, long place) {
    return parts[Math.floorMod(id.hashCode(), PARTS)].firstPlaceOrAdd(new BytesRef(id), place);
  }

  private static final class Part {
    private final BytesRefHash ids = new BytesRefHash();
    private long[] places = new long[64];

    OptionalLong firstPlaceOrAdd(BytesRef id, long place) {
      int ordinal = ids.add(id);
      if (ordinal < 0) {
        return OptionalLong.of(places[-ordinal - 1]);
      }
      places = ArrayUtil.grow(places, ordinal + 1);
      places[ordinal] = place;
      return OptionalLong.empty();
    }
  }
}
