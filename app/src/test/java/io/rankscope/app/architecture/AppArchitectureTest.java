package io.rankscope.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AppArchitectureTest {
  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/test/"))
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("io.rankscope.app");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("io.rankscope.app.architecture.planted");

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("features know no other", AppRules.FEATURES_KNOW_NO_OTHER, "judge"),
        rule("no Lucene", AppRules.NO_LUCENE, "ReadsAnIndex"),
        rule("view models have no scene", AppRules.VIEW_MODELS_HAVE_NO_SCENE, "PlantedViewModel"),
        rule("no own threads", AppRules.NO_OWN_THREADS, "StartsThreads"),
        rule("no printing", AppRules.NO_PRINTING, "StartsThreads"),
        rule("no cycles", AppRules.NO_CYCLES, "Cycle detected"),
        rule("null marked", AppRules.NULL_MARKED, "planted.unmarked is not @NullMarked"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeepsTheRule(ArchRule rule, String culprit) {
    rule.check(APP);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aPlantedViolationIsFound(ArchRule rule, String culprit) {
    assertThatThrownBy(() -> rule.check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit);
  }

  @Test
  void theShellKnowsNoFeature() {
    AppRules.SHELL_KNOWS_NO_FEATURE.check(APP);
  }

  @Test
  void theWholeProgramIsLookedAt() {
    assertThat(APP.contain("io.rankscope.app.boot.Launcher")).isTrue();
    assertThat(APP.contain("io.rankscope.app.architecture.AppRules")).isFalse();
  }

  private static Arguments rule(String name, ArchRule rule, String culprit) {
    return Arguments.of(Named.of(name, rule), culprit);
  }
}
