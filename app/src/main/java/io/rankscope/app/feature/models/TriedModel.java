package io.rankscope.app.feature.models;

import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.workspace.OpenWorkspace;

/** A model that opened, in its workspace. */
record TriedModel(OpenWorkspace workspace, ModelFacts facts) {
  String name() {
    return facts.name();
  }

  ModelCatalogue models() {
    return workspace.models();
  }
}
