package io.rankscope.app.feature.judge;

import io.rankscope.app.session.Grading;
import io.rankscope.app.session.Subject;
import io.rankscope.engine.judging.QueryPassage;

/**
 * What was said when nobody knew yet who judges: it is written once the list is open as that
 * judge's.
 */
record Asked(QueryPassage pair, Unsaved.Kind kind, Writing writing) {
  /** Writes something about a subject. */
  @FunctionalInterface
  interface Writing {
    void write(Subject subject, Grading.Then then);
  }
}
