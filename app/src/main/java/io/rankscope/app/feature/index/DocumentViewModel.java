package io.rankscope.app.feature.index;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.DocumentTerms;
import io.rankscope.engine.index.DocumentView;
import io.rankscope.engine.index.IndexInspector;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One document: what is kept of it, and the terms of one of its fields. FX thread only. */
final class DocumentViewModel {
  private final Latest reading;
  private final Latest readingTerms;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<DocumentTerms>> terms =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<LoadState> state =
      new ReadOnlyObjectWrapper<>(new LoadState.Idle());
  private final ReadOnlyObjectWrapper<LoadState> termsState =
      new ReadOnlyObjectWrapper<>(new LoadState.Idle());
  private final ObservableList<String> fields = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<String>> field =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<InspectedSource> source = Optional.empty();

  /**
   * A document with its place.
   *
   * @param path of its shard
   */
  record Shown(PassageId id, String path, DocumentView view) {
    /** Everything that is kept, one line each. */
    List<KeptValue> kept() {
      return KeptValue.of(view);
    }
  }

  DocumentViewModel(TaskRunner tasks) {
    this.reading = new Latest(tasks);
    this.readingTerms = new Latest(tasks);
    field.subscribe((was, is) -> loadTerms());
  }

  /** The document; empty until it was read. */
  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<LoadState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The fields whose terms can be looked at. */
  ObservableList<String> fields() {
    return fields;
  }

  /** The field whose terms are looked at. */
  ObjectProperty<Optional<String>> fieldProperty() {
    return field;
  }

  /** Terms of the document in that field; empty until they were read. */
  ReadOnlyObjectProperty<Optional<DocumentTerms>> termsProperty() {
    return terms.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<LoadState> termsStateProperty() {
    return termsState.getReadOnlyProperty();
  }

  /** Reads the document in the row {@code ordinal} of the browser. */
  void show(InspectedSource from, long ordinal) {
    readingTerms.cancel();
    shown.set(Optional.empty());
    terms.set(Optional.empty());
    termsState.set(new LoadState.Idle());
    if (!source.equals(Optional.of(from))) {
      source = Optional.of(from);
      chooseField(from);
    }
    state.set(new LoadState.Loading());
    reading.start(
        Texts.of("index.document.reading", Long.toString(ordinal)),
        from.asking(
            (pin, progress, cancellation) -> {
              IndexInspector inspector = new IndexInspector(pin);
              DocAddress address = inspector.address(ordinal);
              return new Shown(
                  pin.id(address), from.path(address.shard()), inspector.document(address));
            }),
        new TaskListener<Shown>() {
          @Override
          public void succeeded(Shown read) {
            shown.set(Optional.of(read));
            state.set(new LoadState.Shown());
            loadTerms();
          }

          @Override
          public void failed(Throwable thrown) {
            state.set(new LoadState.Failed(FailureText.of(thrown)));
          }
        });
  }

  /** Shows nothing. */
  void clear() {
    reading.cancel();
    readingTerms.cancel();
    source = Optional.empty();
    shown.set(Optional.empty());
    terms.set(Optional.empty());
    state.set(new LoadState.Idle());
    termsState.set(new LoadState.Idle());
  }

  private void chooseField(InspectedSource from) {
    Optional<String> before = field.get();
    fields.setAll(from.contents().orElseThrow().analyzers().keySet());
    field.set(
        before
            .filter(fields::contains)
            .or(() -> from.roles().roles().text().stream().filter(fields::contains).findFirst())
            .or(() -> fields.stream().findFirst()));
  }

  private void loadTerms() {
    if (source.isEmpty() || shown.get().isEmpty() || field.get().isEmpty()) {
      return;
    }
    DocAddress address = shown.get().get().view().address();
    String name = field.get().get();
    terms.set(Optional.empty());
    termsState.set(new LoadState.Loading());
    readingTerms.start(
        Texts.of("index.document.reading-terms", name),
        source
            .get()
            .asking(
                (pin, progress, cancellation) ->
                    new IndexInspector(pin).terms(address, name, cancellation)),
        new TaskListener<DocumentTerms>() {
          @Override
          public void succeeded(DocumentTerms read) {
            terms.set(Optional.of(read));
            termsState.set(new LoadState.Shown());
          }

          @Override
          public void failed(Throwable thrown) {
            termsState.set(new LoadState.Failed(FailureText.of(thrown)));
          }

          @Override
          public void cancelled() {
            termsState.set(new LoadState.Idle());
          }
        });
  }
}
