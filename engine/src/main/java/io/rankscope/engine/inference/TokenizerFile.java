package io.rankscope.engine.inference;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * What a {@code tokenizer.json} says beside its rules.
 *
 * @param largestId the largest token id it can give, -1 when it lists none
 * @param padding the id that fills a batch, when it names one
 * @param truncation the length it would cut to by itself; exporters leave odd ones behind, so it is
 *     the last thing asked
 * @param likeRoberta whether it marks texts with the tokens of RoBERTa's family, under their ids
 */
record TokenizerFile(
    long largestId, OptionalInt padding, OptionalInt truncation, boolean likeRoberta) {
  private static final Map<String, Integer> ROBERTA = Map.of("<s>", 0, "<pad>", 1, "</s>", 2);

  static TokenizerFile read(Path file) {
    JsonNode root = ConfigurationFile.read(file);
    return new TokenizerFile(
        Math.max(largestIn(root.path("model").path("vocab")), largestAdded(root)),
        padding(root),
        positive(root.path("truncation").path("max_length")),
        likeRoberta(root));
  }

  /** A vocabulary is a map of token to id, or for Unigram a list in the order of ids. */
  private static long largestIn(JsonNode vocabulary) {
    if (vocabulary.isArray()) {
      return vocabulary.size() - 1L;
    }
    long largest = -1;
    for (JsonNode id : vocabulary) {
      largest = Math.max(largest, id.asLong(-1));
    }
    return largest;
  }

  private static long largestAdded(JsonNode root) {
    long largest = -1;
    for (JsonNode token : root.path("added_tokens")) {
      largest = Math.max(largest, token.path("id").asLong(-1));
    }
    return largest;
  }

  private static OptionalInt padding(JsonNode root) {
    JsonNode named = root.path("padding").path("pad_id");
    if (named.canConvertToInt()) {
      return OptionalInt.of(named.asInt());
    }
    for (JsonNode token : root.path("added_tokens")) {
      if (List.of("[PAD]", "<pad>").contains(token.path("content").asString(""))
          && token.path("id").canConvertToInt()) {
        return OptionalInt.of(token.path("id").asInt());
      }
    }
    return OptionalInt.empty();
  }

  private static boolean likeRoberta(JsonNode root) {
    Map<String, Integer> found = new HashMap<>();
    for (JsonNode token : root.path("added_tokens")) {
      found.put(token.path("content").asString(""), token.path("id").asInt(-1));
    }
    return found.entrySet().containsAll(ROBERTA.entrySet());
  }

  private static OptionalInt positive(JsonNode number) {
    return Optional.of(number.asInt(0)).filter(value -> value > 0).stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }
}
