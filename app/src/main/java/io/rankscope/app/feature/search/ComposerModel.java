package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import io.rankscope.engine.workspace.WorkspaceFileEdit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Changes the pipeline that is searched by. What is typed is checked at once and, when it fits, run
 * at once as a variant that is nowhere kept; a run that was made before keeps its own pipeline. FX
 * thread only; the workspace file is written in a task.
 */
final class ComposerModel {
  private final SearchViewModel search;
  private final WorkspaceSession session;
  private final Notices notices;
  private final Latest saving;
  private final FilterSurvey survey;
  private final ReadOnlyObjectWrapper<Optional<PipelineDraft>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper checked = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper rebuilt = new ReadOnlyIntegerWrapper();
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<Pipeline> original = Optional.empty();

  ComposerModel(
      TaskRunner tasks, SearchViewModel search, WorkspaceSession session, Notices notices) {
    this.search = search;
    this.session = session;
    this.notices = notices;
    this.saving = new Latest(tasks);
    this.survey = new FilterSurvey(tasks, thrown -> problem.set(FailureText.of(thrown).oneLine()));
    // Another source has other fields and models.
    session.sourceProperty().subscribe((was, is) -> leave());
  }

  /** The pipeline that is being changed; empty when none is. */
  ReadOnlyObjectProperty<Optional<PipelineDraft>> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** Counts up whenever settings were checked. */
  ReadOnlyIntegerProperty checkedProperty() {
    return checked.getReadOnlyProperty();
  }

  /** Counts up whenever there are other settings than before. */
  ReadOnlyIntegerProperty rebuiltProperty() {
    return rebuilt.getReadOnlyProperty();
  }

  /** What the pipeline is to be kept as. */
  StringProperty nameProperty() {
    return name;
  }

  /** Why it could not be kept, empty when nothing is wrong. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What the pipeline was called before it was changed. */
  String originalName() {
    return original.map(Pipeline::name).orElse("");
  }

  /** Begins to change the pipeline that is chosen. */
  void start() {
    Optional<OpenedSource> source = session.sourceProperty().get();
    Optional<Pipeline> chosen = search.pipelineProperty().get();
    if (draft.get().isPresent() || source.isEmpty() || chosen.isEmpty()) {
      return;
    }
    PipelineMaterial material;
    try {
      material = PipelineMaterial.of(source.get());
    } catch (CannotOpenException e) {
      notices.failure(e);
      return;
    }
    original = chosen;
    problem.set("");
    name.set(freeName(chosen.get().name()));
    PipelineDraft begun = new PipelineDraft(chosen.get(), material);
    draft.set(Optional.of(begun));
    rebuilt.set(rebuilt.get() + 1);
    survey.start(
        source.get(),
        found -> {
          begun.know(found);
          checked.set(checked.get() + 1);
          askForValues(begun);
        });
  }

  /** What is worth knowing of a setting that is not wrong; empty when nothing is. */
  String hint(SettingPath path) {
    List<String> absent =
        path.within(SettingPath.of(PipelineSettings.FILTER))
            ? survey.absent(path.name())
            : List.of();
    return absent.isEmpty()
        ? ""
        : Texts.of(
            "search.compose.filter.absent",
            absent.stream().map(value -> "‘" + value + "’").collect(Collectors.joining(", ")));
  }

  private void askForValues(PipelineDraft drafted) {
    session
        .sourceProperty()
        .get()
        .ifPresent(
            source ->
                survey.ask(source, drafted.soundFilters(), () -> checked.set(checked.get() + 1)));
  }

  /** Takes what was typed into a setting. */
  void type(SettingPath path, String text) {
    Optional<PipelineDraft> now = draft.get();
    if (now.isPresent() && !text.equals(now.get().texts().get(path))) {
      if (PipelineDraft.isType(path)) {
        change(drafted -> drafted.type(path, text));
      } else if (now.get().type(path, text)) {
        run(now.get());
      }
      askForValues(now.get());
      checked.set(checked.get() + 1);
    }
  }

  void addLeg(String type) {
    change(drafted -> drafted.addLeg(type));
  }

  void addReranker() {
    change(PipelineDraft::addReranker);
  }

  void addFilter(String field) {
    change(drafted -> drafted.addFilter(field));
  }

  void remove(SettingPath stage) {
    change(drafted -> drafted.remove(stage));
  }

  void reset() {
    change(PipelineDraft::reset);
  }

  /** Ends changing; the variant stays chosen until another pipeline is. */
  void close() {
    draft
        .get()
        .ifPresent(drafted -> search.pipelineProperty().get().ifPresent(search::choosePipeline));
    leave();
  }

  /** Stops the search that is on its way, or else ends changing. */
  void back() {
    if (search.busyProperty().get()) {
      search.cancel();
    } else {
      close();
    }
  }

  /** Writes the pipeline into the workspace file under its new name, and chooses it. */
  void keep() {
    Optional<PipelineDraft> now = draft.get();
    String wanted = name.get().strip();
    Optional<Path> file =
        session.sourceProperty().get().flatMap(source -> source.workspace().workspace().file());
    if (now.isEmpty()) {
      return;
    }
    Optional<String> obstacle = obstacle(now.get(), wanted, file);
    problem.set(obstacle.orElse(""));
    if (obstacle.isPresent()) {
      return;
    }
    Pipeline kept = now.get().pipeline().named(wanted);
    saving.start(
        Texts.of("search.compose.keeping", wanted),
        (progress, cancellation) -> {
          WorkspaceFileEdit.of(file.orElseThrow(), now.get().material().kinds()).save(kept);
          return kept;
        },
        new TaskListener<Pipeline>() {
          @Override
          public void succeeded(Pipeline saved) {
            leave();
            search.choosePipeline(saved);
            notices.done(Texts.of("search.compose.kept", saved.name()));
            session.reload();
          }

          @Override
          public void failed(Throwable thrown) {
            problem.set(FailureText.of(thrown).oneLine());
          }
        });
  }

  private Optional<String> obstacle(PipelineDraft drafted, String wanted, Optional<Path> file) {
    if (wanted.isEmpty()) {
      return Optional.of(Texts.of("search.compose.needs-name"));
    }
    if (isTaken(wanted)) {
      return Optional.of(Texts.of("search.compose.name-taken", wanted));
    }
    if (drafted.hasMistakes()) {
      return Optional.of(Texts.of("search.compose.has-mistakes"));
    }
    return file.isEmpty() ? Optional.of(Texts.of("search.compose.no-file")) : Optional.empty();
  }

  private void change(Predicate<PipelineDraft> how) {
    draft
        .get()
        .ifPresent(
            drafted -> {
              try {
                if (how.test(drafted)) {
                  run(drafted);
                }
                problem.set("");
              } catch (BadInputException e) {
                problem.set(FailureText.of(e).oneLine());
              }
              askForValues(drafted);
              rebuilt.set(rebuilt.get() + 1);
            });
  }

  private void run(PipelineDraft drafted) {
    search.tryPipeline(
        drafted.changed()
            ? drafted.pipeline().named(Texts.of("search.compose.variant", originalName()))
            : drafted.pipeline());
  }

  private void leave() {
    saving.cancel();
    survey.cancel();
    draft.set(Optional.empty());
    problem.set("");
  }

  private boolean isTaken(String wanted) {
    return search.pipelines().stream().anyMatch(known -> known.name().equals(wanted));
  }

  private String freeName(String begin) {
    String free = begin;
    for (int i = 2; isTaken(free); i++) {
      free = begin + "-" + i;
    }
    return free;
  }
}
