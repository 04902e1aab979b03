package io.rankscope.engine.inference;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;

/**
 * What an ONNX file says of itself, its weights left unread.
 *
 * @param irVersion version of the file format
 * @param opsets version of each operator set it needs; the empty domain is ONNX's own
 * @param producer the program that wrote it, empty when it does not say
 * @param operators names of all operators used
 * @param elements number of weights by ONNX's {@code TensorProto.DataType}
 * @param externalData locations of weights outside the file, as written there
 * @param embeddingRows rows of the table that {@code input_ids} look up; empty when the graph does
 *     it in a way that is not understood
 * @param positions rows of the table of positions: no text can have more tokens; empty when no
 *     table is called like one
 */
record GraphSurvey(
    long irVersion,
    Map<String, Long> opsets,
    String producer,
    Set<String> operators,
    Map<Integer, Long> elements,
    SortedSet<String> externalData,
    OptionalLong embeddingRows,
    OptionalLong positions) {

  Precision precision() {
    return Precision.of(operators, elements);
  }

  /** Version of ONNX's own operator set, 0 when the file does not say. */
  long opset() {
    return opsets.getOrDefault("", opsets.getOrDefault("ai.onnx", 0L));
  }
}
