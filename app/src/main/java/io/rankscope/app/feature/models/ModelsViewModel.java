package io.rankscope.app.feature.models;

import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tools.jackson.core.type.TypeReference;

/**
 * The models of the open workspace and which one is looked at. Models are opened one after the
 * other, and only while the screen is in front. FX thread only.
 */
final class ModelsViewModel implements AutoCloseable {
  private static final SettingKey<ModelsTab> TAB =
      new SettingKey<>("models.tab", new TypeReference<>() {}, ModelsTab.FACTS);
  private static final String ENTRIES = "models.";

  private final Latest opening;
  private final WorkspaceSession session;
  private final ObservableList<ModelRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<ModelRow>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<ModelsTab> tab;
  private final TryViewModel trying;
  private final SpeedViewModel speed;
  private final CompareViewModel comparison;
  private final BooleanBinding busy;
  private final StringBinding noComparison;
  private final StringBinding noMeasuring;
  private boolean inFront;
  private boolean begun;

  /** Whether the screen is looked at. */
  enum Presence {
    SHOWN,
    HIDDEN
  }

  ModelsViewModel(TaskRunner tasks, WorkspaceSession session, Settings settings) {
    this.opening = new Latest(tasks);
    this.session = session;
    this.tab = settings.property(TAB);
    this.trying = new TryViewModel(tasks, settings);
    this.speed = new SpeedViewModel(tasks);
    this.comparison = new CompareViewModel(tasks, session, settings);
    this.busy = speed.runningProperty().or(comparison.runningProperty());
    this.noComparison =
        Bindings.createStringBinding(
            () ->
                speed.runningProperty().get()
                    ? Texts.of("models.compare.measuring")
                    : comparison.hindranceProperty().get(),
            speed.runningProperty(),
            comparison.hindranceProperty());
    this.noMeasuring =
        Bindings.createStringBinding(
            () -> comparison.runningProperty().get() ? Texts.of("models.speed.comparing") : "",
            comparison.runningProperty());
    session.workspaceProperty().subscribe(this::opened);
    chosen.subscribe((was, is) -> showTab());
    tab.subscribe((was, is) -> showTab());
  }

  /** Every model, those whose entry has a mistake last. */
  ObservableList<ModelRow> rows() {
    return rows;
  }

  /** The model that is looked at. */
  ObjectProperty<Optional<ModelRow>> chosenProperty() {
    return chosen;
  }

  ObjectProperty<ModelsTab> tabProperty() {
    return tab;
  }

  ReadOnlyObjectProperty<Optional<OpenWorkspace>> workspaceProperty() {
    return session.workspaceProperty();
  }

  TryViewModel trying() {
    return trying;
  }

  SpeedViewModel speed() {
    return speed;
  }

  CompareViewModel comparison() {
    return comparison;
  }

  /** Whether something is on its way that {@link #stop} would stop. */
  BooleanBinding busyProperty() {
    return busy;
  }

  /** Why two models cannot be compared now, in a sentence; empty when they can. */
  StringBinding noComparisonProperty() {
    return noComparison;
  }

  /** Why the speed cannot be measured because of other work; empty when there is none. */
  StringBinding noMeasuringProperty() {
    return noMeasuring;
  }

  /** Where dropped models are found; empty while no workspace is open. */
  Optional<Path> folder() {
    return session
        .workspaceProperty()
        .get()
        .map(open -> open.workspace().folder().resolve(Workspace.MODELS));
  }

  /** The screen came to the front, or went. */
  void front(Presence presence) {
    inFront = presence == Presence.SHOWN;
    begin();
  }

  /** Reads the workspace again, with models that were dropped in meanwhile. */
  void refresh() {
    session.reload();
  }

  /** Stops measuring and comparing. */
  void stop() {
    speed.stop();
    comparison.stop();
  }

  @Override
  public void close() {
    forget();
  }

  private void opened(Optional<OpenWorkspace> workspace) {
    forget();
    workspace.ifPresent(open -> rows.setAll(rows(open.workspace())));
    chosen.set(rows.stream().findFirst());
    begin();
  }

  private void forget() {
    opening.cancel();
    begun = false;
    trying.clear();
    speed.clear();
    comparison.clear();
    chosen.set(Optional.empty());
    rows.clear();
  }

  private static List<ModelRow> rows(Workspace workspace) {
    List<ModelRow> rows = new ArrayList<>();
    workspace.models().values().forEach(model -> rows.add(ModelRow.of(model, workspace.folder())));
    for (BadInputException problem : workspace.problems()) {
      String key = problem.where().map(Location::key).orElse("");
      if (key.startsWith(ENTRIES)) {
        String name = key.substring(ENTRIES.length()).replaceFirst("\\.[a-z_]+$", "");
        if (rows.stream().noneMatch(row -> row.name().equals(name))) {
          rows.add(new ModelRow(name, "", Optional.empty(), Optional.of(FailureText.of(problem))));
        }
      }
    }
    return rows;
  }

  private void begin() {
    if (inFront && !begun && session.workspaceProperty().get().isPresent()) {
      begun = true;
      open(0);
    }
  }

  private void open(int index) {
    Optional<OpenWorkspace> workspace = session.workspaceProperty().get();
    if (workspace.isEmpty() || index >= rows.size()) {
      comparison.offer(rows);
      return;
    }
    ModelRow row = rows.get(index);
    if (row.failure().isPresent()) {
      open(index + 1);
      return;
    }
    opening.start(
        Texts.of("models.opening", row.name()),
        (progress, cancellation) -> workspace.get().models().facts(row.name()),
        new TaskListener<ModelFacts>() {
          @Override
          public void succeeded(ModelFacts facts) {
            found(index, row.opened(facts));
          }

          @Override
          public void failed(Throwable thrown) {
            found(index, row.failed(FailureText.of(thrown)));
          }
        });
  }

  private void found(int index, ModelRow row) {
    rows.set(index, row);
    if (chosen.get().filter(now -> now.name().equals(row.name())).isPresent()) {
      chosen.set(Optional.of(row));
    }
    open(index + 1);
  }

  private void showTab() {
    Optional<TriedModel> model =
        session
            .workspaceProperty()
            .get()
            .flatMap(
                open ->
                    chosen
                        .get()
                        .flatMap(ModelRow::facts)
                        .map(facts -> new TriedModel(open, facts)));
    trying.show(model, tab.get() == ModelsTab.TRY ? Presence.SHOWN : Presence.HIDDEN);
    speed.show(model);
  }
}
