package io.rankscope.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.rankscope.house.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample keeps the house rules. */
final class ArchitectureTest {
  private static final JavaClasses SAMPLES = HouseRules.programClasses("io.rankscope.samples");

  static List<HouseRules.NamedRule> rules() {
    return HouseRules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void sampleKeepsRule(HouseRules.NamedRule rule) {
    rule.lenient().check(SAMPLES);
  }

  @Test
  void sampleClassesAreFound() {
    assertThat(SAMPLES.contain(SampleWorkspace.class)).isTrue();
  }
}
