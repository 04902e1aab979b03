package io.rankscope.app.boot;

import io.rankscope.app.feature.workspace.SampleHome;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.settings.ConfigFolder;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.task.Workers;
import io.rankscope.engine.workspace.DataFolder;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's life: made at start, closed at the end. */
public final class RankscopeApplication extends Application {
  private @Nullable Workbench workbench;
  private @Nullable CommitPoll poll;

  /**
   * Shows the window until it is closed or the process is asked to end.
   *
   * @param named what to open; the last workspace or the sample when nothing is named
   * @throws CannotOpenException when the system lets no window be opened
   */
  static void run(Optional<Path> named) {
    Workers.whenProcessEnds("close-window", Platform::exit);
    try {
      launch(RankscopeApplication.class, named.map(Path::toString).stream().toArray(String[]::new));
    } catch (RuntimeException e) {
      if (!(root(e) instanceof UnsupportedOperationException)) {
        throw e;
      }
      throw new CannotOpenException(
          "The window cannot be opened: " + root(e).getMessage() + ".",
          null,
          "Check that the display which DISPLAY names can be reached; 'rankscope tour' needs none.",
          e);
    }
  }

  @Override
  public void start(Stage stage) {
    Path dataHome = DataFolder.ofUser();
    Workbench made = Workbench.create(ConfigFolder.ofUser().resolve("settings.json"), dataHome);
    workbench = made;
    // Nobody reads the terminal that the window was started from.
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, thrown) -> made.notices().failure(thrown));
    stage.setTitle("Rankscope");
    stage.setScene(made.scene(Workbench.WIDTH, Workbench.HEIGHT));
    new PaneMemory(made.settings()).window(stage);
    stage.show();
    // After the first frame, for which index and database are not needed.
    Platform.runLater(() -> begin(made, dataHome));
  }

  private void begin(Workbench made, Path dataHome) {
    new StartUp(
            made.tasks(),
            new WorkspaceLoader(dataHome),
            SampleHome.in(dataHome),
            made.session(),
            made.settings(),
            made.notices())
        .begin(getParameters().getRaw().stream().findFirst().map(Path::of));
    poll = new CommitPoll(made.session());
  }

  @Override
  public void stop() {
    if (poll != null) {
      poll.close();
    }
    if (workbench != null) {
      workbench.close();
    }
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
