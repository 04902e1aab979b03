package io.rankscope.engine.corpus;

/** What to do with a line (or record) of a corpus that cannot be read. */
public enum BadLines {
  /** Stop with a failure that names file and line. */
  STOP,
  /** Leave it out, count it and list it. */
  SKIP
}
