package io.rankscope.app.feature.search;

import io.rankscope.engine.search.Pipeline;
import java.util.List;
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

  ObservableList<Pipeline> all() {
    return all;
  }

  ReadOnlyObjectProperty<Optional<Pipeline>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  Optional<Pipeline> chosen() {
    return chosen.get();
  }

  /** Offers {@code pipelines}; the one of the same name stays chosen, else it is the first. */
  void offer(List<Pipeline> pipelines) {
    Optional<String> before = chosen.get().map(Pipeline::name);
    all.setAll(pipelines);
    chosen.set(before.flatMap(this::named).or(() -> all.stream().findFirst()));
  }

  /** Chooses {@code pipeline}, which may be a variant that is not among those offered. */
  void choose(Pipeline pipeline) {
    chosen.set(Optional.of(pipeline));
  }

  /** Chooses the one of this name, if there is one. */
  void choose(String name) {
    named(name).ifPresent(this::choose);
  }

  private Optional<Pipeline> named(String name) {
    return all.stream().filter(pipeline -> pipeline.name().equals(name)).findFirst();
  }
}
