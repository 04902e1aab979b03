package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.app.headless.ChildProcess;
import io.rankscope.app.headless.Gallery;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.theme.Theme;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.task.TaskListener;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotRendererTest {
  private static final Color SELECTED = Color.web("#e3f3f3");

  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path folder;

  @Test
  void drawsAListLargerThanAnyScreen_withoutAWindow() {
    WritableImage image =
        robot
            .onFx(
                () -> {
                  ListView<String> list = new ListView<>();
                  list.getItems().setAll("one", "two");
                  list.getSelectionModel().select(0);
                  return SnapshotRenderer.draw(
                      Gallery.scene(list, Theme.LIGHT, 2600, 1800),
                      new SimpleBooleanProperty(true));
                })
            .join();

    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(2600.0, 1800.0);
    assertThat(image.getPixelReader().getColor(2000, 20)).isEqualTo(SELECTED);
    assertThat(image.getPixelReader().getColor(2000, 1000)).isEqualTo(Color.WHITE);
  }

  @Test
  void waitsForWhatStillRuns() {
    CountDownLatch mayEnd = new CountDownLatch(1);
    FxTaskRunner tasks = robot.onFx(FxTaskRunner::new);
    CompletableFuture<WritableImage> drawn =
        robot.onFx(
            () -> {
              Region ground = new Region();
              tasks.start(
                  "colour",
                  (progress, stop) -> {
                    mayEnd.await();
                    return "-fx-background-color: #ff0000;";
                  },
                  new TaskListener<String>() {
                    @Override
                    public void succeeded(String style) {
                      ground.setStyle(style);
                    }

                    @Override
                    public void failed(Throwable failure) {
                      throw new AssertionError(failure);
                    }
                  });
              return SnapshotRenderer.draw(
                  Gallery.scene(new StackPane(ground), Theme.LIGHT, 100, 100), tasks.idle());
            });
    robot.settle();
    assertThat(drawn).isNotDone();

    mayEnd.countDown();

    assertThat(drawn.join().getPixelReader().getColor(50, 50)).isEqualTo(Color.RED);
    robot.run(tasks::close);
  }

  @Test
  void drawsOnTheHeadlessPlatformOfJavaFx_whoseScreenIsSmaller()
      throws IOException, InterruptedException {
    Path file = folder.resolve("made").resolve("window.png");

    ChildProcess process =
        ChildProcess.run(
            folder,
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"),
            DrawsOnHeadless.class,
            List.of(file.toString()));

    assertThat(process.exitCode()).as(process.output()).isZero();
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1440, 900);
    assertThat(new java.awt.Color(image.getRGB(1200, 20)))
        .isEqualTo(new java.awt.Color(0xe3, 0xf3, 0xf3));
  }

  @Test
  void saysThatThePictureCannotBeWritten() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "not a folder");
    WritableImage image = new WritableImage(1, 1);

    assertThatThrownBy(() -> SnapshotRenderer.write(image, inTheWay.resolve("window.png")))
        .isInstanceOf(NotSavedException.class)
        .hasMessage("The picture could not be written.");
  }
}
