package io.rankscope.app.boot;

import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.log.LogFile;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.Workers;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's life: made at start, closed at the end. */
public final class RankscopeApplication extends Application {
  /** JavaFX makes the instance and takes no more than words for it. */
  private static final AtomicReference<@Nullable StartingPoint> HANDED_OVER =
      new AtomicReference<>();

  private @Nullable Workbench workbench;
  private @Nullable Lookout lookout;

  /**
   * Shows the window until it is closed or the process is asked to end.
   *
   * @throws CannotOpenException when the system lets no window be opened
   */
  static void run(StartingPoint start) {
    Workers.whenProcessEnds("close-window", Platform::exit);
    HANDED_OVER.set(start);
    try {
      launch(RankscopeApplication.class);
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
    StartingPoint from = Objects.requireNonNull(HANDED_OVER.get());
    Workbench made = Workbench.create(from.settings().join(), from.problems(), from.folders());
    workbench = made;
    made.frame().startingProperty().set(true);
    // Nobody reads the terminal that the window was started from.
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, thrown) -> made.notices().failure(thrown));
    stage.setTitle("Rankscope");
    // A small or strongly scaled screen holds less than the window would like.
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setScene(
        made.scene(
            Math.min(Workbench.WIDTH, screen.getWidth()),
            Math.min(Workbench.HEIGHT, screen.getHeight())));
    WindowSize.limit(stage, screen);
    stage.setMaximized(
        screen.getWidth() <= Workbench.WIDTH || screen.getHeight() <= Workbench.HEIGHT);
    new PaneMemory(made.settings()).window(stage);
    // What was opened meanwhile waits: the first frame needs nothing of it.
    FirstFrame.then(stage.getScene(), () -> firstFrameDrawn(made, from, stage));
    stage.show();
  }

  private void firstFrameDrawn(Workbench made, StartingPoint from, Stage stage) {
    if (workbench == null) {
      // The program was ended meanwhile.
      return;
    }
    FirstFrameReport report = FirstFrameReport.ofProcess();
    report.tell();
    if (report == FirstFrameReport.EXIT) {
      Platform.exit();
    } else {
      begin(made, from, stage);
    }
  }

  private void begin(Workbench made, StartingPoint from, Stage stage) {
    logInTheBackground(made, from);
    new StartUp(made.tasks(), made.session(), made.frame(), made.notices(), made.welcome()::greet)
        .begin(from.opening());
    lookout = new Lookout(stage.focusedProperty(), stage.iconifiedProperty(), made::look);
  }

  /** Nobody is told of a log that cannot be written, but who looks at what the program is. */
  private static void logInTheBackground(Workbench made, StartingPoint from) {
    made.tasks()
        .start(
            Texts.of("start.log"),
            (progress, cancellation) -> {
              StartLog.begin(from.folders());
              return true;
            },
            new TaskListener<Boolean>() {
              @Override
              public void succeeded(Boolean done) {}

              @Override
              public void failed(Throwable thrown) {}
            });
  }

  @Override
  public void stop() {
    if (lookout != null) {
      lookout.close();
    }
    if (workbench != null) {
      workbench.close();
      workbench = null;
    }
    LogFile.close();
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
