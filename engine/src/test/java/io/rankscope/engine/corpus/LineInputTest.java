package io.rankscope.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineInputTest {
  @Test
  void endsLinesAtLineFeeds_withAndWithoutCarriageReturns() throws Exception {
    assertThat(lines("a\n\r\nb\r\rc\r\n\nlast")).containsExactly("a", "", "b\r\rc", "", "last");
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n")).containsExactly("");
  }

  @Test
  void keepsLinesWhole_whereverTheBufferEnds() throws Exception {
    for (int length : List.of(65_534, 65_535, 65_536, 65_537, 200_000)) {
      String line = "é".repeat(length / 2) + "x".repeat(length % 2);
      assertThat(lines(line + "\r\n" + line + "\n")).containsExactly(line, line);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xC0, 0xE9, 0xF5, 0xFF})
  void namesTheFirstByte_whenItIsNotUtf8(int bad) throws IOException {
    byte[] bytes = {(byte) 0xC3, (byte) 0xA9, (byte) bad, 'x'};
    LineInput input = new LineInput(new ByteArrayInputStream(bytes));
    assertThat(input.advance()).isTrue();
    assertThatThrownBy(input::text)
        .isInstanceOfSatisfying(
            BadRecordException.class,
            e -> {
              assertThat(e.what())
                  .isEqualTo("Byte 3 of the line (0x%02X) is not UTF-8.".formatted(bad));
              assertThat(e.column()).isEqualTo(2);
            });
  }

  @Test
  void refusesSurrogatesAndOverlongForms_writtenAsBytes() throws IOException {
    for (String bytes : List.of("\u00ed\u00a0\u0080", "\u00c0\u00af", "\u00e2\u0082")) {
      LineInput input = input(bytes.getBytes(StandardCharsets.ISO_8859_1), 100);
      assertThat(input.advance()).isTrue();
      assertThatThrownBy(input::text).isInstanceOf(BadRecordException.class);
    }
  }

  @Test
  void acceptsTheReplacementCharacter_whenTheFileReallyHoldsIt() throws Exception {
    assertThat(lines("a\uFFFDb")).containsExactly("a\uFFFDb");
  }

  @Test
  void goesOnBehindALine_whenItIsTooLong() throws Exception {
    LineInput input = input("1234567890\n12345678901\nnext\n".getBytes(StandardCharsets.UTF_8), 10);
    assertThat(input.advance()).isTrue();
    assertThat(input.text()).isEqualTo("1234567890");
    assertThat(input.advance()).isTrue();
    assertThatThrownBy(input::text).hasMessage("The line is longer than 10 bytes.");
    assertThat(input.advance()).isTrue();
    assertThat(input.text()).isEqualTo("next");
    assertThat(input.number()).isEqualTo(3);
  }

  private static LineInput input(byte[] bytes, int maxLineBytes) {
    return new LineInput(new ByteArrayInputStream(bytes), maxLineBytes);
  }

  private static List<String> lines(String text) throws IOException, BadRecordException {
    LineInput input =
        new LineInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> lines = new ArrayList<>();
    while (input.advance()) {
      assertThat(input.number()).isEqualTo(lines.size() + 1);
      lines.add(input.text());
    }
    return lines;
  }
}
