package io.rankscope.engine.workspace;

/**
 * A part of a workspace that was looked at.
 *
 * @param part what it is: {@code shard shards/0}, {@code query set dev}
 * @param verdict how it is
 * @param state one word or two: {@code open}, {@code corrupt}, {@code sound}
 * @param details what was found there, in words
 */
public record CheckedPart(String part, Verdict verdict, String state, String details) {
  /** How a part is. */
  public enum Verdict {
    /** As it should be. */
    SOUND,
    /** Worth knowing; nothing fails because of it. */
    NOTE,
    /** Something is wrong. */
    FAULT
  }

  static CheckedPart sound(String part, String state, String details) {
    return new CheckedPart(part, Verdict.SOUND, state, details);
  }

  static CheckedPart note(String part, String details) {
    return new CheckedPart(part, Verdict.NOTE, "note", details);
  }

  static CheckedPart fault(String part, String state, String details) {
    return new CheckedPart(part, Verdict.FAULT, state, details);
  }
}
