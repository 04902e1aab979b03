package io.rankscope.engine.workspace;

import io.rankscope.engine.explain.LegExplainer;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.Retriever;
import java.util.Optional;

/** A kind of leg. A new one is an implementation of this and a line in {@link StageKinds}. */
interface LegKind extends StageKind {
  /**
   * Reads its settings, depth included.
   *
   * @param section may hold the key {@code type} as well
   * @param models the models that it may name
   * @throws io.rankscope.engine.failure.BadInputException when one is missing or wrong
   */
  Leg read(String name, YamlSection section, ModelNames models);

  /** What one is called when nobody has given it a name. */
  String usualName();

  /** What it is when somebody only chooses it; empty when there is nothing to make it of. */
  Optional<Leg> begun(String name, LegMaterial material);

  /** What executes it. */
  Retriever<?> executor(Models models);

  /** What explains the evidence that its executor leaves. */
  LegExplainer<?> explainer();
}
