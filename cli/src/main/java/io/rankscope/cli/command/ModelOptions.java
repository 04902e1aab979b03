package io.rankscope.cli.command;

import io.rankscope.engine.inference.InferenceOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command says how models are run; else the environment does. */
final class ModelOptions {
  @Option(
      names = "--model-threads",
      paramLabel = "N",
      description =
          "Threads that one run of a model uses (default: $$"
              + InferenceOptions.THREADS
              + ", or all processors).")
  private @Nullable Integer threads;

  @Option(
      names = "--onnxruntime",
      paramLabel = "DIR",
      description =
          "Folder of another build of ONNX Runtime, such as the CUDA one; not tested with"
              + " Rankscope (default: $$"
              + InferenceOptions.RUNTIME
              + ", or the one that is shipped).")
  private @Nullable Path runtime;

  InferenceOptions inference() {
    InferenceOptions options = InferenceOptions.ofUser();
    options = threads == null ? options : options.withThreads(threads);
    return runtime == null ? options : options.withRuntime(runtime);
  }
}
