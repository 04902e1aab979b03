package io.rankscope.engine.inference;

import ai.onnxruntime.OrtException;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Words what ONNX Runtime says. */
final class OrtFailures {
  private static final List<String> MEMORY =
      List.of(
          "allocate memory", "bad_alloc", "bad allocation", "out of memory", "integer overflow");

  private OrtFailures() {}

  /** A graph that was refused. */
  static CannotOpenException opening(Path graph, GraphSurvey survey, OrtException cause) {
    String said = said(cause);
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.contains("opset") || lower.contains("ir version")) {
      return new CannotOpenException(
          "The graph needs operator set "
              + survey.opset()
              + " (file format "
              + survey.irVersion()
              + "), newer than this ONNX Runtime understands.",
          Location.of(graph),
          "Export the model with a lower opset; 17 always works.",
          cause);
    }
    return new CannotOpenException(
        "ONNX Runtime refuses the graph: " + said + ".",
        Location.of(graph),
        "Export the model again, without custom operators.",
        cause);
  }

  static boolean outOfMemory(OrtException failure) {
    String said = said(failure).toLowerCase(Locale.ROOT);
    return MEMORY.stream().anyMatch(said::contains);
  }

  /** A run that failed. */
  static BadInputException running(String model, Path graph, TokenBatch batch, OrtException cause) {
    String said = said(cause);
    if (outOfMemory(cause)) {
      return new BadInputException(
          "There is not enough memory to run the model '"
              + model
              + "' on a text of "
              + batch.length()
              + " tokens.",
          Location.of(graph),
          "Lower max_tokens, or close other programs.",
          cause);
    }
    if (said.contains("indices element out of data bounds")) {
      return new BadInputException(
          "The tokenizer gave the model '" + model + "' an id or a position that it does not have.",
          Location.of(graph),
          "Use the tokenizer.json that was exported with the model, and lower max_tokens if its"
              + " positions are fewer than "
              + batch.length()
              + ".",
          cause);
    }
    return new BadInputException(
        "The model '"
            + model
            + "' cannot be run on "
            + batch.size()
            + " × "
            + batch.length()
            + " tokens: "
            + said
            + ".",
        Location.of(graph),
        "If the text is longer than the model's positions, lower max_tokens; else export it again.",
        cause);
  }

  /** A reranker whose output is neither one nor two logits. */
  static BadInputException labels(String model, Path graph, int labels) {
    return new BadInputException(
        "The model '" + model + "' gives " + labels + " logits a pair; a reranker gives 1 or 2.",
        Location.of(graph),
        "Use a model that was trained to rank.");
  }

  /** The library's sentence without its source file, line and code. */
  private static String said(OrtException failure) {
    String message = String.valueOf(failure.getMessage());
    String first = message.lines().findFirst().orElse("").strip();
    String plain = first.replaceFirst("^Error code - [A-Z_]+ - message: ", "");
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
