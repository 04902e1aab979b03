package io.rankscope.engine.judging;

import io.rankscope.engine.judging.JudgmentAction.Judged;
import io.rankscope.engine.judging.JudgmentAction.Restored;
import io.rankscope.engine.judging.JudgmentAction.Retracted;
import java.util.HashSet;
import java.util.Iterator;
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

  /**
   * The latest undo that can be redone: one that was not redone yet and after which nothing was
   * judged.
   */
  static Optional<JudgmentEvent> redoable(Iterator<JudgmentEvent> newestFirst) {
    Set<UUID> restored = new HashSet<>();
    while (newestFirst.hasNext()) {
      JudgmentEvent event = newestFirst.next();
      switch (event.action()) {
        case Restored restoration -> restored.add(restoration.retraction());
        case Retracted retraction -> {
          if (!restored.contains(event.id())) {
            return Optional.of(event);
          }
        }
        case Judged judged -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
