package io.rankscope.app.feature.index;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.FieldOverview;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tools.jackson.core.type.TypeReference;

/**
 * Which source and which of its shards are looked at, and on which tab. Reads the index only while
 * the screen is in front, and each tab only when it is looked at. FX thread only.
 */
final class IndexViewModel implements AutoCloseable {
  private static final SettingKey<IndexTab> TAB =
      new SettingKey<>("index.tab", new TypeReference<>() {}, IndexTab.OVERVIEW);

  private final Latest reading;
  private final WorkspaceSession session;
  private final TermsViewModel terms;
  private final DocumentsViewModel documents;
  private final AnalysisViewModel analysis;
  private final IntegrityViewModel integrity;
  private final ObjectProperty<IndexTab> tab;
  private final ObjectProperty<ShardChoice> shard = new SimpleObjectProperty<>(ShardChoice.ALL);
  private final ObservableList<ShardChoice> shards = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<InspectedSource>> inspected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<LoadState> state =
      new ReadOnlyObjectWrapper<>(new LoadState.Idle());
  private final BooleanBinding busy;
  private Optional<PassageId> wanted = Optional.empty();
  private boolean inFront;

  IndexViewModel(TaskRunner tasks, WorkspaceSession session, Settings settings) {
    this.reading = new Latest(tasks);
    this.session = session;
    this.terms = new TermsViewModel(tasks, settings);
    this.documents = new DocumentsViewModel(tasks, () -> shard.set(ShardChoice.ALL));
    this.analysis = new AnalysisViewModel(tasks);
    this.integrity = new IntegrityViewModel(tasks);
    this.tab = settings.property(TAB);
    this.busy =
        Bindings.createBooleanBinding(
            () ->
                state.get() instanceof LoadState.Loading
                    || terms.stateProperty().get() instanceof LoadState.Loading
                    || integrity.runningProperty().get(),
            state,
            terms.stateProperty(),
            integrity.runningProperty());
    session.sourceProperty().subscribe(this::opened);
    tab.subscribe((was, is) -> showTab());
    shard.subscribe((was, is) -> showTab());
  }

  /** The source that is shown, once it was read. */
  ReadOnlyObjectProperty<Optional<InspectedSource>> inspectedProperty() {
    return inspected.getReadOnlyProperty();
  }

  /** How far reading the source has come. */
  ReadOnlyObjectProperty<LoadState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ObjectProperty<IndexTab> tabProperty() {
    return tab;
  }

  /** The shards that can be looked at. */
  ObservableList<ShardChoice> shards() {
    return shards;
  }

  /** The shards that are looked at. */
  ObjectProperty<ShardChoice> shardProperty() {
    return shard;
  }

  /** Whether something is on its way that {@link #stop} would stop. */
  BooleanBinding busyProperty() {
    return busy;
  }

  TermsViewModel terms() {
    return terms;
  }

  DocumentsViewModel documents() {
    return documents;
  }

  AnalysisViewModel analysis() {
    return analysis;
  }

  IntegrityViewModel integrity() {
    return integrity;
  }

  /** Why the workspace did not open, when it did not. */
  Optional<FailureText> openingFailure() {
    return session.failureProperty().get();
  }

  /** The fields of the chosen shards, in words. */
  List<FieldRow> fields() {
    return inspected
        .get()
        .flatMap(
            source ->
                source
                    .contents()
                    .map(
                        contents ->
                            contents.of(shard.get()).fields().stream()
                                .map(field -> row(source, contents, field))
                                .toList()))
        .orElse(List.of());
  }

  private static FieldRow row(
      InspectedSource source, InspectedSource.Contents contents, FieldOverview field) {
    return FieldRow.of(
        field, source.roles(), Optional.ofNullable(contents.analyzers().get(field.name())));
  }

  /** The screen came to the front, or went. */
  void front(Presence presence) {
    inFront = presence == Presence.SHOWN;
    if (inFront && inspected.get().isEmpty() && !(state.get() instanceof LoadState.Loading)) {
      read();
    }
  }

  /** Whether the screen is looked at. */
  enum Presence {
    SHOWN,
    HIDDEN
  }

  /** Looks at the next shard of the list, or with a negative step at the one before. */
  void chooseNeighbour(int step) {
    if (!shards.isEmpty()) {
      shard.set(shards.get(Math.floorMod(shards.indexOf(shard.get()) + step, shards.size())));
    }
  }

  /** Shows the document {@code id}, now or when the source was read. */
  void showDocument(PassageId id) {
    wanted = Optional.of(id);
    tab.set(IndexTab.DOCUMENTS);
    showTab();
  }

  /** Reads everything again; the newest commits when there are newer ones. */
  void refresh() {
    session.reloadIfChanged(this::read);
  }

  /** Stops what is on its way. */
  void stop() {
    if (state.get() instanceof LoadState.Loading) {
      reading.cancel();
      state.set(new LoadState.Idle());
    }
    terms.stop();
    integrity.stop();
  }

  @Override
  public void close() {
    reading.cancel();
    forget();
  }

  private void opened(Optional<OpenedSource> source) {
    reading.cancel();
    forget();
    integrity.open(source.map(open -> open.source().reports()).orElse(List.of()));
    if (inFront) {
      read();
    }
  }

  private void forget() {
    Optional<InspectedSource> before = inspected.get();
    state.set(new LoadState.Idle());
    terms.clear();
    documents.clear();
    analysis.clear();
    integrity.clear();
    inspected.set(Optional.empty());
    before.ifPresent(InspectedSource::close);
  }

  private void read() {
    Optional<OpenedSource> source = session.sourceProperty().get();
    if (source.isEmpty()) {
      return;
    }
    forget();
    integrity.open(source.get().source().reports());
    state.set(new LoadState.Loading());
    reading.start(
        Texts.of("index.reading", source.get().source().name()),
        (progress, cancellation) -> InspectedSource.read(source.get()),
        new TaskListener<InspectedSource>() {
          @Override
          public void succeeded(InspectedSource read) {
            adopt(read);
          }

          @Override
          public void failed(Throwable thrown) {
            state.set(new LoadState.Failed(FailureText.of(thrown)));
          }
        });
  }

  private void adopt(InspectedSource read) {
    ShardChoice before = shard.get();
    shards.setAll(read.choices());
    shard.set(shards.contains(before) ? before : ShardChoice.ALL);
    inspected.set(Optional.of(read));
    state.set(new LoadState.Shown());
    showTab();
  }

  private void showTab() {
    Optional<InspectedSource> source = inspected.get().filter(read -> read.contents().isPresent());
    if (source.isEmpty()) {
      return;
    }
    switch (tab.get()) {
      case OVERVIEW -> {
        // Everything it shows was read with the source.
      }
      case TERMS -> terms.show(source.get(), shard.get());
      case DOCUMENTS -> {
        documents.show(source.get(), shard.get());
        wanted.ifPresent(documents::goTo);
        wanted = Optional.empty();
      }
      case ANALYSIS -> analysis.show(source.get());
      case INTEGRITY -> integrity.show(source.get());
    }
  }
}
