package io.rankscope.app.feature.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.ScreenWindow;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.engine.inference.TinyEncoder;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
  private ScreenWindow window;

  @BeforeEach
  void open() {
    window =
        new ScreenWindow(
            robot,
            home,
            folder,
            parts ->
                new ModelsScreen(
                    parts.tasks(),
                    parts.session(),
                    parts.notices(),
                    parts.settings(),
                    parts.actions()));
  }

  @AfterEach
  void close() {
    window.close();
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
    assertThat(window.rows("models-catalogue"))
        .startsWith("model\tstate\trole\t")
        .contains("minilm\topen\tencoder\t384\t256\t");
    assertThat(window.rows("models-facts")).contains("opset\t11\t");
    window.takeFocus();
    for (ModelsTab tab : ModelsTab.values()) {
      window.press(tab);
      assertThat(window.shownTab()).isEqualTo(window.id(tab));
    }
    robot.press(KeyCode.T);
    window.settle();
    assertThat(robot.node("models-try-verdict", Label.class).getText())
        .startsWith("Similarity (cosine) 0.");
  }

  @Test
  void keepsTheFocusInTheCatalogue_whenTheWorkspaceIsReadAnew() throws IOException {
    show("models: {minilm: builtin:minilm}\n");
    window.takeFocus();
    TableView<?> catalogue = robot.node("models-catalogue", TableView.class);
    assertThat(catalogue.isFocused()).isTrue();

    show("models: {other: builtin:minilm}\n");

    assertThat(catalogue.getScene().getFocusOwner()).isSameAs(catalogue);
  }

  @Test
  void focusesTheCatalogue_whenItComesAfterTheScreen() throws IOException {
    window.takeFocus();

    show("models: {minilm: builtin:minilm}\n");

    assertThat(robot.node("models-catalogue", TableView.class).isFocused()).isTrue();
  }

  @Test
  void warnsOfAPoolingThatNobodySays_andOfModelsWhoseScoresDoNotCompare() throws IOException {
    TinyEncoder.writeWithStates(folder.resolve("models").resolve("foreign"));
    show("models: {minilm: builtin:minilm}\n");
    Node guessed = robot.node("models-facts-caution", Node.class);
    assertThat(guessed.isVisible()).isFalse();
    TableView<?> catalogue = robot.node("models-catalogue", TableView.class);
    robot.run(() -> catalogue.getSelectionModel().clearAndSelect(1));
    assertThat(guessed.isVisible()).isTrue();

    window.takeFocus();
    robot.press(KeyCode.C).press(KeyCode.R);
    window.settle();
    assertThat(robot.node("models-compare-verdict", Node.class).isVisible()).isTrue();
    assertThat(robot.node("models-compare-caution", Node.class).isVisible()).isTrue();
  }

  @Test
  void saysHowToGetASecondModel_whenThereIsOne() throws IOException {
    show("models: {minilm: builtin:minilm}\n");
    window.takeFocus();
    robot.press(KeyCode.C);
    Label reason = robot.node("models-compare-hindrance", Label.class);
    assertThat(reason.getText()).startsWith("Comparing needs a second model").contains("F5");
    assertThat(reason.getParent().isVisible()).isTrue();
    assertThat(robot.node("models.compare-now", Button.class).isDisabled()).isTrue();
    assertThat(robot.node("models-catalogue-more", Label.class).getText()).contains("models/");

    show("models: {minilm: builtin:minilm, other: builtin:minilm}\n");

    assertThat(reason.getParent().isVisible()).isFalse();
    assertThat(robot.node("models.compare-now", Button.class).isDisabled()).isFalse();
  }

  @Test
  void saysOnlyWhyAModelDoesNotOpen() throws IOException {
    show("models: {gone: models/gone}\n");
    assertThat(robot.node("models-failure", Node.class).isVisible()).isTrue();
    assertThat(robot.node("models-facts", TableView.class).isVisible()).isFalse();
  }

  private void show(String models) throws IOException {
    ModelsDesk.write(folder, models);
    window.open(folder);
  }
}
