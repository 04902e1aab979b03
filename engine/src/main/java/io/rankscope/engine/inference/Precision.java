package io.rankscope.engine.inference;

import java.util.Map;
import java.util.Set;

/** In which numbers a graph computes. */
public enum Precision {
  FLOAT32("float32"),
  FLOAT16("float16"),
  BFLOAT16("bfloat16"),
  FLOAT64("float64"),
  /** Only the weights are stored in few bits; the arithmetic is floating point. */
  QUANTIZED_WEIGHTS("quantised weights"),
  /** Activations are scaled by constants of the graph. */
  INT8_STATIC("int8, static"),
  /** Activations are scaled by what the batch at hand contains. */
  INT8_DYNAMIC("int8, dynamic");

  private static final Set<String> DYNAMIC =
      Set.of(
          "DynamicQuantizeLinear",
          "MatMulInteger",
          "ConvInteger",
          "MatMulIntegerToFloat",
          "DynamicQuantizeMatMul",
          "DynamicQuantizeLSTM",
          "QAttention");
  private static final Set<String> WEIGHTS =
      Set.of("DequantizeLinear", "MatMulNBits", "GatherBlockQuantized", "MatMulBnb4");

  private final String label;

  Precision(String label) {
    this.label = label;
  }

  /** As a person reads it. */
  public String label() {
    return label;
  }

  /** Whether the company of other texts in a batch changes a text's numbers. */
  boolean dependsOnBatch() {
    return this == INT8_DYNAMIC || this == INT8_STATIC;
  }

  /**
   * What a graph computes in.
   *
   * @param operators names of all operators in the graph
   * @param elements number of weights by ONNX's {@code TensorProto.DataType}
   */
  static Precision of(Set<String> operators, Map<Integer, Long> elements) {
    if (operators.stream().anyMatch(DYNAMIC::contains)) {
      return INT8_DYNAMIC;
    }
    if (operators.stream().anyMatch(name -> name.startsWith("QLinear"))
        || operators.contains("QuantizeLinear")) {
      return INT8_STATIC;
    }
    if (operators.stream().anyMatch(WEIGHTS::contains)) {
      return QUANTIZED_WEIGHTS;
    }
    Precision widest = FLOAT32;
    long most = elements.getOrDefault(1, 0L);
    for (Map.Entry<Integer, Precision> type :
        Map.of(10, FLOAT16, 16, BFLOAT16, 11, FLOAT64).entrySet()) {
      long count = elements.getOrDefault(type.getKey(), 0L);
      if (count > most) {
        most = count;
        widest = type.getValue();
      }
    }
    return widest;
  }
}
