package io.rankscope.app.feature.judge;

import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.PoolItem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each item of a list stands, and what stands around it. */
final class ListPlaces {
  private final List<PoolItem> items;
  private final Map<PoolItem, Integer> indexes = new HashMap<>();
  private final Map<String, Integer> queryNumbers = new HashMap<>();
  private final Map<String, Integer> firstOfQuery = new HashMap<>();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();

  ListPlaces(Pool pool) {
    this.items = pool.items();
    for (int i = 0; i < items.size(); i++) {
      String query = items.get(i).queryId();
      indexes.put(items.get(i), i);
      queryNumbers.putIfAbsent(query, queryNumbers.size() + 1);
      firstOfQuery.putIfAbsent(query, i);
      sizes.merge(query, 1, Integer::sum);
    }
  }

  /**
   * A place in a list, everything counted from 1.
   *
   * @param passage among the passages of its query
   */
  record Place(int query, int queries, int passage, int passages) {}

  Place of(PoolItem item) {
    String query = item.queryId();
    return new Place(
        queryNumbers.getOrDefault(query, 1),
        queryNumbers.size(),
        index(item) - firstOfQuery.getOrDefault(query, 0) + 1,
        sizes.getOrDefault(query, 1));
  }

  /** The item {@code steps} further down the list, or up when negative; empty beyond its ends. */
  Optional<PoolItem> around(PoolItem item, int steps) {
    int wanted = index(item) + steps;
    return wanted < 0 || wanted >= items.size() ? Optional.empty() : Optional.of(items.get(wanted));
  }

  /** At most {@code most} items that follow {@code item}. */
  List<PoolItem> after(PoolItem item, int most) {
    int from = Math.min(items.size(), index(item) + 1);
    return items.subList(from, Math.min(items.size(), from + most));
  }

  private int index(PoolItem item) {
    return indexes.getOrDefault(item, 0);
  }
}
