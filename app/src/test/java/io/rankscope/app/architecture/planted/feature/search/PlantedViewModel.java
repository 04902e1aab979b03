package io.rankscope.app.architecture.planted.feature.search;

import io.rankscope.app.architecture.planted.feature.judge.KnowsSearch;
import javafx.scene.control.Label;

/** Knows another feature and a control. */
public final class PlantedViewModel {
  /** One that knows this one. */
  public final KnowsSearch other = new KnowsSearch();

  /** A control. */
  public final Label label = new Label();
}
