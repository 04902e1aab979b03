package io.rankscope.engine.inference;

import ai.onnxruntime.OrtEnvironment;
import java.util.Optional;

/** The version of ONNX Runtime that runs models here. */
public final class OnnxRuntimeVersion {
  private OnnxRuntimeVersion() {}

  /** Such as {@code 1.28.0}, as its jar says; known without loading the library. */
  public static Optional<String> text() {
    return Optional.ofNullable(OrtEnvironment.class.getPackage().getImplementationVersion());
  }
}
