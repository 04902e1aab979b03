package io.rankscope.app.feature.judge;

/** What the keys mean while a passage is in front. */
enum JudgingMode {
  /** They grade and move. */
  READING,
  /** They choose why the passage cannot be judged. */
  REASON,
  /** They are typed into the note. */
  NOTE,
  /** They move the ends of the answer. */
  MARKING
}
