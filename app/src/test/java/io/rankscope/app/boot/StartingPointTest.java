package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.home.UserFolders;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartingPointTest {
  @TempDir private Path home;

  @Test
  void opensTheSample_onceTheSettingsAreRead() {
    UserFolders folders =
        new UserFolders(
            home.resolve("config"),
            home.resolve("data"),
            home.resolve("cache"),
            home.resolve("state"));

    StartingPoint start = StartingPoint.begin(Optional.empty(), folders);

    FirstOpening.Result first = start.opening().join();
    assertThat(first.kind()).isEqualTo(FirstOpening.Kind.SAMPLE);
    first.opened().close();
    start.settings().join().close();
  }
}
