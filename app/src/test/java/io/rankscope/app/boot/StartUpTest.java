package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.app.headless.HeldTaskRunner;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.RecordedNotices;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
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
  private final HeldTaskRunner tasks = new HeldTaskRunner();
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

  @Test
  void closesTheFirst_whenSomethingElseWasOpenedMeanwhile() throws Exception {
    Path mine = SampleWorkspace.writeTo(folder.resolve("mine"));
    BegunOpening opening = OpenedAtOnce.in(folder.resolve("data"), settings, Optional.empty());
    Source first = opening.await(Cancellation.NEVER).opened().source().orElseThrow();
    tasks.hold(Texts.of("start.looking"));
    startUp.begin(opening);
    session.open(mine);

    tasks.release(0);

    assertThat(opened()).isEqualTo(mine);
    assertThatThrownBy(first::pin).hasMessageContaining("closed");
    assertThat(greeted).isFalse();
    assertThat(frame.startingProperty().get()).isFalse();
  }

  @Test
  void stopsOpening_whenWaitingForItIsCancelled() {
    List<Cancellation> told = new ArrayList<>();
    List<Runnable> work = new ArrayList<>();
    FirstOpening first = OpenedAtOnce.opening(folder.resolve("data"), settings, Optional.empty());
    BegunOpening opening =
        new BegunOpening(
            work::add,
            (progress, cancellation) -> {
              told.add(cancellation);
              return first.open(cancellation);
            });
    StartUp cancelled =
        new StartUp(new CancelledTasks(), session, frame, notices, () -> greeted = true);

    cancelled.begin(opening);
    work.forEach(Runnable::run);

    assertThat(told).hasSize(1).allMatch(Cancellation::requested);
    assertThat(frame.startingProperty().get()).isFalse();
    assertThat(session.workspaceProperty().get()).isEmpty();
    assertThat(notices.told()).isEmpty();
  }

  /** Somebody cancels each task as soon as it has begun. */
  private static final class CancelledTasks implements TaskRunner {
    @Override
    public <T> TaskHandle start(String name, Task<T> task, TaskListener<? super T> listener) {
      return new SameThreadTaskRunner()
          .start(name, (progress, never) -> task.run(progress, () -> true), listener);
    }
  }

  private void begin(Optional<Path> named) {
    startUp.begin(OpenedAtOnce.in(folder.resolve("data"), settings, named));
  }

  private Path opened() {
    return session.workspaceProperty().get().orElseThrow().workspace().folder();
  }
}
