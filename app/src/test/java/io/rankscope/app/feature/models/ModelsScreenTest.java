package io.rankscope.app.feature.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.ActionScope;
import io.rankscope.app.action.KeyBindings;
import io.rankscope.app.action.KeyDispatcher;
import io.rankscope.app.headless.Gallery;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.support.control.TableCopy;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.theme.Theme;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The real screen in a window, used by keyboard. */
final class ModelsScreenTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private static Path home;
  @TempDir private Path folder;
  private Settings settings;
  private FxTaskRunner tasks;
  private WorkspaceSession session;
  private ModelsScreen screen;

  @BeforeEach
  void open() {
    settings = TemporarySettings.in(folder);
    tasks = robot.onFx(FxTaskRunner::new);
    ActionRegistry actions = new ActionRegistry(new KeyBindings(settings));
    session =
        robot.onFx(
            () ->
                new WorkspaceSession(
                    tasks,
                    new WorkspaceLoader(home),
                    new FrameModel(),
                    ModelsDesk.QUIET,
                    settings));
    screen =
        robot.onFx(() -> new ModelsScreen(tasks, session, ModelsDesk.QUIET, settings, actions));
    actions.add(ActionScope.screen(ModelsScreen.ID), screen.actions());
    robot.show(
        () -> {
          Scene scene = Gallery.scene((Parent) screen.createView(), Theme.LIGHT);
          new KeyDispatcher(actions, () -> Optional.of(ModelsScreen.ID)).install(scene);
          return scene;
        });
    robot.run(screen::onShown);
  }

  @AfterEach
  void close() {
    robot.run(
        () -> {
          screen.close();
          session.close();
          tasks.close();
        });
    settings.close();
  }

  @Test
  void saysWhatToDo_whenThereIsNoWorkspaceAndNoModel() throws IOException {
    assertThat(robot.node("models-nothing-open", Node.class).isVisible()).isTrue();
    show("");
    assertThat(robot.node("models-none", Node.class).isVisible()).isTrue();
  }

  @Test
  void showsTheCatalogue_andGoesThroughTheTabsByKey() throws IOException {
    show("models: {minilm: builtin:minilm}\n");
    assertThat(rows("models-catalogue"))
        .startsWith("model\tstate\trole\t")
        .contains("minilm\topen\tencoder\t384\t256\t");
    assertThat(rows("models-facts")).contains("opset\t11\t");
    robot.run(screen::takeFocus);
    for (ModelsTab tab : ModelsTab.values()) {
      robot.press(KeyCode.valueOf(tab.name().substring(0, 1)));
      TabPane pane = robot.node("models-tabs", TabPane.class);
      assertThat(robot.onFx(() -> pane.getSelectionModel().getSelectedItem().getId()))
          .isEqualTo("models-tab-" + tab.label());
    }
    robot.press(KeyCode.T);
    settle();
    assertThat(robot.node("models-try-verdict", Label.class).getText())
        .startsWith("Similarity (cosine) 0.");
  }

  private void show(String models) throws IOException {
    ModelsDesk.write(folder, models);
    robot.run(() -> session.open(folder));
    settle();
  }

  private void settle() {
    robot.until(() -> tasks.idle().get());
    robot.settle();
  }

  private String rows(String id) {
    return robot.onFx(
        () -> {
          TableView<?> table = robot.node(id, TableView.class);
          table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
          table.getSelectionModel().selectAll();
          return TableCopy.selected(table);
        });
  }
}
