package io.rankscope.app.boot;

import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Draws a scene that no window shows, so that its size is not bound to any screen: JavaFX's
 * headless platform has one of 1000 x 1000 and fails on larger windows. FX thread only.
 */
final class SnapshotRenderer {
  /** Rounds without work after which virtual lists have made and measured their cells. */
  private static final int QUIET_ROUNDS = 4;

  private final Scene scene;
  private final ObservableBooleanValue idle;
  private final CompletableFuture<WritableImage> drawn = new CompletableFuture<>();
  private int quiet;

  private SnapshotRenderer(Scene scene, ObservableBooleanValue idle) {
    this.scene = scene;
    this.idle = idle;
  }

  /** Draws {@code scene} once nothing runs any more and its layout has come to rest. */
  static CompletableFuture<WritableImage> draw(Scene scene, ObservableBooleanValue idle) {
    SnapshotRenderer renderer = new SnapshotRenderer(scene, idle);
    renderer.round();
    return renderer.drawn;
  }

  /** Writes {@code image} as PNG. */
  static void write(WritableImage image, Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
        throw new IOException("no writer for PNG images");
      }
    } catch (IOException e) {
      throw new NotSavedException(
          "The picture could not be written.",
          Location.of(file),
          "Check that the folder can be written to.",
          e);
    }
  }

  /** A scene without a window hears no pulse, so each round lays it out itself. */
  private void round() {
    try {
      Parent root = scene.getRoot();
      root.applyCss();
      root.layout();
      quiet = idle.get() && !root.isNeedsLayout() ? quiet + 1 : 0;
      if (quiet >= QUIET_ROUNDS) {
        drawn.complete(scene.snapshot(null));
      } else if (idle.get()) {
        Platform.runLater(this::round);
      } else {
        resumeWhenIdle();
      }
    } catch (RuntimeException e) {
      drawn.completeExceptionally(e);
    }
  }

  private void resumeWhenIdle() {
    ChangeListener<Boolean> listener =
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Boolean> value, Boolean was, Boolean isIdle) {
            if (isIdle) {
              idle.removeListener(this);
              Platform.runLater(SnapshotRenderer.this::round);
            }
          }
        };
    idle.addListener(listener);
  }
}
