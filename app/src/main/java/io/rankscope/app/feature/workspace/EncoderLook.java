package io.rankscope.app.feature.workspace;

import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.index.vector.EncoderChoice;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.nio.file.Path;

/** Opens the encoder that is to embed passages, tells what is known of it, and closes it again. */
record EncoderLook(EncoderChoice choice) implements Task<ModelFacts> {

  /** The model as this user would open it. */
  static ModelCatalogue catalogue(EncoderChoice choice) {
    return choice.catalogue(
        Path.of("").toAbsolutePath(), UserFolders.ofUser().data(), InferenceOptions.ofUser());
  }

  @Override
  public ModelFacts run(Progress progress, Cancellation cancellation) {
    cancellation.throwIfRequested();
    try (ModelCatalogue models = catalogue(choice)) {
      return choice.open(models).encoder().facts();
    }
  }
}
