package io.rankscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.rankscope.house.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line keeps the house rules. */
class ArchitectureTest {
  private static final JavaClasses CLI = HouseRules.programClasses("io.rankscope.cli");

  static List<HouseRules.NamedRule> rules() {
    return HouseRules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void commandLineKeepsRule(HouseRules.NamedRule rule) {
    rule.lenient().check(CLI);
  }

  @Test
  void commandLineClassesAreFound() {
    assertThat(CLI.size()).isGreaterThan(10);
  }
}
