package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CacheFolderTest {
  private static final Path HOME = Path.of("/home/ana");

  @Test
  void followsXdg_onLinux() {
    assertThat(CacheFolder.of(Map.of(), HOME, "Linux"))
        .isEqualTo(Path.of("/home/ana/.cache/rankscope"));
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/fast"), HOME, "Linux"))
        .isEqualTo(Path.of("/fast/rankscope"));
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "fast"), HOME, "Linux"))
        .isEqualTo(Path.of("/home/ana/.cache/rankscope"));
  }

  @Test
  void followsTheSystem_elsewhere() {
    assertThat(CacheFolder.of(Map.of(), HOME, "Mac OS X"))
        .isEqualTo(Path.of("/home/ana/Library/Caches/rankscope"));
    assertThat(CacheFolder.of(Map.of(), HOME, "Windows 11"))
        .isEqualTo(Path.of("/home/ana/AppData/Local/rankscope/cache"));
  }
}
