package io.rankscope.app.feature.models;

/** What the screen shows of a model. */
enum ModelsTab {
  FACTS,
  TRY,
  SPEED,
  COMPARE
}
