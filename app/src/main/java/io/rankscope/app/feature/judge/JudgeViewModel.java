package io.rankscope.app.feature.judge;

import io.rankscope.app.session.Grading;
import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import tools.jackson.core.type.TypeReference;

/**
 * The judge's screen: choosing or making a list, then judging it. The list that was open comes back
 * when the program does. FX thread only.
 */
final class JudgeViewModel {
  /** The list that is open, by workspace folder. */
  private static final SettingKey<Map<String, String>> OPEN_LISTS =
      new SettingKey<>("judge.lists", new TypeReference<>() {}, Map.of());

  private static final SettingKey<Boolean> HIGHLIGHTS =
      new SettingKey<>("judge.highlights", new TypeReference<>() {}, true);

  private final WorkspaceSession session;
  private final Grading grading;
  private final FrameModel frame;
  private final Settings settings;
  private final Clock clock;
  private final Latest opening;
  private final ListsViewModel lists;
  private final JudgingViewModel judging;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NO_SOURCE);
  private final ObjectProperty<JudgingMode> mode = new SimpleObjectProperty<>(JudgingMode.READING);
  private boolean inFront;
  private Optional<Runnable> wanted = Optional.empty();

  JudgeViewModel(
      TaskRunner tasks,
      WorkspaceSession session,
      Grading grading,
      FrameModel frame,
      Notices notices,
      Settings settings,
      Clock clock,
      LongSupplier seeds) {
    this.session = session;
    this.grading = grading;
    this.frame = frame;
    this.settings = settings;
    this.clock = clock;
    this.opening = new Latest(tasks);
    this.lists = new ListsViewModel(tasks, grading, notices, settings, seeds);
    this.judging = new JudgingViewModel(tasks, grading, this::guidelineVersion, clock);
    judging.shownProperty().subscribe((before, now) -> mode.set(JudgingMode.READING));
    judging
        .elsewhereProperty()
        .subscribe(
            outcome ->
                outcome.ifPresent(
                    changed ->
                        notices.done(
                            Texts.of(
                                "judge.elsewhere",
                                changed.pair().queryId(),
                                changed.pair().passage().value()))));
    grading.whenOthersWrite(changes -> othersWrote());
    session.sourceProperty().subscribe(this::use);
    frame.judgeProperty().subscribe((before, now) -> judgeChanged());
  }

  /** What the screen shows. */
  enum Stage {
    /** Nothing is open that could be judged. */
    NO_SOURCE,
    /** The lists, and making one. */
    LISTS,
    /** A list is being opened. */
    OPENING,
    /** A list is open. */
    JUDGING
  }

  ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  ListsViewModel lists() {
    return lists;
  }

  JudgingViewModel judging() {
    return judging;
  }

  /** What the keys mean; each new passage is read first. */
  ObjectProperty<JudgingMode> modeProperty() {
    return mode;
  }

  /** Whether query terms are marked in the passage. */
  ObjectProperty<Boolean> highlightsProperty() {
    return settings.property(HIGHLIGHTS);
  }

  /** The guidelines, Markdown. */
  ObservableValue<Optional<String>> guidelinesProperty() {
    return frame.guidelinesProperty();
  }

  Optional<String> guidelineVersion() {
    return frame.guidelinesProperty().get().map(GuidelineVersion::of);
  }

  /** Who judges, empty until somebody said so. */
  ObservableValue<String> judgeProperty() {
    return frame.judgeProperty();
  }

  /** From now on {@code name} judges. */
  void judgeAs(String name) {
    grading.judgeAs(name);
  }

  /** Makes the chosen list and begins with it. */
  void makeList() {
    lists.make(this::open);
  }

  /** Takes up the list {@code name} where the judge stopped. */
  void open(String name) {
    Optional<OpenedSource> source = session.sourceProperty().get();
    Optional<Judge> judge = grading.judge();
    if (source.isEmpty()) {
      return;
    }
    stage.set(Stage.OPENING);
    opening.start(
        Texts.of("judge.opening", name),
        (progress, cancellation) -> OpenList.read(source.get(), judge, name, clock),
        new TaskListener<OpenList>() {
          @Override
          public void succeeded(OpenList list) {
            remember(source.get(), Optional.of(name));
            judging.open(list);
            stage.set(Stage.JUDGING);
            wanted.ifPresent(Runnable::run);
            wanted = Optional.empty();
          }

          @Override
          public void failed(Throwable thrown) {
            remember(source.get(), Optional.empty());
            showLists();
            lists.refresh();
            lists.fail(FailureText.of(thrown));
          }
        });
  }

  /** Leads to a passage or a query of the open list, or of the newest when none is open. */
  void goTo(Optional<String> query, Optional<PassageId> passage) {
    if (query.isEmpty() && passage.isEmpty()) {
      return;
    }
    switch (stage.get()) {
      case JUDGING -> judging.goTo(query, passage);
      case LISTS -> {
        wanted = Optional.of(() -> judging.goTo(query, passage));
        lists.whenRead(rows -> rows.stream().findFirst().ifPresent(newest -> open(newest.name())));
      }
      case OPENING -> wanted = Optional.of(() -> judging.goTo(query, passage));
      case NO_SOURCE -> {}
    }
  }

  /** Goes back to the lists; the open one can be taken up again where it is. */
  void leave() {
    session.sourceProperty().get().ifPresent(source -> remember(source, Optional.empty()));
    showLists();
    lists.refresh();
  }

  /** The screen came to the front. */
  void shown() {
    inFront = true;
    judging.resume();
    if (stage.get() == Stage.LISTS && !takeUp()) {
      lists.refresh();
    }
  }

  /** Another screen came to the front. */
  void hidden() {
    inFront = false;
    judging.pause();
  }

  /** Lists that nobody looks at are read when the screen comes to the front. */
  private void othersWrote() {
    if (inFront && stage.get() == Stage.LISTS) {
      lists.follow();
    }
  }

  private void use(Optional<OpenedSource> source) {
    Optional<String> wasOpen =
        judging
            .list()
            .filter(list -> source.filter(now -> sameCollection(list, now)).isPresent())
            .map(OpenList::pool)
            .map(Pool::name);
    showLists();
    lists.use(source);
    if (source.isEmpty()) {
      stage.set(Stage.NO_SOURCE);
    } else if (wasOpen.isPresent()) {
      open(wasOpen.get());
    } else if (inFront && !takeUp()) {
      // Elsewhere nobody looks at the lists, and a start has other things to do.
      lists.refresh();
    }
  }

  private void judgeChanged() {
    Optional<String> open =
        judging
            .list()
            .filter(list -> !list.judge().equals(grading.judge()))
            .map(list -> list.pool().name());
    if (open.isPresent() && grading.judge().isPresent()) {
      open(open.get());
    } else if (inFront && stage.get() == Stage.LISTS) {
      lists.refresh();
    }
  }

  /** Opens the list that was open when the program ended, and tells whether there was one. */
  private boolean takeUp() {
    Optional<String> last =
        session.sourceProperty().get().map(source -> settings.get(OPEN_LISTS).get(folder(source)));
    last.ifPresent(this::open);
    return last.isPresent();
  }

  private void showLists() {
    opening.cancel();
    judging.close();
    stage.set(Stage.LISTS);
  }

  private void remember(OpenedSource source, Optional<String> list) {
    Map<String, String> open = new TreeMap<>(settings.get(OPEN_LISTS));
    open.remove(folder(source));
    list.ifPresent(name -> open.put(folder(source), name));
    settings.set(OPEN_LISTS, open);
  }

  private static String folder(OpenedSource source) {
    return source.workspace().workspace().folder().toString();
  }

  private static boolean sameCollection(OpenList list, OpenedSource now) {
    return folder(list.opened()).equals(folder(now))
        && list.pool().collection().equals(now.collection());
  }
}
