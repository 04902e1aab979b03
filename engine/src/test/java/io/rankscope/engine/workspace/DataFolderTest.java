package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  private static final Path HOME = Path.of("/home/ana");

  @Test
  void followsXdg_onLinux() {
    assertThat(DataFolder.of(Map.of(), HOME, "Linux"))
        .isEqualTo(Path.of("/home/ana/.local/share/rankscope"));
    assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), HOME, "Linux"))
        .isEqualTo(Path.of("/data/rankscope"));
  }

  @Test
  void ignoresAnXdgPath_whenItIsNotAbsolute() {
    assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "data"), HOME, "Linux"))
        .isEqualTo(Path.of("/home/ana/.local/share/rankscope"));
  }

  @Test
  void followsTheSystem_elsewhere() {
    assertThat(DataFolder.of(Map.of(), HOME, "Mac OS X"))
        .isEqualTo(Path.of("/home/ana/Library/Application Support/rankscope"));
    assertThat(DataFolder.of(Map.of(), HOME, "Windows 11"))
        .isEqualTo(Path.of("/home/ana/AppData/Local/rankscope"));
  }
}
