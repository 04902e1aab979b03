package io.rankscope.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The rules; each takes any classes, so that planted ones can show that it bites. */
final class AppRules {
  /** A screen that knows another cannot be left out or replaced. */
  static final ArchRule FEATURES_KNOW_NO_OTHER =
      slices().matching("..feature.(*)..").should().notDependOnEachOther().allowEmptyShould(true);

  /** The engine alone reads indexes; the window shows values. */
  static final ArchRule NO_LUCENE =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.lucene..");

  /** What a screen does can then be tested without a stage. */
  static final ArchRule VIEW_MODELS_HAVE_NO_SCENE =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                  .as("classes of the scene"))
          .allowEmptyShould(true);

  /** Only the engine's task package starts threads, so that all have names and end. */
  static final ArchRule NO_OWN_THREADS =
      noClasses()
          .should()
          .callConstructorWhere(
              describe(
                  "a thread is made", call -> call.getTargetOwner().isAssignableTo(Thread.class)))
          .orShould()
          .callMethodWhere(
              describe(
                  "a pool is made",
                  call ->
                      call.getTargetOwner().isEquivalentTo(java.util.concurrent.Executors.class)));

  /** The window prints nothing; it has a status bar and notices. */
  static final ArchRule NO_PRINTING =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  static final ArchRule NO_CYCLES =
      slices().matching("io.rankscope.app.(**)").should().beFreeOfCycles();

  /** The shell shows screens without knowing them; only boot knows all. */
  static final ArchRule SHELL_KNOWS_NO_FEATURE =
      noClasses()
          .that()
          .resideInAnyPackage("..app.shell..", "..app.action..", "..app.support..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..app.feature..", "..app.boot..");

  static final ArchRule NULL_MARKED =
      classes()
          .should(
              new ArchCondition<JavaClass>("lie in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                  events.add(
                      new SimpleConditionEvent(
                          type, marked, type.getPackageName() + " is not @NullMarked"));
                }
              });

  private AppRules() {}
}
