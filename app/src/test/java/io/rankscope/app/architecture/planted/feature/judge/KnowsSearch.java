package io.rankscope.app.architecture.planted.feature.judge;

import io.rankscope.app.architecture.planted.feature.search.PlantedViewModel;

/** Knows another feature, which knows this one. */
public final class KnowsSearch {
  /** The other's name. */
  public String name() {
    return PlantedViewModel.class.getName();
  }
}
