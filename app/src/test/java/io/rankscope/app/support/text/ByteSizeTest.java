package io.rankscope.app.support.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ByteSizeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1024, 1.0 KB",
    "1536, 1.5 KB",
    "299008, 292 KB",
    "1610612736, 1.5 GB",
    "9007199254740992, 8192 TB"
  })
  void wordsASize_inTheLargestUnitItFills(long bytes, String words) {
    assertThat(ByteSize.words(bytes)).isEqualTo(words);
  }
}
