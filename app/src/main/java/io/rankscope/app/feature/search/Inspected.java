package io.rankscope.app.feature.search;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.explain.Explained;

/**
 * The passage that the inspector looks at, a hit or another one somebody asked for.
 *
 * @param run the run it is looked at in
 */
record Inspected(ShownRun run, Explained explained) {
  PassageId passage() {
    return explained.passage();
  }
}
