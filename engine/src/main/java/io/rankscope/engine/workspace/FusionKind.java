package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Fusion;
import java.util.List;

/** A kind of fusion. A new one is an implementation of this and a line in {@link StageKinds}. */
interface FusionKind extends StageKind {
  /**
   * Reads its settings.
   *
   * @param section may hold the key {@code type} as well
   * @throws io.rankscope.engine.failure.BadInputException when one is missing or wrong
   */
  Fusion read(YamlSection section);

  /** What it is when somebody only chooses it, for a pipeline of these legs. */
  Fusion begun(List<String> legs);
}
