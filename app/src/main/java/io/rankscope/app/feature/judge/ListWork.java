package io.rankscope.app.feature.judge;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.judging.JudgingOutcome;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentChange;
import io.rankscope.engine.judging.PoolItem;
import io.rankscope.engine.judging.PoolProgress;
import io.rankscope.engine.judging.PoolWork;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.task.TaskRunner;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way through an open list: where the judge is, what is held of each passage, and the passages
 * that come next, read ahead. FX thread only.
 */
final class ListWork implements AutoCloseable {
  /** Passages read ahead of the judge. */
  private static final int AHEAD = 8;

  private final OpenList list;
  private final PoolWork way;
  private final ListPlaces places;
  private final CardShelf shelf;
  private final Tally tally;
  private final Map<QueryPassage, Judgment> held;

  ListWork(OpenList list, TaskRunner tasks, Clock clock) {
    this.list = list;
    this.way = new PoolWork(list.pool(), list.present());
    this.places = new ListPlaces(list.pool());
    this.shelf = new CardShelf(tasks, list.reader());
    this.held = new HashMap<>(list.present());
    this.tally = new Tally(list.counts(), held.values(), clock);
  }

  OpenList list() {
    return list;
  }

  /** The item in front of the judge; empty when everything is done. */
  Optional<PoolItem> current() {
    return way.current();
  }

  /** Goes to the next item that is not judged. */
  void advance() {
    way.advance();
  }

  /** Goes back to the item seen before. */
  void back() {
    way.back();
  }

  /** Goes {@code steps} down the list, up when negative; stays at its ends. */
  void step(int steps) {
    way.current()
        .flatMap(item -> places.around(item, steps))
        .ifPresent(item -> way.goTo(list.pool().pair(item)));
  }

  /** Goes to the first item that {@code query} (its id or text) and {@code passage} allow. */
  void goTo(Optional<String> query, Optional<PassageId> passage) {
    list.pool().items().stream()
        .filter(item -> passage.isEmpty() || passage.get().equals(item.passage()))
        .filter(item -> query.isEmpty() || isCalled(item.queryId(), query.get()))
        .findFirst()
        .ifPresent(item -> way.goTo(list.pool().pair(item)));
  }

  private boolean isCalled(String queryId, String wanted) {
    Query query = list.queries().get(queryId);
    return queryId.equals(wanted) || (query != null && query.text().equalsIgnoreCase(wanted));
  }

  /** Goes to {@code pair} and tells whether it is on the list. */
  boolean goTo(QueryPassage pair) {
    return way.goTo(pair).isPresent();
  }

  /** What the judge holds of {@code pair}. */
  Optional<Judgment> held(QueryPassage pair) {
    return Optional.ofNullable(held.get(pair));
  }

  ListPlaces.Place place(PoolItem item) {
    return places.of(item);
  }

  /** Takes note of what was saved, undone or redone, here or on another screen. */
  void record(JudgingOutcome outcome) {
    long activeMillis = outcome.saved().map(event -> event.evidence().activeMillis()).orElse(0L);
    hold(outcome.pair(), outcome.now(), activeMillis);
  }

  /** Takes note of what the judge said in another window; what is known already is no news. */
  void follow(JudgmentChange change) {
    QueryPassage pair = change.key().pair();
    if (!held(pair).equals(change.now())) {
      hold(pair, change.now(), change.activeMillis());
    }
  }

  private void hold(QueryPassage pair, Optional<Judgment> now, long activeMillis) {
    Optional<Judgment> before = held(pair);
    now.ifPresentOrElse(judgment -> held.put(pair, judgment), () -> held.remove(pair));
    way.record(pair, now);
    tally.record(before, now, activeMillis);
  }

  Standing standing() {
    PoolProgress progress = way.progress();
    return new Standing(
        progress,
        tally.counts().decided(),
        tally.counts().decidedToday(),
        tally.counts().activeToday(),
        tally.medianSeconds(),
        tally.timeFor(progress.left() + progress.later()));
  }

  /** The card of {@code item} if it was read already. */
  Optional<Card> find(PoolItem item) {
    return shelf.find(item);
  }

  void fetch(PoolItem item, CardShelf.Fetched then) {
    shelf.fetch(item, then);
  }

  /** Reads what the judge will probably see after {@code item}. */
  void fetchAfter(PoolItem item) {
    List<PoolItem> ahead = new ArrayList<>();
    way.next().ifPresent(ahead::add);
    ahead.addAll(places.after(item, AHEAD));
    shelf.fetchAhead(ahead.stream().distinct().toList());
  }

  @Override
  public void close() {
    shelf.close();
  }
}
