package io.rankscope.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @Test
  void usesColour_unlessToldOtherwise() {
    assertThat(Terminal.of(Map.of("TERM", "xterm"), true, true).colour()).isTrue();
    assertThat(Terminal.of(Map.of("NO_COLOR", ""), true, true).colour()).isTrue();
    assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true, true).colour()).isFalse();
    assertThat(Terminal.of(Map.of("TERM", "dumb"), true, true).colour()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"132,132", "7,40", "wide,100", "'',100"})
  void takesTheWidthFromColumns(String named, int columns) {
    assertThat(Terminal.of(Map.of("COLUMNS", named), true, true).columns()).isEqualTo(columns);
  }
}
