package io.rankscope.engine.inference;

import java.nio.file.Path;
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
  public InferenceOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("a model needs at least one thread, not " + threads);
    }
  }

  /** All processors, the user's cache folder, the ONNX Runtime that is shipped. */
  public static InferenceOptions ofUser() {
    return new InferenceOptions(
        Runtime.getRuntime().availableProcessors(), CacheFolder.ofUser(), Optional.empty());
  }

  public InferenceOptions withThreads(int chosen) {
    return new InferenceOptions(chosen, cacheFolder, runtimeFolder);
  }
}
