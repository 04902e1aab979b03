package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.RecordedNotices;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.workspace.WorkspaceLoader;
import io.rankscope.samples.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartUpTest {
  @TempDir private Path folder;
  private final RecordedNotices notices = new RecordedNotices();
  private final FrameModel frame = new FrameModel();
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private Path sample;
  private Settings settings;
  private WorkspaceSession session;
  private StartUp startUp;
  private boolean greeted;

  @BeforeEach
  void wire() {
    sample = folder.resolve("data").resolve("sample");
    settings = TemporarySettings.in(folder.resolve("settings"));
    session =
        new WorkspaceSession(
            tasks, new WorkspaceLoader(folder.resolve("data")), frame, notices, settings);
    startUp = new StartUp(tasks, session, frame, notices, () -> greeted = true);
  }

  @AfterEach
  void close() {
    session.close();
    settings.close();
  }

  @Test
  void opensTheSample_theFirstTime() {
    begin(Optional.empty());

    assertThat(opened()).isEqualTo(sample);
    assertThat(notices.told()).isEmpty();
    assertThat(greeted).isTrue();
  }

  @Test
  void opensTheLastWorkspace_whenThereWasOne() {
    Path mine = SampleWorkspace.writeTo(folder.resolve("mine"));
    settings.set(Preferences.LAST_WORKSPACE, Optional.of(mine.toString()));

    begin(Optional.empty());

    assertThat(opened()).isEqualTo(mine);
    assertThat(sample).doesNotExist();
    assertThat(greeted).isFalse();
  }

  @Test
  void opensTheSampleAndSaysSo_whenTheLastWorkspaceIsGone() {
    settings.set(Preferences.LAST_WORKSPACE, Optional.of(folder.resolve("gone").toString()));

    begin(Optional.empty());

    assertThat(opened()).isEqualTo(sample);
    assertThat(notices.told())
        .containsExactly("The workspace that was open last cannot be opened; this is the sample.");
  }

  @Test
  void saysThatItOpensSomething_untilThatIsOpenOrFailed() {
    List<Boolean> starting = new ArrayList<>();
    frame.startingProperty().subscribe(now -> starting.add(now));

    begin(Optional.empty());
    begin(Optional.of(folder.resolve("gone")));

    assertThat(starting).containsExactly(false, true, false, true, false);
  }

  @Test
  void opensATemporaryCopyAndSaysSo_whenTheSampleCannotBeKept() throws IOException {
    Files.writeString(folder.resolve("data"), "no folder can be made here");

    begin(Optional.empty());

    assertThat(opened().getFileName()).hasToString("sample");
    assertThat(opened()).isNotEqualTo(sample);
    assertThat(notices.told())
        .containsExactly(
            "The sample cannot be kept in your data folder; this is a temporary copy.");
    assertThat(folder.resolve("data")).hasContent("no folder can be made here");
  }

  @Test
  void comesBackToNoTemporaryCopy() throws IOException {
    Files.writeString(folder.resolve("data"), "no folder can be made here");
    begin(Optional.empty());
    Files.delete(folder.resolve("data"));

    begin(Optional.empty());

    assertThat(opened()).isEqualTo(sample);
    assertThat(notices.told()).hasSize(1);
    assertThat(settings.get(Preferences.LAST_WORKSPACE)).contains(sample.toString());
  }

  @Test
  void opensWhatWasNamed_whateverWasOpenBefore() {
    Path mine = SampleWorkspace.writeTo(folder.resolve("mine"));
    settings.set(Preferences.LAST_WORKSPACE, Optional.of(folder.resolve("gone").toString()));

    begin(Optional.of(mine));

    assertThat(opened()).isEqualTo(mine);
  }

  private void begin(Optional<Path> named) {
    startUp.begin(OpenedAtOnce.in(folder.resolve("data"), settings, named));
  }

  private Path opened() {
    return session.workspaceProperty().get().orElseThrow().workspace().folder();
  }
}
