package io.rankscope.app.boot;

import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.Screen;
import io.rankscope.app.support.file.TemporaryFolder;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.theme.ThemeChoice;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.task.Cancellation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/**
 * A picture of the real window, drawn without a display. It has settings of its own, with no judge,
 * so that the user's show neither in the picture nor change by it.
 *
 * @param workspace the workspace, or folder of shards, to open
 * @param view id of the screen to show
 * @param destination what to show on it
 * @param action id of what is done last before it is drawn, such as opening a sheet
 * @param width in pixels
 * @param height in pixels
 */
record Snapshot(
    Path workspace,
    String view,
    Destination destination,
    Optional<String> action,
    ThemeChoice theme,
    int width,
    int height) {

  /**
   * Draws it into {@code file}, as PNG.
   *
   * @throws UsageException when there is no such screen, or the screen has no such tab
   * @throws io.rankscope.engine.failure.NotSavedException when the file cannot be written
   * @throws java.util.concurrent.CancellationException when cancelled; there is no file then
   */
  void write(Path file, Cancellation cancellation) {
    HeadlessToolkit.start();
    try (TemporaryFolder own = TemporaryFolder.create()) {
      ProblemRelay problems = new ProblemRelay();
      Workbench workbench =
          HeadlessToolkit.onFx(
              () ->
                  Workbench.create(
                      Settings.open(own.path().resolve("settings.json"), problems),
                      problems,
                      UserFolders.ofUser()));
      try {
        CompletableFuture<WritableImage> drawn = HeadlessToolkit.onFx(() -> this.draw(workbench));
        SnapshotRenderer.write(HeadlessToolkit.await(drawn, cancellation), file);
      } finally {
        HeadlessToolkit.onFx(
            () -> {
              workbench.close();
              return true;
            });
      }
    }
  }

  private CompletableFuture<WritableImage> draw(Workbench workbench) {
    requireKnown(workbench.screens().all());
    action.ifPresent(id -> requireAction(workbench.actions(), id));
    workbench.themes().choiceProperty().set(theme);
    workbench.screens().show(view);
    Scene scene = workbench.scene(width, height);
    ObservableBooleanValue idle = workbench.tasks().idle();
    workbench.session().open(workspace);
    // What to show is only known to the screen once the workspace is open.
    return becomesTrue(idle)
        .thenCompose(
            ready -> {
              workbench.screens().show(view, destination);
              return becomesTrue(idle);
            })
        .thenCompose(
            shown -> {
              action.ifPresent(id -> workbench.actions().find(id).orElseThrow().run());
              return SnapshotRenderer.draw(scene, idle);
            });
  }

  private void requireKnown(List<Screen> screens) {
    List<String> views = screens.stream().map(Screen::id).toList();
    Screen screen =
        screens.stream()
            .filter(known -> known.id().equals(view))
            .findFirst()
            .orElseThrow(() -> unknown("There is no view '" + view + "'.", views));
    destination
        .tab()
        .filter(tab -> !screen.tabs().contains(tab))
        .ifPresent(
            tab -> {
              throw unknown("The view '" + view + "' has no tab '" + tab + "'.", screen.tabs());
            });
  }

  private static void requireAction(ActionRegistry actions, String id) {
    if (actions.find(id).isEmpty()) {
      throw unknown(
          "There is no action '" + id + "'.",
          actions.entries().stream().map(entry -> entry.action().id()).sorted().toList());
    }
  }

  private static UsageException unknown(String what, List<String> valid) {
    return new UsageException(
        what,
        null,
        valid.isEmpty() ? "It has none." : "There are: " + String.join(", ", valid) + ".");
  }

  private static CompletableFuture<Boolean> becomesTrue(ObservableBooleanValue condition) {
    CompletableFuture<Boolean> met = new CompletableFuture<>();
    condition.subscribe(
        holds -> {
          if (holds) {
            met.complete(true);
          }
        });
    return met;
  }
}
