package io.rankscope.engine.judging;

import io.rankscope.engine.judging.JudgmentAction.Judged;
import io.rankscope.engine.judging.JudgmentAction.Restored;
import io.rankscope.engine.judging.JudgmentAction.Retracted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rule of what stands, as one pass over events newest first. An event is always later than the
 * one it names, because the file that took it already held that one; so every retraction is met
 * before what it retracts.
 */
final class Standing {
  private final Iterator<JudgmentEvent> newestFirst;
  private final Set<UUID> restored = new HashSet<>();
  private final Set<UUID> retracted = new HashSet<>();

  Standing(Iterator<JudgmentEvent> newestFirst) {
    this.newestFirst = newestFirst;
  }

  /** The next older judgment that nobody retracted; the first one met of a key is its present. */
  Optional<Judgment> next() {
    while (newestFirst.hasNext()) {
      JudgmentEvent event = newestFirst.next();
      switch (event.action()) {
        case Restored restoration -> restored.add(restoration.retraction());
        case Retracted retraction -> {
          if (!restored.contains(event.id())) {
            retracted.add(retraction.event());
          }
        }
        case Judged judged -> {
          if (!retracted.contains(event.id())) {
            return Optional.of(
                new Judgment(
                    event.id(), event.at(), event.key(), judged.opinion(), event.evidence()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** As {@link #next()}, of those within {@code reach}. */
  Optional<Judgment> next(UndoReach reach) {
    Optional<Judgment> found = next();
    while (found.filter(judgment -> !reach.covers(judgment.event(), judgment.at())).isPresent()) {
      found = next();
    }
    return found;
  }

  /**
   * The latest undo within {@code reach} that can be redone: one that was not redone yet and after
   * which nothing was judged there.
   */
  static Optional<JudgmentEvent> redoable(Iterator<JudgmentEvent> newestFirst, UndoReach reach) {
    Set<UUID> restored = new HashSet<>();
    while (newestFirst.hasNext()) {
      JudgmentEvent event = newestFirst.next();
      switch (event.action()) {
        case Restored restoration -> restored.add(restoration.retraction());
        case Retracted retraction -> {
          if (!restored.contains(event.id()) && reach.covers(event.id(), event.at())) {
            return Optional.of(event);
          }
        }
        case Judged judged -> {
          if (reach.covers(event.id(), event.at())) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What stands for a key though it was said after {@code judged}.
   *
   * @param newestFirst the events of that key, {@code judged} among them
   */
  static Optional<Judgment> saidAfter(UUID judged, Iterator<JudgmentEvent> newestFirst) {
    List<JudgmentEvent> later = new ArrayList<>();
    while (newestFirst.hasNext()) {
      JudgmentEvent event = newestFirst.next();
      if (event.id().equals(judged)) {
        return new Standing(later.iterator()).next();
      }
      later.add(event);
    }
    return Optional.empty();
  }

  /** The event {@code id}, which is one of {@code events}. */
  static JudgmentEvent find(UUID id, Iterator<JudgmentEvent> events) {
    JudgmentEvent event = events.next();
    while (!event.id().equals(id)) {
      event = events.next();
    }
    return event;
  }
}
