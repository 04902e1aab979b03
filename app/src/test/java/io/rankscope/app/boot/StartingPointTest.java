package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import io.rankscope.samples.SampleWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartingPointTest {
  @TempDir private Path home;

  @Test
  void opensTheSample_onceTheSettingsAreRead() throws Exception {
    try (StartingPoint start = begin(Optional.empty())) {
      FirstOpening.Result first = start.opening().await(Cancellation.NEVER);

      assertThat(first.kind()).isEqualTo(FirstOpening.Kind.SAMPLE);
      start.settings().join().close();
    }
  }

  @Test
  void opensWhatWasReadBefore_withoutReadingItAgain() throws Exception {
    Path mine = SampleWorkspace.writeTo(home.resolve("mine"));
    Workspace read = new WorkspaceLoader(home).load(mine);
    Files.delete(mine.resolve(Workspace.FILE_NAME));

    try (StartingPoint start = begin(Optional.of(() -> read))) {
      FirstOpening.Result first = start.opening().await(Cancellation.NEVER);

      assertThat(first.opened().workspace().workspace()).isSameAs(read);
      start.settings().join().close();
    }
  }

  @Test
  void closesWhatItOpened_whenNoWindowTookIt() throws Exception {
    StartingPoint start = begin(Optional.empty());
    Source source = start.opening().await(Cancellation.NEVER).opened().source().orElseThrow();
    source.pin().close();

    start.close();

    assertThatThrownBy(source::pin).hasMessageContaining("closed");
    start.settings().join().close();
  }

  private StartingPoint begin(Optional<Supplier<Workspace>> named) {
    return StartingPoint.begin(
        named,
        new UserFolders(
            home.resolve("config"),
            home.resolve("data"),
            home.resolve("cache"),
            home.resolve("state")));
  }
}
