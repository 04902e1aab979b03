package io.rankscope.engine.judging;

import io.rankscope.engine.judging.JudgmentAction.Judged;
import io.rankscope.engine.judging.JudgmentAction.Restored;
import io.rankscope.engine.judging.JudgmentAction.Retracted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A judge at work. Every method that changes something returns only when the change is durable.
 * Undo and redo read their order from the store, so they reach across passages and sessions, and
 * across windows as far as their {@link UndoReach} does. Safe on any thread.
 */
public final class Judging {
  private final JudgmentStore store;
  private final Judge judge;
  private final UndoReach reach;

  /** As the other constructor, undo reaching everything. */
  public Judging(JudgmentStore store, Judge judge) {
    this(store, judge, UndoReach.everything());
  }

  /**
   * A judge at work in one window.
   *
   * @param reach of undo and redo in that window; hears of every event written
   */
  public Judging(JudgmentStore store, Judge judge, UndoReach reach) {
    this.store = store;
    this.judge = judge;
    this.reach = reach;
  }

  public Judge judge() {
    return judge;
  }

  /** Gives a grade, keeping the note and, unless the passage's words changed, the spans. */
  public JudgingOutcome grade(QueryPassage pair, int grade, Evidence evidence) {
    return state(pair, evidence, held -> held.with(new Verdict.Graded(grade)));
  }

  /** Says that the passage cannot be judged. */
  public JudgingOutcome cannotJudge(QueryPassage pair, String reason, Evidence evidence) {
    return state(pair, evidence, held -> held.with(new Verdict.CannotJudge(reason)));
  }

  /** Puts the passage off; a grade that stood is taken back with it. */
  public JudgingOutcome later(QueryPassage pair, Evidence evidence) {
    return state(pair, evidence, held -> held.with(new Verdict.Later()));
  }

  /** Replaces the note; an empty one removes it. */
  public JudgingOutcome note(QueryPassage pair, String note, Evidence evidence) {
    return state(pair, evidence, held -> held.withNote(note));
  }

  /** Replaces the answer spans. */
  public JudgingOutcome mark(QueryPassage pair, List<AnswerSpan> spans, Evidence evidence) {
    return state(pair, evidence, held -> held.withSpans(spans));
  }

  /**
   * Takes back this judge's latest judgment that nobody took back yet.
   *
   * @return what it was about and what stands there now; empty when there is nothing to undo
   */
  public Optional<JudgingOutcome> undo() {
    List<JudgmentEvent> written =
        append(
            log ->
                log
                    .newestFirst(EventScope.of(judge), events -> new Standing(events).next(reach))
                    .map(last -> draft(last.key(), new Retracted(last.event())))
                    .stream()
                    .toList());
    return written.stream().findFirst().map(this::reconsidered);
  }

  /**
   * Brings back what this judge undid last, unless something was judged since.
   *
   * @return what it was about and what stands there now; empty when there is nothing to redo
   */
  public Optional<JudgingOutcome> redo() {
    List<JudgmentEvent> written =
        append(
            log ->
                log
                    .newestFirst(EventScope.of(judge), events -> Standing.redoable(events, reach))
                    .map(undone -> draft(undone.key(), new Restored(undone.id())))
                    .stream()
                    .toList());
    return written.stream().findFirst().map(this::reconsidered);
  }

  /** What this judge holds of a pair. */
  public Optional<Judgment> present(QueryPassage pair) {
    return store.present(new JudgmentKey(judge, pair));
  }

  /** What this judge holds of the pairs of a query set of a collection. */
  public Map<QueryPassage, Judgment> present(String collection, String querySet) {
    return byPair(EventScope.ofSet(collection, querySet));
  }

  /** What this judge holds of the passages of a query. */
  public Map<QueryPassage, Judgment> present(String collection, String querySet, String queryId) {
    return byPair(EventScope.ofQuery(collection, querySet, queryId));
  }

  private Map<QueryPassage, Judgment> byPair(EventScope scope) {
    Map<QueryPassage, Judgment> held = new LinkedHashMap<>();
    store.present(scope.by(judge)).forEach((key, judgment) -> held.put(key.pair(), judgment));
    return held;
  }

  private JudgingOutcome state(
      QueryPassage pair, Evidence evidence, UnaryOperator<Opinion> change) {
    JudgmentKey key = new JudgmentKey(judge, pair);
    List<JudgmentEvent> written =
        append(
            log -> {
              Optional<Judgment> held = log.present(key);
              Opinion before = held.map(j -> carriedOver(j, evidence)).orElse(Opinion.NONE);
              Opinion after = change.apply(before);
              // The same key pressed twice says nothing new, and undo would seem to do nothing.
              boolean nothingNew =
                  held.filter(j -> j.opinion().equals(after) && j.evidence().sameTextAs(evidence))
                      .isPresent();
              return nothingNew
                  ? List.of()
                  : List.of(new JudgmentDraft(key, new Judged(after), evidence));
            });
    return written.isEmpty()
        ? new JudgingOutcome(pair, present(pair), Optional.empty())
        : outcome(written.getFirst());
  }

  private List<JudgmentEvent> append(Function<JudgmentLog, List<JudgmentDraft>> decision) {
    List<JudgmentEvent> written = store.append(decision);
    written.forEach(reach::wrote);
    return written;
  }

  /** Offsets into words that have changed mean nothing, so spans go when the words went. */
  private static Opinion carriedOver(Judgment held, Evidence evidence) {
    boolean wordsChanged = evidence.passageTextHash().filter(held::staleFor).isPresent();
    return wordsChanged ? held.opinion().withSpans(List.of()) : held.opinion();
  }

  private static JudgmentDraft draft(JudgmentKey key, JudgmentAction action) {
    return new JudgmentDraft(key, action, Evidence.NONE);
  }

  private JudgingOutcome outcome(JudgmentEvent event) {
    QueryPassage pair = event.key().pair();
    return new JudgingOutcome(pair, present(pair), Optional.of(event));
  }

  /** What came of undo or redo. */
  private JudgingOutcome reconsidered(JudgmentEvent event) {
    JudgmentKey key = event.key();
    UUID judged = judged(event);
    return new JudgingOutcome(
        key.pair(),
        present(key.pair()),
        Optional.of(event),
        store.newestFirst(EventScope.of(key), events -> Standing.saidAfter(judged, events)));
  }

  /** The judgment that {@code event} is, takes back or brings back. */
  private UUID judged(JudgmentEvent event) {
    return switch (event.action()) {
      case Judged judged -> event.id();
      case Retracted(UUID judged) -> judged;
      case Restored(UUID retraction) ->
          judged(
              store.newestFirst(
                  EventScope.of(event.key()), events -> Standing.find(retraction, events)));
    };
  }
}
