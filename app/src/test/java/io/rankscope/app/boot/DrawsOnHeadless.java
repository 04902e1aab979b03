package io.rankscope.app.boot;

import io.rankscope.app.headless.Gallery;
import io.rankscope.app.support.theme.Theme;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;

/** Draws a list of 1440 x 900 on JavaFX's own headless platform, for a test to look at. */
final class DrawsOnHeadless {
  private DrawsOnHeadless() {}

  /** Writes to the file that is named. */
  public static void main(String[] arguments) throws ExecutionException, InterruptedException {
    FutureTask<CompletableFuture<WritableImage>> drawing = new FutureTask<>(DrawsOnHeadless::draw);
    Platform.startup(drawing);
    SnapshotRenderer.write(drawing.get().join(), Path.of(arguments[0]));
    Platform.exit();
  }

  private static CompletableFuture<WritableImage> draw() {
    ListView<String> list = new ListView<>();
    list.getItems().setAll("one", "two");
    list.getSelectionModel().select(0);
    return SnapshotRenderer.draw(
        Gallery.scene(list, Theme.LIGHT, 1440, 900), new SimpleBooleanProperty(true));
  }
}
