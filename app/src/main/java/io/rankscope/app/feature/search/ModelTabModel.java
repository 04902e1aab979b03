package io.rankscope.app.feature.search;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.task.WatchedTask;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.attribution.Occlusion;
import io.rankscope.engine.attribution.Occlusion.Unit;
import io.rankscope.engine.attribution.OcclusionTask;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.explain.WhyNot;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Looks at how the models of a run read the passage that the inspector shows, and what its score
 * rests on. What was computed is kept as long as the run is shown. FX thread only; models run in
 * tasks, and only while the tab is in front.
 */
final class ModelTabModel {
  private final InspectorModel inspector;
  private final Latest reading;
  private final WatchedTask occluding;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.NothingShown());
  private final ReadOnlyObjectWrapper<Optional<Occlusion>> occlusion =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<PassageId, ModelReport> reports = new HashMap<>();
  private final Map<Occluded, Occlusion> occlusions = new HashMap<>();
  private final BooleanBinding hasRead =
      Bindings.createBooleanBinding(() -> state.get() instanceof State.Read, state);
  private Optional<ShownRun> run = Optional.empty();
  private Unit unit = Unit.SENTENCE;

  /** What an occlusion is of. */
  private record Occluded(PassageId passage, Unit unit) {}

  /** What there is to see. */
  sealed interface State {
    /** No passage is shown. */
    record NothingShown() implements State {}

    /** The pipeline of the run has no model. */
    record NoModel() implements State {}

    /** The models are reading. */
    record Reading() implements State {}

    /** They have read. */
    record Read(ModelReport report) implements State {}

    /** The passage could not be read. */
    record Failed(FailureText why) implements State {}
  }

  ModelTabModel(TaskRunner tasks, InspectorModel inspector) {
    this.inspector = inspector;
    this.reading = new Latest(tasks);
    this.occluding = new WatchedTask(tasks);
    inspector.shownProperty().subscribe(shown -> look());
    inspector.tabProperty().subscribe(tab -> look());
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether a passage was read, so that parts of it can be left out. */
  BooleanBinding hasRead() {
    return hasRead;
  }

  /** What the score rests on, once somebody asked for it. */
  ReadOnlyObjectProperty<Optional<Occlusion>> occlusionProperty() {
    return occlusion.getReadOnlyProperty();
  }

  /** The occlusion, once it was begun. */
  WatchedTask occluding() {
    return occluding;
  }

  /** Names the passage and its place. */
  String heading() {
    return inspector.shownProperty().get().map(InspectorView::heading).orElse("");
  }

  /** Computes what each sentence, or each word, does for the score of the shown passage. */
  void occlude(Unit by) {
    unit = by;
    if (!(state.get() instanceof State.Read read) || run.isEmpty()) {
      return;
    }
    ModelReport report = read.report();
    Occluded wanted = new Occluded(report.passage().id(), by);
    Occlusion known = occlusions.get(wanted);
    Optional<ModelReport.Use> judged = report.judged();
    if (known != null || judged.isEmpty()) {
      occlusion.set(Optional.ofNullable(known));
      return;
    }
    ModelCatalogue models = run.get().source().workspace().models();
    String model = judged.get().model();
    String query = run.get().run().query().text();
    occluding.start(
        Texts.of("search.model.occluding", wanted.passage().value()),
        (told, cancellation) ->
            new OcclusionTask(models.scorerWithoutMemory(model), query, report.passage(), by)
                .run(told, cancellation),
        found -> {
          occlusions.put(wanted, found);
          occlusion.set(Optional.of(found));
        });
  }

  private void look() {
    Optional<Inspected> shown = inspector.shownProperty().get();
    Optional<ShownRun> now = shown.map(Inspected::run);
    if (!now.equals(run)) {
      run = now;
      reports.clear();
      occlusions.clear();
    }
    occluding.clear();
    reading.cancel();
    occlusion.set(Optional.empty());
    if (shown.isEmpty() || !shown.get().explained().whyNot().map(WhyNot::indexed).orElse(true)) {
      state.set(new State.NothingShown());
    } else if (shown.get().run().pinned().pipeline().modelsByStage().isEmpty()) {
      state.set(new State.NoModel());
    } else if (inspector.tabProperty().get() == InspectorTab.MODEL) {
      read(shown.get());
    }
  }

  private void read(Inspected shown) {
    ModelReport known = reports.get(shown.passage());
    if (known != null) {
      tell(known);
      return;
    }
    state.set(new State.Reading());
    reading.start(
        Texts.of("search.model.reading", shown.passage().value()),
        InspectorModel.holding(
            shown.run(),
            new ModelTask(
                shown.run().pinned(), shown.run().source().workspace().models(), shown.passage())),
        new TaskListener<ModelReport>() {
          @Override
          public void succeeded(ModelReport report) {
            reports.put(shown.passage(), report);
            tell(report);
          }

          @Override
          public void failed(Throwable thrown) {
            state.set(new State.Failed(FailureText.of(thrown)));
          }
        });
  }

  private void tell(ModelReport report) {
    state.set(new State.Read(report));
    occlusion.set(Optional.ofNullable(occlusions.get(new Occluded(report.passage().id(), unit))));
  }
}
