package io.rankscope.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.cli.console.Table.Column;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private final Table table =
      new Table(List.of(Column.words("system"), Column.numbers("AP"), Column.words("note")));

  @Test
  void alignsWordsLeftAndNumbersRight_withoutTrailingBlanks() {
    table.row(List.of("bm25", "0.5", "")).row(List.of("bm25-title", "10.25", "best"));
    assertThat(printed(Style.PLAIN))
        .isEqualTo(
            """
            system         AP  note
            bm25          0.5
            bm25-title  10.25  best
            """);
  }

  @Test
  void countsWideCharactersAsTwoCellsAndCombiningMarksAsNone() {
    table.row(List.of("東京", "1", "x")).row(List.of("e\u0301e\u0301e\u0301e\u0301", "2", "y"));
    assertThat(printed(Style.PLAIN))
        .isEqualTo(
            """
            system  AP  note
            東京     1  x
            e\u0301e\u0301e\u0301e\u0301     2  y
            """);
  }

  @Test
  void cellsAreNeverInterpreted() {
    table.row(List.of("\u001b[31mred", "1\n2", "a\tb"));
    assertThat(printed(Style.PLAIN)).isEqualTo("system     AP  note\n [31mred  1 2  a b\n");
  }

  @Test
  void headingsAreStrong_onATerminal() {
    table.row(List.of("a", "1", "b"));
    assertThat(printed(Style.COLOURED)).startsWith("\u001b[1msystem  AP  note\u001b[0m\n");
  }

  @Test
  void refusesARow_whenItDoesNotFit() {
    assertThatThrownBy(() -> table.row(List.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row of 1 cells in a table of 3 columns");
  }

  private String printed(Style style) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    table.print(out, style);
    return text.toString();
  }
}
