package io.rankscope.app.feature.judge;

import io.rankscope.app.session.Grading;
import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lists there are, with how far the judge is, and making another. FX thread only. */
final class ListsViewModel {
  private final Grading grading;
  private final Notices notices;
  private final Settings settings;
  private final LongSupplier seeds;
  private final Latest reading;
  private final Latest following;
  private final Latest making;
  private final ObservableList<ListRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<PoolChoice> choice =
      new SimpleObjectProperty<>(new PoolChoice("", List.of(), PoolChoice.DEFAULT_DEPTH));
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Progress.Update>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<OpenedSource> opened = Optional.empty();

  /**
   * @param seeds gives the seed that shuffles the next list
   */
  ListsViewModel(
      TaskRunner tasks, Grading grading, Notices notices, Settings settings, LongSupplier seeds) {
    this.grading = grading;
    this.notices = notices;
    this.settings = settings;
    this.seeds = seeds;
    this.reading = new Latest(tasks);
    this.following = new Latest(tasks);
    this.making = new Latest(tasks);
    choice.subscribe(chosen -> name.set(freeName(chosen)));
  }

  /** The lists of the open source, newest first. */
  ObservableList<ListRow> rows() {
    return rows;
  }

  /** What the next list is made of. */
  ObjectProperty<PoolChoice> choiceProperty() {
    return choice;
  }

  /** What the next list is called; proposed anew whenever the choice changes. */
  StringProperty nameProperty() {
    return name;
  }

  /** How far the making is; empty while none is being made. */
  ReadOnlyObjectProperty<Optional<Progress.Update>> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why the lists could not be read, or the last one not be made. */
  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  List<String> querySets() {
    return opened
        .map(now -> List.copyOf(now.workspace().workspace().querySets().keySet()))
        .orElse(List.of());
  }

  List<String> pipelines() {
    return opened
        .map(now -> now.pipelines().stream().map(Pipeline::name).toList())
        .orElse(List.of());
  }

  /** Takes {@code source}, whose lists are read by {@link #refresh}. */
  void use(Optional<OpenedSource> source) {
    if (!source.equals(opened)) {
      cancel();
    }
    opened = source;
    failure.set(Optional.empty());
    source.ifPresent(now -> choice.set(PoolChoice.in(now, settings.get(PoolChoice.LAST))));
    if (source.isEmpty()) {
      refresh();
    }
  }

  /** Reads the lists and how far the judge is with them. */
  void refresh() {
    whenRead(read -> {});
  }

  /** Reads the lists as {@link #refresh} does. */
  void whenRead(Consumer<List<ListRow>> then) {
    following.cancel();
    if (opened.isEmpty()) {
      reading.cancel();
      rows.clear();
      return;
    }
    read(
        reading,
        opened.get(),
        read -> {
          rows.setAll(read);
          name.set(freeName(choice.get()));
          then.accept(read);
        });
  }

  /**
   * Reads the lists after something changed them that the judge did not do here: what is selected
   * stays so, and a name that is being typed stays as it is.
   */
  void follow() {
    opened.ifPresent(
        source ->
            read(
                following,
                source,
                read -> {
                  boolean proposed = name.get().equals(freeName(choice.get()));
                  replaceRows(read);
                  if (proposed) {
                    name.set(freeName(choice.get()));
                  }
                }));
  }

  private void read(Latest task, OpenedSource source, Consumer<List<ListRow>> then) {
    Optional<Judge> judge = grading.judge();
    task.start(
        Texts.of("judge.lists.reading"),
        (update, cancellation) -> ListRow.read(source, judge),
        new TaskListener<List<ListRow>>() {
          @Override
          public void succeeded(List<ListRow> read) {
            then.accept(read);
          }

          @Override
          public void failed(Throwable thrown) {
            failure.set(Optional.of(FailureText.of(thrown)));
          }
        });
  }

  /** Row by row, because a list that is filled anew forgets what was selected in it. */
  private void replaceRows(List<ListRow> read) {
    List<String> names = read.stream().map(ListRow::name).toList();
    rows.removeIf(row -> !names.contains(row.name()));
    for (int i = 0; i < read.size(); i++) {
      if (i >= rows.size() || !rows.get(i).name().equals(names.get(i))) {
        rows.add(i, read.get(i));
      } else if (!rows.get(i).equals(read.get(i))) {
        rows.set(i, read.get(i));
      }
    }
  }

  /**
   * Makes a list of what is chosen.
   *
   * @param made hears its name once it is kept
   */
  void make(Consumer<String> made) {
    PoolChoice chosen = choice.get();
    if (opened.isEmpty() || !chosen.complete() || progress.get().isPresent()) {
      return;
    }
    settings.set(PoolChoice.LAST, Optional.of(chosen));
    failure.set(Optional.empty());
    progress.set(Optional.of(new Progress.Update(0, -1, "")));
    String called = name.get().isBlank() ? freeName(chosen) : name.get().strip();
    making.start(
        Texts.of("judge.pool.making", called),
        new PoolMaking(
            opened.get(),
            called,
            chosen.querySet(),
            named(chosen.pipelines()),
            chosen.depth(),
            seeds.getAsLong()),
        new TaskListener<PoolMaking.Made>() {
          @Override
          public void progressed(Progress.Update update) {
            progress.set(Optional.of(update));
          }

          @Override
          public void succeeded(PoolMaking.Made result) {
            progress.set(Optional.empty());
            result.remarks().forEach(remark -> notices.hint(remark));
            refresh();
            made.accept(result.pool().name());
          }

          @Override
          public void failed(Throwable thrown) {
            progress.set(Optional.empty());
            failure.set(Optional.of(FailureText.of(thrown)));
          }

          @Override
          public void cancelled() {
            progress.set(Optional.empty());
          }
        });
  }

  /** Stops making a list; nothing of it is kept. */
  void cancel() {
    making.cancel();
    progress.set(Optional.empty());
  }

  /** Tells here what went wrong with a list. */
  void fail(FailureText why) {
    failure.set(Optional.of(why));
  }

  private List<Pipeline> named(List<String> names) {
    return opened.map(OpenedSource::pipelines).orElse(List.of()).stream()
        .filter(pipeline -> names.contains(pipeline.name()))
        .toList();
  }

  private String freeName(PoolChoice chosen) {
    String plain = Texts.of("judge.pool.name", chosen.querySet(), Integer.toString(chosen.depth()));
    String free = plain;
    for (int number = 2; isTaken(free); number++) {
      free = plain + " (" + number + ")";
    }
    return free;
  }

  private boolean isTaken(String wanted) {
    return rows.stream().anyMatch(row -> row.name().equals(wanted));
  }
}
