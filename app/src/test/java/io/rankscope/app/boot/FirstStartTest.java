package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.session.Opened;
import io.rankscope.app.support.log.LogFile;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.workspace.WorkspaceLoader;
import io.rankscope.samples.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole window, as it stands before somebody who never started it. */
final class FirstStartTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path home;
  private Workbench workbench;
  private Scene scene;

  @BeforeEach
  void start() {
    workbench = robot.onFx(this::create);
    scene = robot.show(() -> workbench.scene(1440, 900));
    begin();
  }

  @AfterEach
  void close() {
    robot.run(workbench::close);
  }

  @Test
  void showsTheSampleWithItsFirstQuestionAsked_andFourWaysToGoOn() {
    assertThat(workbench.frame().workspaceProperty().get()).isEqualTo("General knowledge");
    ListView<?> hits = robot.node("search-hits", ListView.class);
    assertThat(hits.getItems()).hasSizeGreaterThan(5);
    assertThat(focused()).isEqualTo("welcome.sample");
    for (String next : new String[] {"welcome.workspace", "welcome.shards", "welcome.index"}) {
      robot.press(KeyCode.TAB);
      assertThat(focused()).isEqualTo(next);
    }
  }

  @Test
  void letsTheKeysOfTheScreenThrough() {
    ListView<?> hits = robot.node("search-hits", ListView.class);

    robot.press(KeyCode.J);

    assertThat(hits.getSelectionModel().getSelectedIndex()).isEqualTo(1);
  }

  @Test
  void leadsToTheHits_andGreetsNoMore_whenTheSampleIsChosen() {
    robot.press(KeyCode.ENTER);
    robot.until(() -> workbench.tasks().idle().get());

    assertThat(greeting()).isFalse();
    assertThat(focused()).isEqualTo("search-hits");
    startAgain();
    assertThat(greeting()).isFalse();
  }

  @Test
  void greetsAgain_untilItWasDismissed() {
    startAgain();
    assertThat(greeting()).isTrue();

    robot.press(KeyCode.ESCAPE);

    assertThat(greeting()).isFalse();
    startAgain();
    assertThat(greeting()).isFalse();
    run("welcome.show");
    assertThat(greeting()).isTrue();
  }

  @Test
  void endsTheGreeting_whenSomethingElseIsOpened() {
    Path mine = SampleWorkspace.writeTo(home.resolve("mine"));

    robot.run(() -> workbench.session().open(mine));
    robot.until(() -> workbench.tasks().idle().get());

    assertThat(greeting()).isFalse();
  }

  @Test
  void goesOnGreeting_andRemembersNothing_whenTheSampleIsATemporaryCopy() throws IOException {
    Path copy = SampleWorkspace.writeTo(home.resolve("temporary"));

    Opened opened = open(copy);
    robot.run(() -> workbench.session().adoptTemporary(opened));
    robot.until(() -> workbench.tasks().idle().get());

    assertThat(greeting()).isTrue();
    assertThat(workbench.session().isTemporary()).isTrue();
    assertThat(workbench.frame().recentWorkspaces()).hasSize(1);
  }

  @Test
  void opensAWorkspace_whosePathHasBlanksAndLettersOfOtherScripts() {
    Path mine = SampleWorkspace.writeTo(home.resolve("Vögel & Eier 100%").resolve("鳥 #1"));

    robot.run(() -> workbench.session().open(mine));
    robot.until(() -> workbench.tasks().idle().get());

    assertThat(workbench.session().workspaceProperty().get().orElseThrow().workspace().folder())
        .isEqualTo(mine);
    assertThat(workbench.frame().shardsProperty().get())
        .hasSize(4)
        .allMatch(shard -> shard.problem().isEmpty());
    assertThat(workbench.session().failureProperty().get()).isEmpty();
  }

  @Test
  void tellsVersionsFoldersAndLicences_inAbout() {
    run("about.open");

    assertThat(robot.node("about.data", TextField.class).getText())
        .isEqualTo(folders().data().toString());
    assertThat(robot.node("about.log", TextField.class).getText())
        .isEqualTo(folders().state().resolve("rankscope.log").toString());
    robot.press(KeyCode.RIGHT);
    assertThat(robot.node("about-licences", TextArea.class).getText()).isNotBlank();
  }

  @Test
  void saysInAbout_thatNothingIsLogged() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "no folder");
    assertThatThrownBy(() -> LogFile.open(file)).isInstanceOf(NotSavedException.class);

    run("about.open");

    assertThat(robot.node("about-log-problem", Label.class).getText())
        .isEqualTo("The log file cannot be written.");
    LogFile.open(home.resolve("state"));
    LogFile.close();
  }

  @Test
  void copiesDiagnostics_thatNameNeitherFolderNorWorkspace() {
    run("about.open");
    robot.click("about-copy");

    String text = robot.onFx(() -> Clipboard.getSystemClipboard().getString());

    assertThat(text)
        .startsWith("Rankscope ")
        .contains("Lucene 10.", "Index: 518 passages", "4 of 4 shards open")
        .doesNotContain(home.toString(), "General knowledge", System.getProperty("user.home"));
  }

  private Workbench create() {
    ProblemRelay problems = new ProblemRelay();
    return Workbench.create(TemporarySettings.in(home.resolve("config")), problems, folders());
  }

  private Opened open(Path place) throws IOException {
    return Opened.of(
        new WorkspaceLoader(folders().data()).load(place),
        Opened.inference(workbench.settings()),
        Optional.empty(),
        Cancellation.NEVER);
  }

  private UserFolders folders() {
    return new UserFolders(
        home.resolve("config"), home.resolve("data"), home.resolve("cache"), home.resolve("state"));
  }

  private void begin() {
    robot.run(
        () ->
            new StartUp(
                    workbench.tasks(),
                    workbench.session(),
                    workbench.frame(),
                    workbench.notices(),
                    workbench.welcome()::greet)
                .begin(OpenedAtOnce.in(folders().data(), workbench.settings(), Optional.empty())));
    robot.until(
        () ->
            workbench.session().sourceProperty().get().isPresent()
                && workbench.tasks().idle().get());
  }

  private void startAgain() {
    robot.run(workbench::close);
    start();
  }

  private void run(String action) {
    robot.run(() -> workbench.actions().find(action).orElseThrow().run());
  }

  private boolean greeting() {
    return robot.onFx(() -> scene.lookup("#welcome") != null);
  }

  private String focused() {
    return robot.onFx(() -> Optional.ofNullable(scene.getFocusOwner()).map(Node::getId).orElse(""));
  }
}
