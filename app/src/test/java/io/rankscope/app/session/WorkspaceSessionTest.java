package io.rankscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.HeldTaskRunner;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.RecordedNotices;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.workspace.WorkspaceLoader;
import io.rankscope.samples.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing sources while others, or whole workspaces, are being opened. */
final class WorkspaceSessionTest {
  private static final String WORKSPACE =
      """
      sources:
        plain: {shards: [shards/*]}
        stopped:
          shards: [shards/*]
          analyzers: {text: {tokenizer: standard, filters: [{stop: {words: stop.txt}}]}}
      """;

  @TempDir private Path home;
  private final HeldTaskRunner tasks = new HeldTaskRunner();
  private final FrameModel frame = new FrameModel();
  private final RecordedNotices notices = new RecordedNotices();
  private Path folder;
  private Settings settings;
  private WorkspaceSession session;

  @BeforeEach
  void open() throws IOException {
    folder = SampleWorkspace.writeTo(home.resolve("mine"));
    Files.writeString(folder.resolve("stop.txt"), "the\n");
    Files.writeString(folder.resolve("workspace.yaml"), WORKSPACE);
    settings = TemporarySettings.in(home.resolve("settings"));
    session =
        new WorkspaceSession(
            tasks, new WorkspaceLoader(home.resolve("data")), frame, notices, settings);
    session.open(folder);
  }

  @AfterEach
  void close() {
    session.close();
    settings.close();
  }

  @Test
  void opensTheSourceThatIsChosen() {
    assertThat(shown()).contains("plain");

    choose("stopped");

    assertThat(shown()).contains("stopped");
  }

  @Test
  void namesTheSourceThatIsOpen_whenTheChosenOneCannotBe() throws IOException {
    Files.delete(folder.resolve("stop.txt"));

    choose("stopped");

    assertThat(notices.told()).hasSize(1);
    assertThat(shown()).contains("plain");
    assertThat(frame.sourceProperty().get()).contains("plain");
  }

  @Test
  void staysWithTheSourceThatIsOpen_whenItIsChosenWhileAnotherIsBeingOpened() {
    tasks.hold("Opening");
    choose("stopped");
    choose("plain");

    tasks.release(0);

    assertThat(shown()).contains("plain");
    assertThat(frame.sourceProperty().get()).contains("plain");
    choose("stopped");
    session.sourceProperty().get().orElseThrow().source().pin().close();
  }

  @Test
  void opensTheWorkspaceAllTheSame_whenASourceIsChosenMeanwhile() {
    Path other = SampleWorkspace.writeTo(home.resolve("other"));
    tasks.hold("Opening");
    session.open(other);
    choose("stopped");

    tasks.release(0);
    tasks.release(1);

    assertThat(session.workspaceProperty().get().orElseThrow().workspace().folder())
        .isEqualTo(other);
    assertThat(shown()).contains("sample");
    assertThat(frame.sourceProperty().get()).contains("sample");
  }

  private void choose(String source) {
    frame.sourceProperty().set(Optional.of(source));
  }

  private Optional<String> shown() {
    return session.sourceProperty().get().map(open -> open.source().name());
  }
}
