package io.rankscope.app.feature.search;

import io.rankscope.app.action.Action;
import io.rankscope.app.feature.search.triage.TriageModel;
import io.rankscope.app.session.GradeKeys;
import io.rankscope.app.support.control.ScreenTabs;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.attribution.Occlusion.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;

/** Everything that can be done on the screen, declared once. */
final class SearchActions {
  private final SearchViewModel model;
  private final HitGrading grading;
  private final BooleanBinding somethingSelected;
  private final Action run;
  private final Action focusQuery;
  private final Action pin;
  private final Action whyNot;
  private final Action queries;
  private final Action compose;
  private final List<Action> all = new ArrayList<>();

  SearchActions(
      SearchViewModel model,
      Inspection inspection,
      HitGrading grading,
      ComposerModel composer,
      BooleanProperty queriesShown,
      Runnable focusField) {
    InspectorModel inspector = inspection.passages();
    TriageModel triage = inspection.triage();
    this.model = model;
    this.grading = grading;
    this.somethingSelected =
        Bindings.createBooleanBinding(
            () -> model.hits().selectedProperty().get().isPresent(),
            model.hits().selectedProperty());
    this.run =
        Action.named("search.run")
            .icon(Icons.RUN)
            .when(Bindings.isNotEmpty(model.pipelines()))
            .does(model::ask);
    this.focusQuery =
        Action.named("search.focus-query").icon(Icons.SEARCH).keys("/").does(focusField);
    all.add(focusQuery);
    all.add(run);
    all.add(Action.named("search.refresh").icon(Icons.RERUN).keys("F5").does(model::refresh));
    all.add(
        Action.named("search.cancel")
            .icon(Icons.STOP)
            .keys("Escape")
            .when(model.busyProperty())
            .does(model::cancel));
    all.add(
        Action.named("search.next-query")
            .icon(Icons.DOWN)
            .keys("Alt+Down")
            .repeating()
            .does(() -> model.askNeighbour(1)));
    all.add(
        Action.named("search.previous-query")
            .icon(Icons.UP)
            .keys("Alt+Up")
            .repeating()
            .does(() -> model.askNeighbour(-1)));
    this.queries =
        Action.named("search.queries")
            .icon(Icons.QUERY)
            .keys("Q")
            .does(() -> queriesShown.set(!queriesShown.get()));
    all.add(queries);
    this.compose =
        Action.named("search.compose")
            .icon(Icons.SETTINGS)
            .keys("C")
            .when(Bindings.isNotEmpty(model.pipelines()))
            .does(composer::start);
    all.add(compose);
    all.add(onHit("search.next-hit", Icons.DOWN, "J").repeating().does(() -> model.hits().move(1)));
    all.add(
        onHit("search.previous-hit", Icons.UP, "K").repeating().does(() -> model.hits().move(-1)));
    all.add(onHit("search.whole", Icons.EXPAND, "Space").does(() -> model.hits().toggleWhole()));
    IntStream.range(0, GradeKeys.DIGITS).mapToObj(this::gradeAction).forEach(all::add);
    all.add(onHit("search.cannot-judge", Icons.CANNOT_JUDGE, "X").does(grading::cannotJudge));
    all.add(onHit("search.note", Icons.NOTE, "N").does(grading::note));
    this.pin = onHit("search.pin", Icons.PIN, "P").does(model.hits()::togglePin);
    this.whyNot =
        Action.named("search.why-not")
            .icon(Icons.HELP)
            .keys("Ctrl+Shift+F")
            .when(
                Bindings.createBooleanBinding(
                    () -> model.hits().runProperty().get().isPresent(), model.hits().runProperty()))
            .does(inspector::startAsking);
    all.add(pin);
    all.add(whyNot);
    all.add(
        Action.named("search.triage")
            .icon(Icons.MODELS)
            .keys("G")
            .when(triage.goesByGraph())
            .does(() -> compare(inspector, triage::compareQuery)));
    all.add(
        Action.named("search.triage-set")
            .icon(Icons.MODELS)
            .keys("Alt+G")
            .when(triage.hasQueries())
            .does(() -> compare(inspector, triage::compareSet)));
    for (Unit unit : Unit.values()) {
      all.add(
          Action.named("search.leave-out-" + unit.name().toLowerCase(Locale.ROOT))
              .icon(Icons.PASSAGE)
              .when(inspection.models().hasRead())
              .does(() -> inspection.models().occlude(unit)));
    }
    for (InspectorTab tab : InspectorTab.values()) {
      all.add(
          Action.named("search.tab-" + ScreenTabs.label(tab))
              .icon(Icons.NEXT)
              .keys(tab.key())
              .does(() -> inspector.tabProperty().set(tab)));
    }
    all.add(Action.named("search.undo").icon(Icons.UNDO).keys("Ctrl+Z").does(grading::undo));
    all.add(Action.named("search.redo").icon(Icons.REDO).keys("Ctrl+Shift+Z").does(grading::redo));
  }

  List<Action> all() {
    return List.copyOf(all);
  }

  Action run() {
    return run;
  }

  Action focusQuery() {
    return focusQuery;
  }

  Action pin() {
    return pin;
  }

  Action queries() {
    return queries;
  }

  /** Changes the pipeline. */
  Action compose() {
    return compose;
  }

  Action whyNot() {
    return whyNot;
  }

  private static void compare(InspectorModel inspector, Runnable graphs) {
    inspector.tabProperty().set(InspectorTab.STAGES);
    graphs.run();
  }

  private Action.Builder onHit(String id, Icons icon, String key) {
    return Action.named(id).icon(icon).keys(key).when(somethingSelected);
  }

  private Action gradeAction(int digit) {
    return Action.named("search.grade-" + digit)
        .called(Texts.of("search.give-grade", Integer.toString(digit)))
        .icon(Icons.JUDGE)
        .keys(Integer.toString(digit))
        .when(
            Bindings.createBooleanBinding(
                () -> grade(digit).isPresent(), model.hits().selectedProperty()))
        .does(() -> grade(digit).ifPresent(grading::grade));
  }

  /** The grade that {@code digit} gives the selected hit, if it gives one. */
  private OptionalInt grade(int digit) {
    Optional<ShownRun> run =
        model.hits().selectedProperty().get().flatMap(hit -> model.hits().runProperty().get());
    return run.isPresent()
        ? new GradeKeys(HitGrading.scale(run.get())).grade(digit)
        : OptionalInt.empty();
  }
}
