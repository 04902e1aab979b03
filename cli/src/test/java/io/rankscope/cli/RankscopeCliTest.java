package io.rankscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.Rankscope.Outcome;
import org.junit.jupiter.api.Test;

class RankscopeCliTest {
  @Test
  void printsVersionOnStandardOutput() {
    Outcome outcome = Rankscope.run("--version");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("rankscope ");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void isWrongUsage_whenNoCommandIsNamed() {
    assertThat(Rankscope.run())
        .isEqualTo(new Outcome(2, "", "rankscope: Name a command.\nSee 'rankscope --help'.\n"));
  }

  @Test
  void knowsEveryCommand_whenTheFirstWordIsNone() {
    assertThat(Rankscope.run("serach").err())
        .isEqualTo(
            """
            rankscope: There is no command 'serach'. Did you mean 'search'?
            See 'rankscope --help'.
            """);
    assertThat(Rankscope.run("--help").out())
        .contains("index", "check", "search", "explain", "run", "evaluate", "judgments");
  }

  @Test
  void knowsWhatStandsBelowACommand_whenOnlyThatOneIsRead() {
    assertThat(Rankscope.run("judgments", "exprot").err())
        .startsWith("rankscope: There is no command 'exprot'. Did you mean 'export'?\n");
  }
}
