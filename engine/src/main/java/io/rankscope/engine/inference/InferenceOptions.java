package io.rankscope.engine.inference;

import io.rankscope.engine.failure.UsageException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How models are run on this machine; nothing here changes what they compute.
 *
 * @param threads threads one model run uses
 * @param cacheFolder where native libraries are unpacked, once
 * @param runtimeFolder a folder with another build of ONNX Runtime 1.28 (such as the CUDA one),
 *     whose accelerated provider is then used. This is not tested here. The library is loaded once
 *     per process: the first options used decide
 */
public record InferenceOptions(int threads, Path cacheFolder, Optional<Path> runtimeFolder) {
  /** Environment variable with the number of threads that one model run uses. */
  public static final String THREADS = "RANKSCOPE_MODEL_THREADS";

  /** Environment variable with the folder of another build of ONNX Runtime. */
  public static final String RUNTIME = "RANKSCOPE_ONNXRUNTIME";

  private static final int MOST_THREADS = 1024;

  public InferenceOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("a model needs at least one thread, not " + threads);
    }
  }

  /**
   * What the environment says ({@value #THREADS}, {@value #RUNTIME}); else all processors and the
   * ONNX Runtime that is shipped. The cache folder is the user's.
   *
   * @throws UsageException when the environment says something that cannot be meant
   */
  public static InferenceOptions ofUser() {
    return of(System.getenv(), CacheFolder.ofUser());
  }

  static InferenceOptions of(Map<String, String> environment, Path cacheFolder) {
    return new InferenceOptions(
        Optional.ofNullable(environment.get(THREADS))
            .filter(text -> !text.isBlank())
            .map(InferenceOptions::threads)
            .orElse(Runtime.getRuntime().availableProcessors()),
        cacheFolder,
        Optional.ofNullable(environment.get(RUNTIME))
            .filter(text -> !text.isBlank())
            .map(Path::of));
  }

  private static int threads(String text) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 1 && number <= MOST_THREADS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, together with numbers out of range
    }
    throw new UsageException(
        "The environment variable " + THREADS + " is '" + text + "'.",
        null,
        "Set it to a whole number from 1 to " + MOST_THREADS + ", or leave it out.");
  }

  public InferenceOptions withThreads(int chosen) {
    return new InferenceOptions(chosen, cacheFolder, runtimeFolder);
  }

  public InferenceOptions withRuntime(Path folder) {
    return new InferenceOptions(threads, cacheFolder, Optional.of(folder));
  }
}
