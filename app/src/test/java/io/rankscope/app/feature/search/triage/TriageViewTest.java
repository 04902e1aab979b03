package io.rankscope.app.feature.search.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.task.SameThreadTaskRunner;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class TriageViewTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir Path folder;
  @TempDir Path home;
  private Settings settings;
  private GraphDesk desk;

  @BeforeEach
  void open() {
    settings = TemporarySettings.in(home);
    desk = robot.onFx(() -> new GraphDesk(folder, new SameThreadTaskRunner()));
    robot.run(
        () -> {
          desk.listed.set(Optional.of(desk.dev));
          desk.show("graph", desk.dev.queries().getFirst());
        });
    robot.showNode(() -> new TriageView(desk.model, new PaneMemory(settings)));
  }

  @AfterEach
  void close() {
    robot.run(desk::close);
    settings.close();
  }

  @Test
  void listsWhatIsMissed_andLooksAtWhatIsChosen() {
    robot.run(() -> desk.show("graph", desk.missing()));
    robot.click("search-triage-query");
    robot.settle();

    TableView<?> table = robot.node("search.triage", TableView.class);
    assertThat(robot.node("search-triage-words", Label.class).getText()).contains("recall@10");
    assertThat(table.getItems()).isNotEmpty();

    robot.run(
        () -> {
          table.requestFocus();
          table.getSelectionModel().select(0);
        });
    robot.press(KeyCode.ENTER);

    assertThat(desk.lookedAt).hasSize(1);
  }

  @Test
  void offersTheListedQueries_byTheirNumber() {
    Button all = robot.node("search-triage-set", Button.class);

    assertThat(all.getText()).isEqualTo("… for all 3 queries of dev");
    robot.click("search-triage-set");
    robot.settle();

    assertThat(robot.node("search-triage-words", Label.class).getText())
        .contains("the mean over 3 queries");
  }

  @Test
  void isNotThere_whenEveryLegIsExact() {
    robot.run(() -> desk.show("exact", desk.dev.queries().getFirst()));

    assertThat(robot.node("search-triage", TriageView.class).isVisible()).isFalse();
  }
}
