package io.rankscope.engine.index;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.inference.ModelFacts;
import java.util.List;
import java.util.Optional;

/**
 * A field of vectors in the open shards of a source, which agree on what it holds.
 *
 * @param name of the field
 * @param dimensions length of a vector
 * @param encoding {@code FLOAT32} or {@code BYTE}
 * @param similarity Lucene's name of the function that compares two vectors
 * @param format how they are kept: the builder's word for it ({@code float}, {@code int8}, …), or
 *     Lucene's name of the format where another program wrote the index
 * @param vectors documents with a vector, deleted ones included
 * @param model what the model was called when the index was built
 * @param modelHash hash of that model; empty when nothing was recorded
 * @param without paths of open shards that were built without this field
 */
public record VectorField(
    String name,
    int dimensions,
    String encoding,
    String similarity,
    String format,
    long vectors,
    Optional<String> model,
    Optional<String> modelHash,
    List<String> without) {
  private static final int SHOWN_DIGITS = 12;

  public VectorField {
    without = List.copyOf(without);
  }

  /**
   * Makes sure that vectors of {@code given} may be compared with these.
   *
   * @throws BadInputException when they have another length, or the shards were built with another
   *     model, or hold bytes, which no encoder gives
   */
  public void requireFits(ModelFacts given) {
    if (given.dimensions() != dimensions) {
      throw new BadInputException(
          "The field '"
              + name
              + "' holds vectors of "
              + dimensions
              + " dimensions"
              + modelHash.map(hash -> ", made by " + recorded(hash)).orElse("")
              + "; the model '"
              + given.name()
              + "' ("
              + shown(given.hash())
              + ") gives "
              + given.dimensions()
              + ".",
          null,
          remedy());
    }
    if (modelHash.isPresent() && !modelHash.get().equals(given.hash())) {
      throw new BadInputException(
          "The vectors in the field '"
              + name
              + "' were made by "
              + recorded(modelHash.get())
              + "; the model '"
              + given.name()
              + "' is another one, or has other settings ("
              + shown(given.hash())
              + ").",
          null,
          remedy());
    }
    if (!encoding.equals("FLOAT32")) {
      throw new BadInputException(
          "The field '" + name + "' holds vectors of bytes, which no model here gives.",
          null,
          "Index floats; shards can keep them in 8 bits by themselves.");
    }
  }

  /** What a reader of results must know when these vectors are used, in words. */
  public Optional<String> warning() {
    if (modelHash.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "Nothing says which model made these vectors (field '"
            + name
            + "'); results are right only if it is the one that encodes the query.");
  }

  private static String remedy() {
    return "Name the model that the shards were built with, with the same settings, or build them"
        + " again with this one: rankscope index --model.";
  }

  private String recorded(String hash) {
    return recorded(model.orElse(""), hash);
  }

  /** A model as an index recorded it, in words. */
  static String recorded(String model, String hash) {
    return "'" + model + "' (" + shown(hash) + ")";
  }

  private static String shown(String hash) {
    return "hash " + hash.substring(0, Math.min(SHOWN_DIGITS, hash.length())) + "…";
  }
}
