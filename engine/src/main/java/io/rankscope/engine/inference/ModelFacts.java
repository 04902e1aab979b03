package io.rankscope.engine.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is known of an opened model.
 *
 * @param graph the ONNX file
 * @param hash SHA-256 over graph, external data, tokenizer and effective settings: what runs and
 *     indexes record
 * @param bytes size of graph and external data
 * @param producer the program that exported it, empty when the graph does not say
 * @param opset version of ONNX's operator set
 * @param outputUsed the output that Rankscope reads
 * @param dimensions length of a vector; 1 for a reranker
 * @param vocabulary tokens the tokenizer knows
 * @param providers what it runs on, first choice first
 * @param runtimeVersion version of ONNX Runtime
 * @param fileHashes SHA-256 of each file that the hash covers, by file name
 */
public record ModelFacts(
    String name,
    ModelType type,
    Path graph,
    String hash,
    long bytes,
    String producer,
    long opset,
    List<TensorFacts> inputs,
    List<TensorFacts> outputs,
    String outputUsed,
    int dimensions,
    EffectiveSettings settings,
    long vocabulary,
    Precision precision,
    List<String> providers,
    String runtimeVersion,
    Map<String, String> fileHashes) {

  /**
   * Whether the vector of a text rests on a guess: the graph gives states of tokens, and neither
   * the workspace nor a file of the model says how they become one vector. Folders of the hub made
   * for other programs often leave that to the model's card.
   */
  public boolean poolingIsGuessed() {
    return type == ModelType.ENCODER && settings.pooling().isDefault() && !givesFinishedVectors();
  }

  /** Whether the graph makes one vector of a text itself, so that no pooling is left to do. */
  public boolean givesFinishedVectors() {
    return type == ModelType.ENCODER
        && outputs.stream()
            .anyMatch(output -> output.name().equals(outputUsed) && output.rank() == 2);
  }
}
