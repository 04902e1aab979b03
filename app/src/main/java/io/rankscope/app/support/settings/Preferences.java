package io.rankscope.app.support.settings;

import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** The settings that more than one part of the program reads. */
public final class Preferences {
  /** Who grades; empty until the first grade asks. */
  public static final SettingKey<Optional<String>> JUDGE =
      new SettingKey<>("judge", new TypeReference<>() {}, Optional.empty());

  /** Folder of the workspace that was open last. */
  public static final SettingKey<Optional<String>> LAST_WORKSPACE =
      new SettingKey<>("workspace.last", new TypeReference<>() {}, Optional.empty());

  /** Threads that one run of a model uses; 0 for what the environment says, or all processors. */
  public static final SettingKey<Integer> MODEL_THREADS =
      new SettingKey<>("models.threads", new TypeReference<>() {}, 0);

  /** Folder of another build of ONNX Runtime; empty for the one that is shipped. */
  public static final SettingKey<String> ONNX_RUNTIME =
      new SettingKey<>("models.onnxruntime", new TypeReference<>() {}, "");

  private Preferences() {}
}
