package io.rankscope.app.feature.models;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.ModelPlace;
import io.rankscope.engine.inference.ModelType;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model of the workspace, as far as it is known.
 *
 * @param facts what opening it found
 * @param failure why it does not open, or what is wrong with its entry
 */
record ModelRow(
    String name, String place, Optional<ModelFacts> facts, Optional<FailureText> failure) {
  private static final int HASH_SHOWN = 12;

  /**
   * A model that is not opened yet.
   *
   * @param folder of the workspace, at which the path begins when it lies in it
   */
  static ModelRow of(ModelDefinition definition, Path folder) {
    String place =
        definition.place() instanceof ModelPlace.OnDisk(Path files) && files.startsWith(folder)
            ? folder.relativize(files).toString()
            : definition.place().toString();
    return new ModelRow(definition.name(), place, Optional.empty(), Optional.empty());
  }

  ModelRow opened(ModelFacts found) {
    return new ModelRow(name, place, Optional.of(found), Optional.empty());
  }

  ModelRow failed(FailureText why) {
    return new ModelRow(name, place, Optional.empty(), Optional.of(why));
  }

  /** How it is, in a word or two. */
  String state() {
    return facts.isPresent()
        ? Texts.of("models.state.open")
        : failure.isPresent() ? Texts.of("models.state.failed") : Texts.of("models.state.opening");
  }

  String role() {
    return said(facts -> facts.type().label());
  }

  /** The beginning of its hash. */
  String hash() {
    return said(facts -> facts.hash().substring(0, HASH_SHOWN));
  }

  String said(Function<ModelFacts, String> fact) {
    return facts.map(fact).orElse("");
  }

  /** Length of its vectors; a reranker has none. */
  Optional<Long> dimensions() {
    return facts
        .filter(known -> known.type() == ModelType.ENCODER)
        .map(known -> (long) known.dimensions());
  }
}
