package io.rankscope.app.feature.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.PaletteItem;
import io.rankscope.app.headless.Gallery;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Overlay;
import io.rankscope.app.shell.OverlayLayer;
import io.rankscope.app.shell.RecordedNotices;
import io.rankscope.app.support.dialog.RecordedDialogs;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.theme.Theme;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import io.rankscope.samples.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceDoorTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path folder;
  private final RecordedDialogs dialogs = new RecordedDialogs();
  private final RecordedNotices notices = new RecordedNotices();
  private final FrameModel frame = new FrameModel();
  private FxTaskRunner tasks;
  private Settings settings;
  private WorkspaceSession session;
  private Overlay overlay;
  private WorkspaceDoor door;

  @BeforeEach
  void open() {
    settings = TemporarySettings.in(folder.resolve("settings"));
    WorkspaceLoader loader = new WorkspaceLoader(folder.resolve("data"));
    tasks = robot.onFx(FxTaskRunner::new);
    overlay = robot.onFx(Overlay::new);
    session = robot.onFx(() -> new WorkspaceSession(tasks, loader, frame, notices, settings));
    door =
        robot.onFx(
            () ->
                new WorkspaceDoor(
                    tasks,
                    loader,
                    SampleHome.in(folder.resolve("data")),
                    session,
                    frame,
                    notices,
                    overlay,
                    dialogs,
                    settings));
    robot.show(() -> Gallery.scene(new StackPane(OverlayLayer.of(overlay)), Theme.LIGHT));
  }

  @AfterEach
  void close() {
    robot.run(
        () -> {
          session.close();
          tasks.close();
          settings.close();
        });
  }

  @Test
  void opensTheSample_whenAsked() {
    run("workspace.sample");
    robot.until(() -> opened().isPresent());

    assertThat(opened()).contains(folder.resolve("data").resolve("sample"));
  }

  @Test
  void opensAWorkspaceThatWasChosen_andRemembersIt() {
    Path sample = SampleWorkspace.writeTo(folder.resolve("mine"));
    dialogs.willAnswer(sample);

    run("workspace.open");
    robot.until(() -> opened().isPresent());

    assertThat(overlay.showing().get()).isFalse();
    assertThat(frame.recentWorkspaces())
        .extracting(PaletteItem::text, PaletteItem::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("General knowledge", sample.toString()));
  }

  @Test
  void asksAboutShards_andWritesWhatIsSaid_byKeyboard() throws IOException {
    Path shards =
        Files.move(
            SampleWorkspace.writeTo(folder.resolve("mine")).resolve("shards"),
            folder.resolve("shards"));
    dialogs.willAnswer(shards);

    run("workspace.open-shards");
    robot.until(() -> overlay.showing().get());
    assertThat(rows("workspace-shards")).isEqualTo(4);
    assertThat(rows("workspace-passages")).isEqualTo(4);
    ComboBox<?> text = robot.node("workspace-role-text", ComboBox.class);
    robot.run(() -> text.getSelectionModel().select(choice(text, "[title]")));
    robot.until(() -> robot.node("open-shards-just-open", Button.class).isDisabled());
    robot.run(() -> robot.node("open-shards-save", Node.class).requestFocus());
    robot.press(KeyCode.SPACE);
    robot.until(() -> opened().isPresent());

    assertThat(overlay.showing().get()).isFalse();
    assertThat(shards.resolve("workspace.yaml")).content().contains("text: [\"title\"]");
  }

  @Test
  void saysInPlace_thatAFolderHoldsNothing() throws IOException {
    dialogs.willAnswer(Files.createDirectory(folder.resolve("empty")));

    run("workspace.open");
    robot.until(() -> overlay.showing().get());

    assertThat(robot.node("open-shards-failure", Node.class).isVisible()).isTrue();
    robot.press(KeyCode.ESCAPE);
    assertThat(overlay.showing().get()).isFalse();
    assertThat(opened()).isEmpty();
  }

  @Test
  void indexesACorpus_andOpensWhatCameOfIt() throws IOException {
    Path corpus =
        Files.writeString(
            folder.resolve("birds.tsv"), "owl\tOwls hunt at night.\nrobin\tThe robin sings.\n");
    Path home = folder.resolve("home");
    dialogs.willAnswer(corpus).willAnswer(home);

    run("workspace.index");
    robot.click("corpus-file");
    robot.until(() -> rows("corpus-passages") == 2);
    assertThat(robot.node("corpus-start", Button.class).isDisabled()).isTrue();
    robot.click("corpus-home");
    Spinner<?> shards = robot.node("corpus-shards", Spinner.class);
    robot.run(() -> shards.increment(1));
    robot.click("corpus-start");
    robot.until(() -> opened().isPresent());

    assertThat(opened()).contains(home);
    assertThat(frame.shardsProperty().get()).hasSize(2);
    assertThat(notices.told())
        .singleElement()
        .asString()
        .startsWith("2 passages of 2 documents were indexed in ");
  }

  private int rows(String id) {
    ListView<?> list = robot.node(id, ListView.class);
    return list.getItems().size();
  }

  private static int choice(ComboBox<?> box, String shown) {
    for (int i = 0; i < box.getItems().size(); i++) {
      if (String.valueOf(box.getItems().get(i)).equals(shown)) {
        return i;
      }
    }
    throw new AssertionError(shown + " is not among " + box.getItems());
  }

  private void run(String id) {
    Action action =
        door.actions().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
    robot.run(action::run);
  }

  private Optional<Path> opened() {
    return session
        .workspaceProperty()
        .get()
        .map(OpenWorkspace::workspace)
        .map(workspace -> workspace.folder());
  }
}
