package io.rankscope.engine.judging;

import java.util.UUID;

/** What an event does to what stands. */
public sealed interface JudgmentAction {

  /** The judge states an opinion; it replaces the opinion that stood for the key. */
  record Judged(Opinion opinion) implements JudgmentAction {}

  /**
   * Undo: {@code event}, a {@link Judged}, no longer stands, so what stood before it stands again.
   */
  record Retracted(UUID event) implements JudgmentAction {}

  /** Redo: {@code retraction}, a {@link Retracted}, no longer counts. */
  record Restored(UUID retraction) implements JudgmentAction {}
}
