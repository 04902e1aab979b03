package io.rankscope.engine.inference;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The inputs that Rankscope can fill, by the names that transformers gives them. */
enum GraphInput {
  INPUT_IDS("input_ids"),
  ATTENTION_MASK("attention_mask"),
  TOKEN_TYPE_IDS("token_type_ids"),
  POSITION_IDS("position_ids");

  private final String label;

  GraphInput(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  LongBuffer values(TokenBatch batch) {
    return switch (this) {
      case INPUT_IDS -> batch.ids();
      case ATTENTION_MASK -> batch.mask();
      case TOKEN_TYPE_IDS -> batch.types();
      case POSITION_IDS -> batch.positions();
    };
  }

  static Optional<GraphInput> named(String name) {
    return Arrays.stream(values()).filter(input -> input.label.equals(name)).findFirst();
  }
}
