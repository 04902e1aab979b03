package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.WorkspaceDraft;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A folder of shards before it is opened: what it holds, what its fields are taken for, and what a
 * {@code workspace.yaml} would say. FX thread only; the looking happens in tasks.
 */
final class OpenShardsViewModel {
  private final TaskRunner tasks;
  private final Latest looking;
  private final WorkspaceLoader loader;
  private final Consumer<Path> open;
  private final ReadOnlyObjectWrapper<Optional<ShardPreview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Path>> home = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<FieldRoles>> corrected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> analyzer =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<Path> folder = Optional.empty();

  /**
   * @param open opens a workspace, or a folder of shards, for good; called when all is said
   */
  OpenShardsViewModel(TaskRunner tasks, WorkspaceLoader loader, Consumer<Path> open) {
    this.tasks = tasks;
    this.looking = new Latest(tasks);
    this.loader = loader;
    this.open = open;
    corrected.subscribe(
        (before, now) -> {
          if (now.isPresent()) {
            lookAgain();
          }
        });
  }

  /** What the folder holds, once that is known. */
  ReadOnlyObjectProperty<Optional<ShardPreview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Why it cannot be opened, or why the file was not written. */
  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** What the workspace is to be called. */
  StringProperty nameProperty() {
    return name;
  }

  /** The folder that the {@code workspace.yaml} would be written to. */
  ObjectProperty<Optional<Path>> homeProperty() {
    return home;
  }

  /** The roles as a person corrected them; empty while the guess stands. */
  ObjectProperty<Optional<FieldRoles>> correctedProperty() {
    return corrected;
  }

  /** The analyzer of the text fields that a person chose; empty to let the index speak. */
  ObjectProperty<Optional<String>> analyzerProperty() {
    return analyzer;
  }

  /** Looks at {@code place}; a folder that is a workspace already is opened at once. */
  void look(Path place) {
    folder = Optional.of(place);
    preview.set(Optional.empty());
    corrected.set(Optional.empty());
    analyzer.set(Optional.empty());
    lookAgain();
  }

  /** Forgets the folder. */
  void leave() {
    looking.cancel();
    folder = Optional.empty();
    preview.set(Optional.empty());
  }

  /** Opens the folder with what was guessed, writing nothing. */
  void justOpen() {
    folder.ifPresent(open);
  }

  /** Writes the {@code workspace.yaml}, never over another, and opens it. */
  void saveAndOpen() {
    Optional<ShardPreview> shown = preview.get();
    if (shown.isEmpty() || home.get().isEmpty()) {
      return;
    }
    Path target = home.get().get();
    WorkspaceDraft draft = draft(shown.get());
    tasks.start(
        Texts.of("workspace.writing"),
        (progress, cancellation) -> draft.write(target),
        new TaskListener<Path>() {
          @Override
          public void succeeded(Path file) {
            open.accept(target);
          }

          @Override
          public void failed(Throwable thrown) {
            failure.set(Optional.of(FailureText.of(thrown)));
          }
        });
  }

  private WorkspaceDraft draft(ShardPreview shown) {
    FieldRoles roles = corrected.get().orElse(shown.fieldRoles());
    Map<String, String> analyzers = new LinkedHashMap<>();
    analyzer
        .get()
        .ifPresent(chosen -> roles.textFields().forEach(field -> analyzers.put(field, chosen)));
    return new WorkspaceDraft(
        name.get().isBlank() ? nameOf(shown.folder()) : name.get().strip(),
        nameOf(shown.folder()),
        shown.shards().stream().map(ShardReport::folder).toList(),
        roles.text().isEmpty() ? Optional.empty() : Optional.of(roles),
        analyzers,
        shown.encoder());
  }

  private void lookAgain() {
    if (folder.isEmpty()) {
      return;
    }
    Path place = folder.get();
    failure.set(Optional.empty());
    looking.start(
        Texts.of("workspace.looking", nameOf(place)),
        new ShardLook(loader, place, corrected.get()),
        new TaskListener<ShardLook.Seen>() {
          @Override
          public void succeeded(ShardLook.Seen seen) {
            switch (seen) {
              case ShardLook.Seen.AWorkspace workspace -> open.accept(workspace.folder());
              case ShardLook.Seen.Shards shards -> show(shards.preview());
            }
          }

          @Override
          public void failed(Throwable thrown) {
            failure.set(Optional.of(FailureText.of(thrown)));
          }
        });
  }

  private void show(ShardPreview seen) {
    if (preview.get().isEmpty()) {
      name.set(nameOf(seen.folder()));
      home.set(Optional.of(homeFor(seen)));
    }
    preview.set(Optional.of(seen));
  }

  /** An index is never written to, so what describes it goes into the folder around it. */
  private static Path homeFor(ShardPreview seen) {
    Path place = seen.folder().toAbsolutePath().normalize();
    boolean isIndex =
        seen.shards().stream()
            .map(ShardReport::folder)
            .map(Path::normalize)
            .toList()
            .equals(List.of(place));
    Path around = place.getParent();
    return isIndex && around != null ? around : place;
  }

  private static String nameOf(Path place) {
    Path last = place.toAbsolutePath().normalize().getFileName();
    return last == null ? place.toString() : last.toString();
  }
}
