package io.rankscope.engine.inference;

import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.home.UserFolders;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How models are run on this machine; nothing here changes what they compute.
 *
 * @param wanted threads one model run uses, as somebody said it; {@link #threads} has the number
 * @param cacheFolder where native libraries are unpacked, once
 * @param runtimeFolder a folder with another build of ONNX Runtime 1.28 (such as the CUDA one),
 *     whose accelerated provider is then used. This is not tested here. The library is loaded once
 *     per process: the first options used decide
 */
public record InferenceOptions(
    ModelThreads wanted, Path cacheFolder, Optional<Path> runtimeFolder) {
  /** Environment variable with the number of threads that one model run uses. */
  public static final String THREADS = "RANKSCOPE_MODEL_THREADS";

  /** Environment variable with the folder of another build of ONNX Runtime. */
  public static final String RUNTIME = "RANKSCOPE_ONNXRUNTIME";

  /**
   * Options with a number of threads.
   *
   * @throws UsageException when no model can use so many threads
   */
  public InferenceOptions(int threads, Path cacheFolder, Optional<Path> runtimeFolder) {
    this(ModelThreads.of(threads), cacheFolder, runtimeFolder);
  }

  /**
   * What the environment says ({@value #THREADS}, {@value #RUNTIME}); else all processors and the
   * ONNX Runtime that is shipped. The cache folder is the user's.
   */
  public static InferenceOptions ofUser() {
    return of(System.getenv(), UserFolders.ofUser().cache());
  }

  static InferenceOptions of(Map<String, String> environment, Path cacheFolder) {
    return new InferenceOptions(
        Optional.ofNullable(environment.get(THREADS))
            .filter(text -> !text.isBlank())
            .map(text -> new ModelThreads(text, "The environment variable " + THREADS))
            .orElseGet(ModelThreads::ofMachine),
        cacheFolder,
        Optional.ofNullable(environment.get(RUNTIME))
            .filter(text -> !text.isBlank())
            .map(Path::of));
  }

  /**
   * Threads one model run uses.
   *
   * @throws UsageException when the environment says something that cannot be meant
   */
  public int threads() {
    return wanted.number();
  }

  /**
   * The same with another number of threads.
   *
   * @throws UsageException when no model can use so many
   */
  public InferenceOptions withThreads(int chosen) {
    return new InferenceOptions(chosen, cacheFolder, runtimeFolder);
  }

  public InferenceOptions withRuntime(Path folder) {
    return new InferenceOptions(wanted, cacheFolder, Optional.of(folder));
  }
}
