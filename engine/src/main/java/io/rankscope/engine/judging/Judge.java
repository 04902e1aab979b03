package io.rankscope.engine.judging;

/**
 * Who judges, a person or a model. The same name in another lane is another judge.
 *
 * @param name never blank, without line breaks
 */
public record Judge(String name, JudgeKind kind) {
  public Judge {
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a judge's name is one line of visible text");
    }
  }

  /** A person. */
  public static Judge human(String name) {
    return new Judge(name, JudgeKind.HUMAN);
  }
}
