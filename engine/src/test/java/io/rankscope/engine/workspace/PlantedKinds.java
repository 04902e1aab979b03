package io.rankscope.engine.workspace;

/** The kinds that come with the program and one more of each, for tests. */
public final class PlantedKinds {
  private PlantedKinds() {}

  /** A line for each new kind. */
  public static StageKinds all() {
    return StageKinds.STANDARD
        .with(new PlantedLeg.Kind())
        .with(new PlantedFusion.Kind())
        .with(new PlantedRerank.Kind());
  }
}
