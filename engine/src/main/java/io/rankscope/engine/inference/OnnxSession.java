package io.rankscope.engine.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A loaded graph. Any thread may run it; {@link #close} waits for runs under way, because closing
 * under a run would end the process.
 */
final class OnnxSession implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final List<TensorFacts> inputs;
  private final List<TensorFacts> outputs;
  private final List<String> providers;
  private final UseGate gate = new UseGate();

  private OnnxSession(OrtEnvironment environment, OrtSession session, List<String> providers)
      throws OrtException {
    this.environment = environment;
    this.session = session;
    this.providers = providers;
    this.inputs = facts(session.getInputInfo());
    this.outputs = facts(session.getOutputInfo());
  }

  /**
   * Loads a graph.
   *
   * @throws CannotOpenException when ONNX Runtime refuses it
   */
  static OnnxSession open(Path graph, GraphSurvey survey, InferenceOptions options) {
    NativeLibraries.prepare(options);
    try (OrtSession.SessionOptions settings = new OrtSession.SessionOptions()) {
      OrtEnvironment environment = environment();
      settings.setIntraOpNumThreads(options.threads());
      settings.setInterOpNumThreads(1);
      // Waiting threads would burn a processor each: measured, twice the CPU time for the same
      // work.
      settings.addConfigEntry("session.intra_op.allow_spinning", "0");
      // Whatever is wrong comes back as an exception; the library would also print it.
      settings.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      List<String> providers = accelerate(settings, options);
      return new OnnxSession(
          environment, environment.createSession(graph.toString(), settings), providers);
    } catch (OrtException e) {
      throw OrtFailures.opening(graph, survey, e);
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
      throw new CannotOpenException(
          "The library that runs models cannot be loaded: " + e.getMessage() + ".",
          Location.of(options.runtimeFolder().orElse(options.cacheFolder())),
          "Check that it is built for this system.",
          e);
    }
  }

  private static OrtEnvironment environment() throws OrtException {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "rankscope");
    // Builds for Windows report to the system's event tracing unless told not to.
    environment.setTelemetry(false);
    return environment;
  }

  private static List<String> accelerate(
      OrtSession.SessionOptions settings, InferenceOptions options) throws OrtException {
    EnumSet<OrtProvider> available = OrtEnvironment.getAvailableProviders();
    if (options.runtimeFolder().isPresent() && available.contains(OrtProvider.CUDA)) {
      settings.addCUDA();
      return List.of(OrtProvider.CUDA.getName(), OrtProvider.CPU.getName());
    }
    return List.of(OrtProvider.CPU.getName());
  }

  List<TensorFacts> inputs() {
    return inputs;
  }

  List<TensorFacts> outputs() {
    return outputs;
  }

  /** What the graph runs on, first choice first. */
  List<String> providers() {
    return providers;
  }

  /** Version of the ONNX Runtime that was loaded. */
  String runtimeVersion() {
    return environment.getVersion();
  }

  /** Runs the graph and reads one of its outputs. */
  FloatTensor run(TokenBatch batch, String output) throws OrtException {
    return gate.during(() -> runOpen(batch, output));
  }

  private FloatTensor runOpen(TokenBatch batch, String output) throws OrtException {
    Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    try {
      for (TensorFacts input : inputs) {
        tensors.put(input.name(), tensor(input, batch));
      }
      try (OrtSession.Result result = session.run(tensors, Set.of(output))) {
        OnnxTensor value = (OnnxTensor) result.get(0);
        return new FloatTensor(numbers(value), value.getInfo().getShape());
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(TensorFacts input, TokenBatch batch) throws OrtException {
    LongBuffer values =
        GraphInput.named(input.name())
            .map(known -> known.values(batch))
            .orElseThrow(() -> new IllegalStateException("unchecked input " + input.name()));
    return input.type().equals(OnnxJavaType.INT32.name())
        ? OnnxTensor.createTensor(environment, narrow(values), batch.shape())
        : OnnxTensor.createTensor(environment, values, batch.shape());
  }

  private static IntBuffer narrow(LongBuffer values) {
    IntBuffer narrow = IntBuffer.allocate(values.capacity());
    for (int i = 0; i < values.capacity(); i++) {
      narrow.put(i, (int) values.get(i));
    }
    return narrow;
  }

  /** Half-precision numbers are widened by the library. */
  private static float[] numbers(OnnxTensor value) {
    FloatBuffer buffer = value.getFloatBuffer();
    float[] numbers = new float[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }

  private static List<TensorFacts> facts(Map<String, NodeInfo> nodes) {
    return nodes.values().stream()
        .map(
            node ->
                node.getInfo() instanceof TensorInfo tensor
                    ? new TensorFacts(
                        node.getName(),
                        tensor.type.name(),
                        Arrays.stream(tensor.getShape()).boxed().toList())
                    : new TensorFacts(node.getName(), "not a tensor", List.of()))
        .toList();
  }

  @Override
  public void close() {
    gate.closeOnce(
        () -> {
          try {
            session.close();
          } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime could not close a session", e);
          }
        });
  }
}
