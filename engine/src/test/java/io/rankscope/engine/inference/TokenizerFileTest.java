package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenizerFileTest {
  @TempDir private Path folder;

  private TokenizerFile read(String json) {
    Path file = folder.resolve("tokenizer.json");
    ModelFixture.write(file, json);
    return TokenizerFile.read(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"padding": {"pad_id": 7}}                                  | 7
          {"added_tokens": [{"content": "<pad>", "id": 1}]}           | 1
          {"padding": null, "added_tokens": [{"content": "[PAD]", "id": 0}]} | 0
          """)
  void readsTheIdThatFillsABatch(String json, int id) {
    assertThat(read(json).padding()).hasValue(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "",
        "{\"padding\": {\"pad_id\": 99999999999}}",
        "{\"padding\": {\"pad_id\": \"many\"}}",
        "{\"added_tokens\": [{\"content\": \"[PAD]\", \"id\": \"x\"}]}",
        "{\"added_tokens\": [{\"content\": \"[PAD]\"}]}"
      })
  void leavesThatIdOpen_whenTheFileSaysNothingOfUse(String json) {
    assertThat(read(json).padding()).isEqualTo(OptionalInt.empty());
  }
}
