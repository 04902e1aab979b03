package io.rankscope.engine.workspace;

import java.util.Map;

/** A kind of stage that workspace files can name, and what all kinds tell of themselves. */
interface StageKind {
  /** What workspace files call it, in lower case. */
  String type();

  /**
   * The settings that need not be written, with the values they have then, as the stage itself
   * would give them; depth is none of them.
   */
  Map<String, Object> defaults();
}
