package io.rankscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.task.TaskListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class LoadedModelsTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path folder;

  @Test
  void namesAModel_onceATaskHasLoadedIt_andForgetsItWithItsWorkspace() throws IOException {
    FrameModel frame = new FrameModel();
    FxTaskRunner tasks = robot.onFx(FxTaskRunner::new);
    robot.showNode(() -> new StackPane(new LoadedModels(frame, tasks).node()));
    Label label = robot.node("loaded-models", Label.class);
    try (ModelCatalogue models = TinyEncoder.USUAL.open(folder)) {
      String name = models.names().iterator().next();
      robot.run(() -> frame.modelsProperty().set(models::loaded));
      assertThat(label.isVisible()).isFalse();

      robot.run(
          () ->
              tasks.start(
                  "load",
                  (progress, cancellation) -> models.facts(name),
                  new TaskListener<ModelFacts>() {
                    @Override
                    public void succeeded(ModelFacts facts) {}

                    @Override
                    public void failed(Throwable thrown) {
                      throw new AssertionError(thrown);
                    }
                  }));
      robot.until(() -> label.isVisible());

      assertThat(label.getText()).isEqualTo(name + " loaded");
      assertThat(label.getTooltip().getText()).contains("\n" + name + ": encoder, float32, ");
      robot.run(() -> frame.modelsProperty().set(List::of));
      assertThat(label.isVisible()).isFalse();
    }
    robot.run(tasks::close);
  }
}
