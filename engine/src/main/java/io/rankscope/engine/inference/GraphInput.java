package io.rankscope.engine.inference;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The inputs that Rankscope can fill, by the names that transformers gives them. */
enum GraphInput {
  INPUT_IDS("input_ids", TokenBatch::ids),
  ATTENTION_MASK("attention_mask", TokenBatch::mask),
  TOKEN_TYPE_IDS("token_type_ids", TokenBatch::types),
  POSITION_IDS("position_ids", TokenBatch::positions);

  private final String label;
  private final Function<TokenBatch, LongBuffer> values;

  GraphInput(String label, Function<TokenBatch, LongBuffer> values) {
    this.label = label;
    this.values = values;
  }

  String label() {
    return label;
  }

  LongBuffer values(TokenBatch batch) {
    return values.apply(batch);
  }

  static Optional<GraphInput> named(String name) {
    return Arrays.stream(values()).filter(input -> input.label.equals(name)).findFirst();
  }
}
