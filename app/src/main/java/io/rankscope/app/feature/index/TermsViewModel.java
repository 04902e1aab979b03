package io.rankscope.app.feature.index;

import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.FieldOverview;
import io.rankscope.engine.index.IndexInspector;
import io.rankscope.engine.index.IndexOverview;
import io.rankscope.engine.index.TopTerm;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tools.jackson.core.type.TypeReference;

/** The most frequent terms of a field, or those that begin with what is typed. FX thread only. */
final class TermsViewModel {
  /** How many terms can be asked for. */
  static final List<Integer> COUNTS = List.of(50, 100, 500, 1000, 5000);

  private static final SettingKey<TopTerm.Order> ORDER =
      new SettingKey<>(
          "index.terms.order", new TypeReference<>() {}, TopTerm.Order.DOCUMENT_FREQUENCY);
  private static final SettingKey<Integer> COUNT =
      new SettingKey<>("index.terms.count", new TypeReference<>() {}, 100);

  private final Latest counting;
  private final ObservableList<String> fields = FXCollections.observableArrayList();
  private final ObservableList<TermRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<String>> field =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<TopTerm.Order> order;
  private final ObjectProperty<Integer> count;
  private final StringProperty beginning = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<LoadState> state =
      new ReadOnlyObjectWrapper<>(new LoadState.Idle());
  private Optional<InspectedSource> source = Optional.empty();
  private ShardChoice shard = ShardChoice.ALL;

  TermsViewModel(TaskRunner tasks, Settings settings) {
    this.counting = new Latest(tasks);
    this.order = settings.property(ORDER);
    this.count = settings.property(COUNT);
    field.subscribe((was, is) -> load());
    order.subscribe((was, is) -> load());
    count.subscribe((was, is) -> load());
    beginning.subscribe((was, is) -> load());
  }

  /** The fields that have terms. */
  ObservableList<String> fields() {
    return fields;
  }

  ObjectProperty<Optional<String>> fieldProperty() {
    return field;
  }

  /** What makes a term a top term. */
  ObjectProperty<TopTerm.Order> orderProperty() {
    return order;
  }

  /** Most terms to show. */
  ObjectProperty<Integer> countProperty() {
    return count;
  }

  /** What the terms begin with; the most frequent of all are shown while it is empty. */
  StringProperty beginningProperty() {
    return beginning;
  }

  ObservableList<TermRow> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<LoadState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How many different terms the field has in the chosen shards. */
  Optional<FieldOverview.TermCount> terms() {
    return chosen().map(FieldOverview::terms);
  }

  /** Shows the terms of {@code wanted} in the shards of {@code choice}. */
  void show(InspectedSource wanted, ShardChoice choice) {
    if (source.equals(Optional.of(wanted)) && shard.equals(choice)) {
      return;
    }
    Optional<String> before = field.get();
    source = Optional.empty();
    shard = choice;
    fields.setAll(
        wanted.contents().orElseThrow().merged().fields().stream()
            .filter(InspectedSource::isIndexed)
            .map(FieldOverview::name)
            .toList());
    field.set(
        before
            .filter(fields::contains)
            .or(() -> wanted.roles().roles().text().stream().filter(fields::contains).findFirst())
            .or(() -> fields.stream().findFirst()));
    source = Optional.of(wanted);
    load();
  }

  /** Shows nothing. */
  void clear() {
    counting.cancel();
    source = Optional.empty();
    rows.clear();
    state.set(new LoadState.Idle());
  }

  /** Stops counting; nothing is shown until something else is asked. */
  void stop() {
    if (state.get() instanceof LoadState.Loading) {
      counting.cancel();
      state.set(new LoadState.Idle());
    }
  }

  private void load() {
    if (source.isEmpty() || field.get().isEmpty()) {
      return;
    }
    InspectedSource asked = source.get();
    String name = field.get().get();
    String typed = beginning.get();
    int most = count.get();
    TopTerm.Order by = order.get();
    OptionalInt where = shard.ordinal();
    IndexOverview overview = asked.contents().orElseThrow().of(shard);
    long documents = overview.passages() + overview.deleted();
    rows.clear();
    state.set(new LoadState.Loading());
    counting.start(
        Texts.of("index.terms.counting", name),
        asked.asking(
            (pin, progress, cancellation) -> {
              IndexInspector inspector = new IndexInspector(pin);
              Task<List<TopTerm>> task =
                  typed.isEmpty()
                      ? inspector.topTerms(where, name, most, by)
                      : inspector.termsBeginning(where, name, typed, most);
              return task.run(progress, cancellation);
            }),
        new TaskListener<List<TopTerm>>() {
          @Override
          public void succeeded(List<TopTerm> found) {
            rows.setAll(
                IntStream.range(0, found.size())
                    .mapToObj(place -> new TermRow(place + 1, found.get(place), documents))
                    .toList());
            state.set(new LoadState.Shown());
          }

          @Override
          public void failed(Throwable thrown) {
            state.set(new LoadState.Failed(FailureText.of(thrown)));
          }

          @Override
          public void cancelled() {
            state.set(new LoadState.Idle());
          }
        });
  }

  private Optional<FieldOverview> chosen() {
    return source.flatMap(
        read ->
            read.contents().orElseThrow().of(shard).fields().stream()
                .filter(known -> Optional.of(known.name()).equals(field.get()))
                .findFirst());
  }
}
