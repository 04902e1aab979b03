package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherTest {
  @TempDir private Path home;

  @Test
  void printsNothing_fromStartToEnd() throws IOException, InterruptedException {
    ChildProcess process =
        ChildProcess.run(home, ChildProcess.MONOCLE, ClosesWhenShown.class, List.of());

    assertThat(process).isEqualTo(new ChildProcess(0, ""));
  }
}
