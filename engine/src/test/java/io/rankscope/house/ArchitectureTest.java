package io.rankscope.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine keeps the rules, and each rule bites on the class planted for it. */
class ArchitectureTest {
  private static final JavaClasses ENGINE = HouseRules.programClasses("io.rankscope.engine");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("io.rankscope.house.planted");

  static List<HouseRules.NamedRule> rules() {
    return HouseRules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void engineKeepsRule(HouseRules.NamedRule rule) {
    rule.lenient().check(ENGINE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleBites_onItsPlantedViolation(HouseRules.NamedRule rule) {
    EvaluationResult result = rule.lenient().evaluate(PLANTED);
    assertThat(result.hasViolation()).as("the planted class breaks: %s", rule).isTrue();
  }

  @Test
  void engineClassesAreFound() {
    assertThat(ENGINE.size()).isGreaterThan(20);
  }
}
