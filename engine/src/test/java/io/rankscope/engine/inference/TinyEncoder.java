package io.rankscope.engine.inference;

import static io.rankscope.engine.inference.GraphBuilder.ANY;
import static io.rankscope.engine.inference.GraphBuilder.FLOAT;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An encoder with a real graph, for tests of what stands above it. It knows the words "how",
 * "tall", "everest", "metres" and "a"; the vector of a text is the mean of its words' rows, of
 * length 1.
 *
 * @param dimensions length of a vector
 * @param change what is done to the usual number of a word in a dimension
 * @param settings what overrides the model's files
 */
public record TinyEncoder(int dimensions, Change change, ModelSettings settings) {
  /** Three dimensions, as {@link ModelFixture} has them. */
  public static final TinyEncoder USUAL =
      new TinyEncoder(
          ModelFixture.DIMENSIONS, (word, dimension, usual) -> usual, ModelSettings.FROM_FILES);

  /** A number of the table that the graph looks up. */
  @FunctionalInterface
  public interface Change {
    float of(String word, int dimension, float usual);
  }

  public TinyEncoder wide(int wanted) {
    return new TinyEncoder(wanted, change, settings);
  }

  public TinyEncoder with(Change wanted) {
    return new TinyEncoder(dimensions, wanted, settings);
  }

  public TinyEncoder with(UnaryOperator<ModelSettings> chosen) {
    return new TinyEncoder(dimensions, change, chosen.apply(settings));
  }

  /** Writes the model into {@code folder} as an exported one. */
  public Path write(Path folder) {
    return ModelFixture.folder(folder, graph());
  }

  /** Writes and opens it. */
  public ModelCatalogue open(Path folder) {
    return reopen(write(folder));
  }

  /** Opens what was written before. */
  public ModelCatalogue reopen(Path folder) {
    return new ModelCatalogue(
        List.of(ModelDefinition.encoder("tiny", folder).with(settings)),
        ModelFixture.options().withThreads(1));
  }

  /** The encoder in one of these catalogues. */
  public static TextEncoder in(ModelCatalogue catalogue) {
    return catalogue.encoder("tiny");
  }

  private GraphBuilder graph() {
    List<String> words = ModelFixture.WORDS;
    float[] table = new float[words.size() * dimensions];
    for (int id = 0; id < words.size(); id++) {
      for (int d = 0; d < dimensions; d++) {
        float usual = d < ModelFixture.DIMENSIONS ? ModelFixture.row(id)[d] : id * d % 7;
        table[id * dimensions + d] = change.of(words.get(id), d, usual);
      }
    }
    return ModelFixture.masked(
            ModelFixture.textInputs("input_ids", "attention_mask")
                .floats("table", new long[] {words.size(), dimensions}, table)
                .node("Gather", List.of("table", "input_ids"), "looked_up"))
        .node("Squeeze", List.of("mean", "axis1"), "sentence_embedding")
        .output("sentence_embedding", FLOAT, ANY, dimensions);
  }
}
