package io.rankscope.engine.judging;

import io.rankscope.engine.domain.PassageId;
import java.util.List;

/**
 * A pair to be judged. Judges are not shown where it came from.
 *
 * @param from the runs that ranked it within the depth, in the pool's order of runs
 */
public record PoolItem(String queryId, PassageId passage, List<PooledFrom> from) {
  public PoolItem {
    from = List.copyOf(from);
  }
}
