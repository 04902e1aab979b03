package io.rankscope.app.feature.search;

import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.explain.Difference;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.explain.WhyNot;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import tools.jackson.core.type.TypeReference;

/**
 * Looks at the selected hit, or at a passage that somebody missed among the hits: what its score is
 * made of, what the analyzer made of its words, what the index keeps of it. FX thread only; tokens
 * and documents are read in tasks, and only for the tab that is in front.
 */
final class InspectorModel {
  private static final SettingKey<InspectorTab> TAB =
      new SettingKey<>("search.tab", new TypeReference<>() {}, InspectorTab.EXPLAIN);

  private final ShownHits hits;
  private final Latest explaining;
  private final Latest tracing;
  private final Latest reading;
  private final ObjectProperty<InspectorTab> tab;
  private final BooleanProperty asking = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Inspected>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Difference>> difference =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Told<List<TokenAlignment>>> tokens =
      new ReadOnlyObjectWrapper<>(Told.nothingYet());
  private final ReadOnlyObjectWrapper<Told<DocumentReport>> document =
      new ReadOnlyObjectWrapper<>(Told.nothingYet());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<String> termField = Optional.empty();

  InspectorModel(TaskRunner tasks, ShownHits hits, Settings settings) {
    this.hits = hits;
    this.explaining = new Latest(tasks);
    this.tracing = new Latest(tasks);
    this.reading = new Latest(tasks);
    this.tab = settings.property(TAB);
    hits.selectedProperty().subscribe(this::selected);
    // After one run without hits another one selects nothing either.
    hits.runProperty().subscribe((was, is) -> selected(hits.selectedProperty().get()));
    hits.pinnedProperty().subscribe(pinned -> compare());
    tab.subscribe((was, is) -> readTab());
  }

  ObjectProperty<InspectorTab> tabProperty() {
    return tab;
  }

  /** Whether the person is naming a passage that is missing. */
  BooleanProperty askingProperty() {
    return asking;
  }

  ReadOnlyObjectProperty<Optional<Inspected>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Why the better of the pinned and the shown passage stands above the other. */
  ReadOnlyObjectProperty<Optional<Difference>> differenceProperty() {
    return difference.getReadOnlyProperty();
  }

  /** Why the passage asked for could not be explained. */
  ReadOnlyObjectProperty<Optional<FailureText>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** One alignment for each text field of the passage. */
  ReadOnlyObjectProperty<Told<List<TokenAlignment>>> tokensProperty() {
    return tokens.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Told<DocumentReport>> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /** Begins to ask why a passage is missing. */
  void startAsking() {
    tab.set(InspectorTab.EXPLAIN);
    asking.set(true);
  }

  /** Ends asking and looks at the selected hit again. */
  void stopAsking() {
    asking.set(false);
    selected(hits.selectedProperty().get());
  }

  /** Answers why {@code passage} is not among the hits; selects it when it is. */
  void whyNot(PassageId passage) {
    if (hits.card(passage).isPresent()) {
      asking.set(false);
      hits.select(passage);
      selected(hits.selectedProperty().get());
      return;
    }
    hits.runProperty()
        .get()
        .ifPresent(
            run ->
                explaining.start(
                    Texts.of("search.explaining", passage.value()),
                    holding(
                        run, (progress, cancel) -> explainer(run).explain(run.pinned(), passage)),
                    new TaskListener<Explained>() {
                      @Override
                      public void succeeded(Explained explained) {
                        show(Optional.of(new Inspected(run, explained)));
                      }

                      @Override
                      public void failed(Throwable thrown) {
                        problem.set(Optional.of(FailureText.of(thrown)));
                      }
                    }));
  }

  /** Chooses the field whose terms the document tab lists. */
  void chooseTermField(String field) {
    termField = Optional.of(field);
    readTab();
  }

  private void selected(Optional<HitCard> card) {
    explaining.cancel();
    asking.set(false);
    Optional<ShownRun> run = hits.runProperty().get();
    show(card.flatMap(hit -> run.map(in -> new Inspected(in, hit.explained()))));
  }

  private void show(Optional<Inspected> inspected) {
    if (shown.get().equals(inspected)) {
      return;
    }
    tracing.cancel();
    reading.cancel();
    problem.set(Optional.empty());
    tokens.set(Told.nothingYet());
    document.set(Told.nothingYet());
    shown.set(inspected);
    compare();
    readTab();
  }

  private void compare() {
    Optional<Explained> pinned = hits.pinnedProperty().get().map(HitCard::explained);
    Optional<Explained> other =
        shown.get().map(Inspected::explained).filter(InspectorModel::isIndexed);
    if (pinned.isEmpty()
        || other.isEmpty()
        || pinned.get().passage().equals(other.get().passage())) {
      difference.set(Optional.empty());
      return;
    }
    Explainer explainer = explainer(shown.get().orElseThrow().run());
    boolean pinnedAbove = isAbove(pinned.get(), other.get());
    difference.set(
        Optional.of(
            pinnedAbove
                ? explainer.difference(pinned.get(), other.get())
                : explainer.difference(other.get(), pinned.get())));
  }

  private static Explainer explainer(ShownRun run) {
    return run.source().workspace().explainer();
  }

  private static boolean isIndexed(Explained explained) {
    return explained.whyNot().map(WhyNot::indexed).orElse(true);
  }

  private static boolean isAbove(Explained one, Explained other) {
    return one.rank().orElse(Integer.MAX_VALUE) < other.rank().orElse(Integer.MAX_VALUE);
  }

  private void readTab() {
    Optional<Inspected> now = shown.get();
    if (now.isEmpty()) {
      return;
    }
    ShownRun run = now.get().run();
    PassageId passage = now.get().passage();
    switch (tab.get()) {
      case EXPLAIN, STAGES, MODEL -> {}
      case TOKENS ->
          tracing.start(
              Texts.of("search.tracing", passage.value()),
              holding(run, new TokenTask(run.pinned(), passage)),
              telling(tokens));
      case DOCUMENT ->
          reading.start(
              Texts.of("search.reading", passage.value()),
              holding(
                  run,
                  (progress, cancel) ->
                      DocumentReport.read(run.pinned(), passage, termField, cancel)),
              telling(document));
    }
  }

  /** The run may leave the screen, and be closed, before the task has ended. */
  static <T> Task<T> holding(ShownRun run, Task<T> task) {
    PinnedSource pin = run.pinned().source().pinAgain();
    return (progress, cancellation) -> {
      try (pin) {
        return task.run(progress, cancellation);
      }
    };
  }

  private static <T> TaskListener<T> telling(ObjectProperty<Told<T>> property) {
    return new TaskListener<>() {
      @Override
      public void succeeded(T answer) {
        property.set(Told.of(answer));
      }

      @Override
      public void failed(Throwable thrown) {
        property.set(Told.failed(thrown));
      }
    };
  }
}
