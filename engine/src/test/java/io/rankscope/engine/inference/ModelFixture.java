package io.rankscope.engine.inference;

import static io.rankscope.engine.inference.GraphBuilder.ANY;
import static io.rankscope.engine.inference.GraphBuilder.FLOAT;
import static io.rankscope.engine.inference.GraphBuilder.INT64;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Model folders with real graphs whose numbers can be computed by hand. */
final class ModelFixture {
  /** Ids are the positions; the last ones are for texts of many different words. */
  static final List<String> WORDS =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "how", "tall", "everest", "metres", "a", "😀");

  static final int DIMENSIONS = 3;

  /** One cache for all tests of a run, so that the native libraries are unpacked once. */
  private static final Path CACHE = Path.of("target", "inference-cache");

  private ModelFixture() {}

  static InferenceOptions options() {
    return new InferenceOptions(2, CACHE, Optional.empty());
  }

  /** Row {@code id} of the table that the graphs look up. */
  static float[] row(long id) {
    return new float[] {id, 1, id * id / 16f};
  }

  static float[] table(int rows) {
    float[] table = new float[rows * DIMENSIONS];
    for (int id = 0; id < rows; id++) {
      System.arraycopy(row(id), 0, table, id * DIMENSIONS, DIMENSIONS);
    }
    return table;
  }

  static GraphBuilder textInputs(String... names) {
    GraphBuilder graph = new GraphBuilder();
    for (String name : names) {
      graph.input(name, INT64, ANY, ANY);
    }
    return graph;
  }

  static GraphBuilder lookedUp(int rows, String... inputs) {
    return textInputs(inputs)
        .floats("table", new long[] {rows, DIMENSIONS}, table(rows))
        .node("Gather", List.of("table", "input_ids"), "looked_up");
  }

  /** Each token's state is its row plus the mean row of its text: wrong masks show at once. */
  static GraphBuilder mixed(String... inputs) {
    return masked(lookedUp(WORDS.size(), inputs))
        .node("Add", List.of("looked_up", "mean"), "last_hidden_state")
        .output("last_hidden_state", FLOAT, ANY, ANY, DIMENSIONS);
  }

  static GraphBuilder masked(GraphBuilder graph) {
    return graph
        .longs("axis1", new long[] {1}, 1)
        .longs("axis2", new long[] {1}, 2)
        .node("Cast", List.of("attention_mask"), "mask", GraphBuilder.attribute("to", FLOAT))
        .node("Unsqueeze", List.of("mask", "axis2"), "column")
        .node("Mul", List.of("looked_up", "column"), "own")
        .node("ReduceSum", List.of("own", "axis1"), "sum")
        .node("ReduceSum", List.of("column", "axis1"), "count")
        .node("Div", List.of("sum", "count"), "mean");
  }

  static GraphBuilder mixed() {
    return mixed("input_ids", "attention_mask", "token_type_ids");
  }

  /** The graph with a table of positions, which changes no number. */
  static GraphBuilder positions(GraphBuilder graph, int rows) {
    return graph
        .floats("embeddings.position_embeddings.weight", new long[] {rows, 1}, new float[rows])
        .node(
            "Gather",
            List.of("embeddings.position_embeddings.weight", "token_type_ids"),
            "positions");
  }

  /** Gives the mean row of the text directly, as [batch, dimensions]. */
  static GraphBuilder sentence() {
    return masked(lookedUp(WORDS.size(), "input_ids", "attention_mask"))
        .node("Squeeze", List.of("mean", "axis1"), "sentence_embedding")
        .output("sentence_embedding", FLOAT, ANY, DIMENSIONS);
  }

  /** The sum of the weights of the passage's tokens (type 1); a token weighs a tenth of its id. */
  static GraphBuilder weighed() {
    float[] weights = new float[WORDS.size()];
    for (int id = 0; id < weights.length; id++) {
      weights[id] = id / 10f;
    }
    return textInputs("input_ids", "attention_mask", "token_type_ids")
        .floats("weights", new long[] {WORDS.size(), 1}, weights)
        .longs("axis1", new long[] {1}, 1)
        .longs("axis2", new long[] {1}, 2)
        .node("Gather", List.of("weights", "input_ids"), "weighed")
        .node("Cast", List.of("token_type_ids"), "second", GraphBuilder.attribute("to", FLOAT))
        .node("Unsqueeze", List.of("second", "axis2"), "column")
        .node("Mul", List.of("weighed", "column"), "own")
        .node("ReduceSum", List.of("own", "axis1"), "total");
  }

  static GraphBuilder oneLogit() {
    return weighed()
        .node("Squeeze", List.of("total", "axis2"), "logits")
        .output("logits", FLOAT, ANY, 1);
  }

  /** Logits for "not relevant", a tenth of the total, and "relevant", the total. */
  static GraphBuilder twoLogits() {
    return weighed()
        .floats("both", new long[] {1, 2}, 0.1f, 1f)
        .node("Squeeze", List.of("total", "axis2"), "score")
        .node("Mul", List.of("score", "both"), "logits")
        .output("logits", FLOAT, ANY, 2);
  }

  static Path folder(Path folder, GraphBuilder graph) {
    graph.write(folder.resolve("model.onnx"));
    write(folder.resolve("tokenizer.json"), tokenizer("null"));
    return folder;
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A WordPiece tokenizer as transformers saves it. */
  static String tokenizer(String truncation) {
    StringJoiner vocabulary = new StringJoiner(",", "{", "}");
    for (int id = 0; id < WORDS.size(); id++) {
      vocabulary.add("\"" + WORDS.get(id) + "\":" + id);
    }
    return """
    {"version":"1.0","truncation":%s,
     "padding":{"strategy":{"Fixed":64},"direction":"Right","pad_to_multiple_of":null,
                "pad_id":0,"pad_type_id":0,"pad_token":"[PAD]"},
     "added_tokens":[
      {"id":0,"special":true,"content":"[PAD]","single_word":false,"lstrip":false,"rstrip":false,"normalized":false},
      {"id":1,"special":true,"content":"[UNK]","single_word":false,"lstrip":false,"rstrip":false,"normalized":false},
      {"id":2,"special":true,"content":"[CLS]","single_word":false,"lstrip":false,"rstrip":false,"normalized":false},
      {"id":3,"special":true,"content":"[SEP]","single_word":false,"lstrip":false,"rstrip":false,"normalized":false}],
     "normalizer":{"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,"strip_accents":null,"lowercase":true},
     "pre_tokenizer":{"type":"BertPreTokenizer"},
     "post_processor":{"type":"TemplateProcessing",
      "single":[{"SpecialToken":{"id":"[CLS]","type_id":0}},{"Sequence":{"id":"A","type_id":0}},{"SpecialToken":{"id":"[SEP]","type_id":0}}],
      "pair":[{"SpecialToken":{"id":"[CLS]","type_id":0}},{"Sequence":{"id":"A","type_id":0}},{"SpecialToken":{"id":"[SEP]","type_id":0}},
              {"Sequence":{"id":"B","type_id":1}},{"SpecialToken":{"id":"[SEP]","type_id":1}}],
      "special_tokens":{"[CLS]":{"id":"[CLS]","ids":[2],"tokens":["[CLS]"]},"[SEP]":{"id":"[SEP]","ids":[3],"tokens":["[SEP]"]}}},
     "decoder":{"type":"WordPiece","prefix":"##","cleanup":true},
     "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##","max_input_chars_per_word":100,"vocab":%s}}
    """
        .formatted(truncation, vocabulary);
  }
}
