package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.IndexBuildReport;
import io.rankscope.engine.index.vector.EncoderChoice;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A corpus before and while it is indexed: what was chosen, the first passages that come of it, and
 * how far the work is. FX thread only; reading and indexing happen in tasks.
 */
final class IndexCorpusViewModel {
  private final TaskRunner tasks;
  private final Latest looking;
  private final BiConsumer<Path, IndexBuildReport> done;
  private final ReadOnlyObjectWrapper<CorpusChoice> choice =
      new ReadOnlyObjectWrapper<>(CorpusChoice.NONE);
  private final ReadOnlyObjectWrapper<List<Passage>> first = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Progress.Update>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final EncoderViewModel encoder;
  private final BooleanExpression ready;
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper vectorsKept = new ReadOnlyBooleanWrapper();
  private Optional<TaskHandle> running = Optional.empty();

  /**
   * @param done hears of the workspace that was made, and what was indexed into it
   */
  IndexCorpusViewModel(TaskRunner tasks, BiConsumer<Path, IndexBuildReport> done) {
    this.tasks = tasks;
    this.looking = new Latest(tasks);
    this.done = done;
    this.encoder = new EncoderViewModel(tasks);
    this.ready =
        Bindings.createBooleanBinding(() -> choice.get().complete(), choice)
            .and(encoder.readyProperty())
            .and(asking.not());
  }

  /** What is known of the encoder that was chosen. */
  EncoderViewModel encoder() {
    return encoder;
  }

  ReadOnlyObjectProperty<CorpusChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** The first passages as they would be indexed. */
  ReadOnlyObjectProperty<List<Passage>> firstProperty() {
    return first.getReadOnlyProperty();
  }

  /** What is wrong with the corpus, or why it was not indexed. */
  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** How far indexing has come; empty while it is not running. */
  ReadOnlyObjectProperty<Optional<Progress.Update>> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether indexing ended early and left vectors for the next try. */
  ReadOnlyBooleanProperty vectorsKeptProperty() {
    return vectorsKept.getReadOnlyProperty();
  }

  /** Whether a model is being asked for, and the one that was chosen before may not be meant. */
  ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /** Whether all is chosen, and the encoder was seen to work as it is to be used. */
  BooleanExpression readyProperty() {
    return ready;
  }

  /**
   * Says how the encoder is to be used.
   *
   * @param text empty to leave the setting to the model's files
   */
  void say(EncoderSetting setting, Optional<String> text) {
    Optional<EncoderChoice> said = encoder.said(setting, text);
    if (said.isPresent() && said.equals(choice.get().model())) {
      // What could not be meant was taken back: the model is as it was.
      encoder.show(said);
    } else if (said.isPresent()) {
      choose(choice.get().withModel(said));
    }
  }

  /**
   * Asks which model is to embed passages. Nothing can be started until that is answered, and
   * without an answer everything is as it was.
   *
   * @param folder asks for the folder of a model and waits
   */
  void askForModel(Supplier<Optional<Path>> folder) {
    asking.set(true);
    try {
      folder
          .get()
          .map(Path::toString)
          .ifPresent(path -> choose(choice.get().withModelAt(Optional.of(path))));
    } finally {
      asking.set(false);
    }
  }

  /** Changes what is to be done and shows what comes of it. */
  void choose(CorpusChoice chosen) {
    CorpusChoice before = choice.get();
    if (before.equals(chosen)) {
      return;
    }
    choice.set(chosen);
    vectorsKept.set(false);
    encoder.show(chosen.model());
    boolean readsTheSame =
        before.corpus().equals(chosen.corpus())
            && before.format() == chosen.format()
            && before.badLines() == chosen.badLines()
            && before.splitting().equals(chosen.splitting());
    if (!readsTheSame) {
      look(chosen);
    }
  }

  /** Indexes; nothing happens while it is running or something is not chosen yet. */
  void start() {
    CorpusChoice chosen = choice.get();
    if (!ready.get() || progress.get().isPresent()) {
      return;
    }
    failure.set(Optional.empty());
    vectorsKept.set(false);
    CorpusIndexing indexing = new CorpusIndexing(chosen);
    progress.set(Optional.of(new Progress.Update(0, -1, "")));
    TaskHandle handle =
        tasks.start(
            Texts.of("workspace.indexing", fileName(chosen.corpus().orElseThrow())),
            indexing,
            new TaskListener<IndexBuildReport>() {
              @Override
              public void succeeded(IndexBuildReport report) {
                ended();
                done.accept(chosen.home().orElseThrow(), report);
              }

              @Override
              public void failed(Throwable thrown) {
                endedEarly(indexing);
                failure.set(Optional.of(FailureText.of(thrown)));
              }

              @Override
              public void cancelled() {
                endedEarly(indexing);
              }

              @Override
              public void progressed(Progress.Update update) {
                progress.set(Optional.of(update));
              }
            });
    running = Optional.of(handle).filter(started -> !started.done());
  }

  /** Stops indexing, leaving no half of an index. */
  void cancel() {
    running.ifPresent(TaskHandle::cancel);
  }

  private void endedEarly(CorpusIndexing indexing) {
    ended();
    vectorsKept.set(indexing.leftVectors());
  }

  private void ended() {
    running = Optional.empty();
    progress.set(Optional.empty());
  }

  private void look(CorpusChoice chosen) {
    failure.set(Optional.empty());
    if (chosen.corpus().isEmpty()) {
      first.set(List.of());
      return;
    }
    Path corpus = chosen.corpus().get();
    looking.start(
        Texts.of("workspace.looking", fileName(corpus)),
        new CorpusLook(corpus, chosen.format(), chosen.badLines(), chosen.splitting()),
        new TaskListener<List<Passage>>() {
          @Override
          public void succeeded(List<Passage> passages) {
            first.set(passages);
          }

          @Override
          public void failed(Throwable thrown) {
            first.set(List.of());
            failure.set(Optional.of(FailureText.of(thrown)));
          }
        });
  }

  private static String fileName(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }
}
