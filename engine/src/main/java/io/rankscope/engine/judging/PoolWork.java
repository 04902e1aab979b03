package io.rankscope.engine.judging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A judge's way through a pool: which item is next, which was before, what is left. It begins at
 * the first item that is neither done nor put off, which is where the judge stopped last time. For
 * one thread; it reads and writes nothing, so the caller tells it what was saved.
 */
public final class PoolWork {
  private final Pool pool;
  private final Map<QueryPassage, Verdict> verdicts = new HashMap<>();
  private final Map<QueryPassage, Integer> places = new HashMap<>();
  private final Deque<Integer> visited = new ArrayDeque<>();
  private int place = -1;

  /**
   * Takes up the work.
   *
   * @param present what the judge holds of the pool's pairs; others may be among them
   */
  public PoolWork(Pool pool, Map<QueryPassage, Judgment> present) {
    this.pool = pool;
    for (int i = 0; i < pool.items().size(); i++) {
      places.put(pool.pair(pool.items().get(i)), i);
    }
    present.forEach((pair, judgment) -> verdicts.put(pair, judgment.opinion().verdict()));
    upcoming().ifPresent(next -> place = next);
  }

  public Pool pool() {
    return pool;
  }

  /** The item in front of the judge; empty when everything is done. */
  public Optional<PoolItem> current() {
    return place < 0 ? Optional.empty() : Optional.of(pool.items().get(place));
  }

  /** The item that {@link #advance} would go to if it went now, to be loaded ahead. */
  public Optional<PoolItem> next() {
    OptionalInt upcoming = upcoming();
    return upcoming.isEmpty()
        ? Optional.empty()
        : Optional.of(pool.items().get(upcoming.getAsInt()));
  }

  /** Takes note of what the judge holds of {@code pair} now. */
  public void record(QueryPassage pair, Optional<Judgment> now) {
    now.ifPresentOrElse(
        judgment -> verdicts.put(pair, judgment.opinion().verdict()), () -> verdicts.remove(pair));
  }

  /**
   * Goes to the next item that is open, from here to the end and then from the start; when none is,
   * to the next that was put off.
   *
   * @return the item, empty when all is done
   */
  public Optional<PoolItem> advance() {
    OptionalInt next = upcoming();
    moveTo(next.orElse(-1));
    return current();
  }

  /** Goes back to the item before: the one seen last, else the one above in the list. */
  public Optional<PoolItem> back() {
    if (!visited.isEmpty()) {
      place = visited.pop();
    } else if (place > 0) {
      place--;
    }
    return current();
  }

  /**
   * Goes to a pair, as undo does.
   *
   * @return its item, empty when it is not in this pool
   */
  public Optional<PoolItem> goTo(QueryPassage pair) {
    Integer wanted = places.get(pair);
    if (wanted == null) {
      return Optional.empty();
    }
    moveTo(wanted);
    return current();
  }

  /** How far the judge has come. */
  public PoolProgress progress() {
    int done = 0;
    int later = 0;
    for (QueryPassage pair : places.keySet()) {
      done += isDone(pair) ? 1 : 0;
      later += isLater(pair) ? 1 : 0;
    }
    return new PoolProgress(places.size(), done, later);
  }

  private void moveTo(int next) {
    if (place >= 0 && place != next) {
      visited.push(place);
    }
    place = next;
  }

  private OptionalInt upcoming() {
    OptionalInt open = after(place, pair -> !isDone(pair) && !isLater(pair));
    return open.isPresent() ? open : after(place, this::isLater);
  }

  /** The first place after {@code from}, going round, {@code from} itself last. */
  private OptionalInt after(int from, Predicate<QueryPassage> wanted) {
    int size = pool.items().size();
    for (int step = 1; step <= size; step++) {
      int candidate = Math.floorMod(from + step, size);
      if (wanted.test(pool.pair(pool.items().get(candidate)))) {
        return OptionalInt.of(candidate);
      }
    }
    return OptionalInt.empty();
  }

  private boolean isDone(QueryPassage pair) {
    Verdict verdict = verdicts.get(pair);
    return verdict != null && verdict.decided();
  }

  private boolean isLater(QueryPassage pair) {
    return verdicts.get(pair) instanceof Verdict.Later;
  }
}
