package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.search.Pipeline;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pipelines of a source, and the one that is asked. FX thread only. */
final class PipelineChoice {
  private final ObservableList<Pipeline> all = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Pipeline>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final PipelineMemory memory;
  private Optional<Path> workspace = Optional.empty();

  PipelineChoice(PipelineMemory memory) {
    this.memory = memory;
  }

  ObservableList<Pipeline> all() {
    return all;
  }

  ReadOnlyObjectProperty<Optional<Pipeline>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  Optional<Pipeline> chosen() {
    return chosen.get();
  }

  /**
   * Offers the pipelines of {@code source}. In the same workspace the one of the same name stays
   * chosen; in another it is the one that was chosen there last, if it still exists. Else it is the
   * first.
   */
  void offer(OpenedSource source) {
    Path folder = source.workspace().workspace().folder();
    Optional<String> before = chosen.get().map(Pipeline::name);
    boolean stays = workspace.equals(Optional.of(folder));
    boolean variant = before.flatMap(this::named).isEmpty();
    workspace = Optional.of(folder);
    all.setAll(source.pipelines());
    Optional<Pipeline> kept = before.flatMap(this::named);
    Optional<Pipeline> last = memory.of(folder).flatMap(this::named);
    if (stays && variant && kept.isPresent()) {
      // It has been written into the workspace.
      choose(kept.get());
      return;
    }
    Optional<Pipeline> first = all.stream().findFirst();
    chosen.set((stays ? kept.or(() -> last) : last.or(() -> kept)).or(() -> first));
  }

  /** Nothing is open. */
  void clear() {
    workspace = Optional.empty();
    all.clear();
    chosen.set(Optional.empty());
  }

  /**
   * Chooses {@code pipeline}, which may be a variant that is not among those offered; such a one is
   * not remembered.
   */
  void choose(Pipeline pipeline) {
    chosen.set(Optional.of(pipeline));
    workspace
        .filter(folder -> named(pipeline.name()).isPresent())
        .ifPresent(folder -> memory.remember(folder, pipeline.name()));
  }

  /** Chooses the one of this name, if there is one. */
  void choose(String name) {
    named(name).ifPresent(this::choose);
  }

  private Optional<Pipeline> named(String name) {
    return all.stream().filter(pipeline -> pipeline.name().equals(name)).findFirst();
  }
}
