package io.rankscope.engine.inference;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a graph's inputs and outputs let one do with it.
 *
 * @param fixedLength tokens that every row must have, 0 when any number goes
 * @param singleRow whether rows cannot be told apart from padding or must come one at a time
 */
record GraphShape(List<TensorFacts> outputs, int fixedLength, boolean singleRow) {
  private static final Set<String> NUMBERS = Set.of("FLOAT", "FLOAT16", "BFLOAT16");
  private static final Set<String> INTEGERS = Set.of("INT64", "INT32");
  private static final List<String> TOKEN_STATES =
      List.of("last_hidden_state", "token_embeddings", "hidden_states");
  private static final List<String> SENTENCES =
      List.of("sentence_embedding", "sentence_embeddings", "embeddings", "embedding", "dense_vecs");

  /**
   * Checks that every input can be filled.
   *
   * @throws CannotOpenException when one cannot
   */
  static GraphShape of(Path graph, OnnxSession session) {
    List<TensorFacts> inputs = session.inputs();
    List<String> strange =
        inputs.stream()
            .filter(input -> GraphInput.named(input.name()).isEmpty())
            .map(TensorFacts::toString)
            .toList();
    if (!strange.isEmpty()) {
      throw refused(
          graph,
          "The graph wants inputs that Rankscope cannot fill: " + String.join(", ", strange) + ".",
          "Export a text model with the inputs "
              + String.join(
                  ", ", Arrays.stream(GraphInput.values()).map(GraphInput::label).toList())
              + ".");
    }
    if (inputs.stream().noneMatch(input -> GraphInput.INPUT_IDS.label().equals(input.name()))) {
      throw refused(graph, "The graph has no input 'input_ids'.", "Export a text model.");
    }
    for (TensorFacts input : inputs) {
      if (!INTEGERS.contains(input.type()) || input.rank() != 2) {
        throw refused(
            graph,
            "The graph's input is " + input + "; it should be integers in two dimensions.",
            "Export the model with [batch, sequence] inputs.");
      }
    }
    long rows = largest(inputs, 0);
    if (rows > 1) {
      throw refused(
          graph,
          "The graph takes exactly " + rows + " texts at a time.",
          "Export it with a dynamic batch dimension, or one of 1.");
    }
    boolean masked =
        inputs.stream().anyMatch(input -> GraphInput.ATTENTION_MASK.label().equals(input.name()));
    return new GraphShape(
        session.outputs(), (int) Math.max(0, largest(inputs, 1)), rows == 1 || !masked);
  }

  private static long largest(List<TensorFacts> inputs, int dimension) {
    return inputs.stream().mapToLong(input -> input.shape().get(dimension)).max().orElse(-1);
  }

  /** The output with a state for each token, when there is one. */
  Optional<TensorFacts> tokenStates() {
    return named(TOKEN_STATES, 3)
        .or(
            () ->
                numbers(3).stream()
                    .filter(output -> !output.name().toLowerCase(Locale.ROOT).contains("logits"))
                    .findFirst());
  }

  /** The output with one vector for a text, when there is one. */
  Optional<TensorFacts> sentence() {
    return named(SENTENCES, 2)
        .or(
            () ->
                numbers(2).stream().filter(output -> !output.name().equals("logits")).findFirst());
  }

  /** The output that the model's own exporter meant as the vector of a text. */
  Optional<TensorFacts> declaredSentence() {
    return named(SENTENCES, 2);
  }

  /**
   * The output with one or two scores for a pair.
   *
   * @throws CannotOpenException when no output can be that
   */
  TensorFacts scores(Path graph) {
    return named(List.of("logits", "scores", "score"), 1, 2)
        .or(() -> numbers(1, 2).stream().findFirst())
        .filter(output -> output.rank() < 2 || output.shape().get(1) <= 2)
        .orElseThrow(
            () ->
                refused(
                    graph,
                    "The graph gives " + outputs + "; a reranker gives one or two logits a pair.",
                    "Export it for the task text-classification, or use the model as an encoder."));
  }

  /** What the graph was most likely exported for, going by its outputs. */
  ModelType likelyType() {
    boolean scores =
        named(List.of("logits", "scores", "score"), 1, 2).isPresent()
            || numbers(2).stream().anyMatch(output -> narrow(output.shape().get(1)));
    return scores && named(TOKEN_STATES, 3).isEmpty() && declaredSentence().isEmpty()
        ? ModelType.RERANKER
        : ModelType.ENCODER;
  }

  /** Too few numbers for a vector; -1 is any number. */
  private static boolean narrow(long columns) {
    return columns == 1 || columns == 2;
  }

  /** The failure of a graph whose outputs are no encoder's. */
  CannotOpenException notAnEncoder(Path graph) {
    return refused(
        graph,
        "The graph gives "
            + outputs
            + "; an encoder gives [batch, dimensions] or [batch, sequence, dimensions].",
        "Export it for the task feature-extraction, or use the model as a reranker.");
  }

  private Optional<TensorFacts> named(List<String> names, Integer... ranks) {
    List<TensorFacts> fitting = numbers(ranks);
    return names.stream()
        .flatMap(name -> fitting.stream().filter(output -> output.name().equals(name)))
        .findFirst();
  }

  private List<TensorFacts> numbers(Integer... ranks) {
    return outputs.stream()
        .filter(output -> NUMBERS.contains(output.type()))
        .filter(output -> List.of(ranks).contains(output.rank()))
        .toList();
  }

  private static CannotOpenException refused(Path graph, String what, String remedy) {
    return new CannotOpenException(what, Location.of(graph), remedy);
  }
}
