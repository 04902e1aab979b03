package io.rankscope.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;

/**
 * The architecture rules, by name. Each module checks those that concern it; a planted class breaks
 * each one.
 */
public final class HouseRules {
  private HouseRules() {}

  /**
   * Every rule that holds for all modules and for the engine, by the name its planted violation
   * uses.
   */
  public static List<NamedRule> all() {
    return List.of(
        new NamedRule("no UI toolkit in the engine", noUiToolkitInEngine()),
        new NamedRule("JDBC only in store", jdbcOnlyInStore()),
        new NamedRule("no Lucene in app, domain, judging, evaluation", noLuceneOutside()),
        new NamedRule("ONNX only in inference", onnxOnlyInInference()),
        new NamedRule("no feature imports another", noFeatureImportsAnother()),
        new NamedRule("no package cycles", noPackageCycles()),
        new NamedRule("every package null-marked", everyPackageNullMarked()),
        new NamedRule("threads only from task", threadsOnlyFromTask()),
        new NamedRule("System.out only in cli", consoleOnlyInCli()),
        new NamedRule("domain needs the JDK only", domainNeedsJdkOnly()));
  }

  /** A rule under the name its planted violation uses. */
  public record NamedRule(String name, ArchRule rule) {
    /** The rule, content with modules that have no class it speaks of. */
    public ArchRule lenient() {
      return rule.allowEmptyShould(true);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The program's own classes below {@code packageName}, tests left out. */
  public static JavaClasses programClasses(String packageName) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        // Wherever the tests were compiled to; the option above knows the folders of builds only.
        .withImportOption(location -> !location.contains("/test-classes/"))
        .importPackages(packageName);
  }

  static ArchRule noUiToolkitInEngine() {
    return noClasses()
        .that()
        .resideInAPackage("..engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "javax.swing..", "java.awt..")
        .because("the engine also runs on servers and clusters");
  }

  static ArchRule jdbcOnlyInStore() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..engine.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
        .because("SQLite stays behind the ports of judging");
  }

  static ArchRule noLuceneOutside() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            "..rankscope.app..", "..engine.domain..", "..engine.judging..", "..engine.evaluation..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .because("another source than local Lucene must be able to stand behind them");
  }

  static ArchRule onnxOnlyInInference() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("..engine.inference..", "..benchmarks.bare..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..ai.onnxruntime..")
        .because("models are used through encoders and scorers, which the bare loop is no part of");
  }

  static ArchRule noFeatureImportsAnother() {
    return slices()
        .matching("..rankscope..app.feature.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .because("a screen can then be changed or removed alone");
  }

  static ArchRule noPackageCycles() {
    return slices()
        .matching("..rankscope.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package can only be understood alone when it does not lead back to itself");
  }

  static ArchRule everyPackageNullMarked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("live in a package marked @NullMarked") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                JavaPackage home = item.getPackage();
                boolean marked =
                    home.tryGetPackageInfo().isPresent() && home.isAnnotatedWith(NullMarked.class);
                if (!marked) {
                  events.add(
                      SimpleConditionEvent.violated(
                          item, item.getName() + " lives in a package without @NullMarked"));
                }
              }
            })
        .because("absence is Optional, never null across a package");
  }

  static ArchRule threadsOnlyFromTask() {
    DescribedPredicate<JavaAccess<?>> makesThreads =
        DescribedPredicate.describe(
            "makes threads",
            access ->
                access.getTargetOwner().isEquivalentTo(Executors.class)
                    || (access.getTargetOwner().isAssignableTo(Thread.class)
                        && (access.getName().equals("<init>")
                            || access.getName().startsWith("ofVirtual")
                            || access.getName().startsWith("ofPlatform")
                            || access.getName().equals("startVirtualThread"))));
    return noClasses()
        .that()
        .resideOutsideOfPackage("..engine.task..")
        .should()
        .accessTargetWhere(makesThreads)
        .because("every thread is named, counted and ended in one place");
  }

  static ArchRule consoleOnlyInCli() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("..rankscope.cli..", "..rankscope.benchmarks..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("only the command line speaks on the terminal");
  }

  static ArchRule domainNeedsJdkOnly() {
    return classes()
        .that()
        .resideInAnyPackage("..engine.domain..", "..engine.task..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "..engine.domain..", "..engine.task..", "org.jspecify..")
        .because("everyone shares it");
  }
}
