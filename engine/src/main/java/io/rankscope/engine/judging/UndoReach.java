package io.rankscope.engine.judging;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which events undo and redo may concern: those of one window, and those that were there before it.
 * What the same judge says meanwhile in another window is left alone, since nobody who presses undo
 * here means that. Any thread may use it.
 */
public final class UndoReach {
  private final Instant before;
  private final Set<UUID> own = ConcurrentHashMap.newKeySet();

  private UndoReach(Instant before) {
    this.before = before;
  }

  /** Every event, wherever it was written. */
  public static UndoReach everything() {
    return new UndoReach(Instant.MAX);
  }

  /** What was in the store at {@code opened}, and what is written through this from then on. */
  public static UndoReach from(LogMark opened) {
    return new UndoReach(opened.latest());
  }

  boolean covers(UUID event, Instant at) {
    return !at.isAfter(before) || own.contains(event);
  }

  void wrote(JudgmentEvent event) {
    own.add(event.id());
  }
}
