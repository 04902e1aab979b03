package io.rankscope.app.boot;

import io.rankscope.app.feature.workspace.SampleHome;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.file.TemporaryFolder;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.task.Workers;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens what the window begins with: what was named, else the workspace that was open last, else
 * the sample. FX thread only; the looking happens in a task.
 */
final class StartUp {
  private final TaskRunner tasks;
  private final WorkspaceLoader loader;
  private final SampleHome sample;
  private final WorkspaceSession session;
  private final Settings settings;
  private final FrameModel frame;
  private final Notices notices;
  private final Runnable greet;

  /**
   * @param greet welcomes whoever is led to the sample
   */
  StartUp(
      TaskRunner tasks,
      WorkspaceLoader loader,
      SampleHome sample,
      WorkspaceSession session,
      Settings settings,
      FrameModel frame,
      Notices notices,
      Runnable greet) {
    this.tasks = tasks;
    this.loader = loader;
    this.sample = sample;
    this.session = session;
    this.settings = settings;
    this.frame = frame;
    this.notices = notices;
    this.greet = greet;
  }

  /** Begins to open {@code named}, or what stands in for it. */
  void begin(Optional<Path> named) {
    frame.startingProperty().set(true);
    session.workspaceProperty().subscribe(open -> open.ifPresent(opened -> started()));
    session.failureProperty().subscribe(failure -> failure.ifPresent(known -> started()));
    if (named.isPresent()) {
      session.open(named.get());
      return;
    }
    Optional<Path> last = settings.get(Preferences.LAST_WORKSPACE).map(Path::of);
    tasks.start(
        Texts.of("start.looking"),
        (progress, cancellation) -> choose(last),
        new TaskListener<Choice>() {
          @Override
          public void succeeded(Choice choice) {
            open(choice);
            choice.insteadOf().ifPresent(notices::failure);
          }

          @Override
          public void failed(Throwable thrown) {
            started();
            notices.failure(thrown);
          }
        });
  }

  private void open(Choice choice) {
    switch (choice.kind()) {
      case WORKSPACE -> session.open(choice.place());
      case SAMPLE -> {
        session.open(choice.place());
        greet.run();
      }
      case TEMPORARY_SAMPLE -> {
        session.openTemporary(choice.place());
        greet.run();
      }
    }
  }

  private void started() {
    frame.startingProperty().set(false);
  }

  private Choice choose(Optional<Path> last) {
    if (last.isEmpty()) {
      return sample(Optional.empty());
    }
    try {
      loader.load(last.get());
      Kind kind = last.get().equals(sample.folder()) ? Kind.SAMPLE : Kind.WORKSPACE;
      return new Choice(last.get(), kind, Optional.empty());
    } catch (RankscopeException e) {
      FailureText why = FailureText.of(e);
      return sample(
          Optional.of(
              new FailureText(
                  Texts.of("start.last-gone"), Texts.of("start.last-gone.remedy"), why.oneLine())));
    }
  }

  /** The user's sample; where it cannot be kept, one that goes when the process does. */
  private Choice sample(Optional<FailureText> insteadOf) {
    try {
      return new Choice(sample.written(), Kind.SAMPLE, insteadOf);
    } catch (NotSavedException e) {
      TemporaryFolder temporary = TemporaryFolder.create();
      Workers.whenProcessEnds("remove-sample", temporary::close);
      Path copy = new SampleHome(temporary.path().resolve("sample")).written();
      return new Choice(
          copy,
          Kind.TEMPORARY_SAMPLE,
          Optional.of(
              new FailureText(
                  Texts.of("start.sample-not-kept"),
                  Texts.of("start.sample-not-kept.remedy"),
                  FailureText.of(e).oneLine())));
    }
  }

  /**
   * What to open.
   *
   * @param insteadOf why it is not what was wanted, when it is not
   */
  private record Choice(Path place, Kind kind, Optional<FailureText> insteadOf) {}

  private enum Kind {
    WORKSPACE,
    SAMPLE,
    TEMPORARY_SAMPLE
  }
}
