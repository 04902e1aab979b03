package io.rankscope.app.session;

import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.inference.InferenceOptions;
import java.nio.file.Path;

/**
 * How the person wants models to be run.
 *
 * @param threads threads that one run uses; below 1 for what the environment says
 * @param runtime folder of another build of ONNX Runtime; blank for the one that is shipped
 */
record InferenceChoice(int threads, String runtime) {

  /** What the settings say now, on the thread that has them. */
  static InferenceChoice of(Settings settings) {
    return new InferenceChoice(
        settings.get(Preferences.MODEL_THREADS), settings.get(Preferences.ONNX_RUNTIME).strip());
  }

  /**
   * The options; what is not chosen is as the environment says.
   *
   * @throws io.rankscope.engine.failure.UsageException when that says what cannot be meant
   */
  InferenceOptions options() {
    InferenceOptions options = InferenceOptions.ofUser();
    if (threads >= 1) {
      options = options.withThreads(threads);
    }
    return runtime.isEmpty() ? options : options.withRuntime(Path.of(runtime));
  }
}
