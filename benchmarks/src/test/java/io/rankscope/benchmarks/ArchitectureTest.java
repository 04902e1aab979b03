package io.rankscope.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.rankscope.house.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmarks keep the house rules. */
class ArchitectureTest {
  private static final JavaClasses BENCHMARKS =
      HouseRules.programClasses("io.rankscope.benchmarks")
          .that(
              DescribedPredicate.describe(
                  "written by hand", type -> !type.getPackageName().endsWith("jmh_generated")));

  static List<HouseRules.NamedRule> rules() {
    return HouseRules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void benchmarksKeepRule(HouseRules.NamedRule rule) {
    rule.lenient().check(BENCHMARKS);
  }

  @Test
  void benchmarkClassesAreFound() {
    assertThat(BENCHMARKS.size()).isGreaterThan(10);
  }
}
