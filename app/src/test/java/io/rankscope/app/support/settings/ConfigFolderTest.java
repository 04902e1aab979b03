package io.rankscope.app.support.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfigFolderTest {
  private static final Path HOME = Path.of("/home/ana");

  @Test
  void followsXdg_onLinux() {
    assertThat(ConfigFolder.of("Linux", HOME, Map.of()))
        .isEqualTo(HOME.resolve(".config/rankscope"));
    assertThat(ConfigFolder.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/conf")))
        .isEqualTo(Path.of("/conf/rankscope"));
  }

  @Test
  void ignoresAnXdgPathThatIsEmptyOrNotAbsolute() {
    assertThat(ConfigFolder.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "conf")))
        .isEqualTo(HOME.resolve(".config/rankscope"));
    assertThat(ConfigFolder.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "")))
        .isEqualTo(HOME.resolve(".config/rankscope"));
  }

  @Test
  void followsTheOtherSystems() {
    assertThat(ConfigFolder.of("Mac OS X", HOME, Map.of()))
        .isEqualTo(HOME.resolve("Library/Application Support/rankscope"));
    assertThat(ConfigFolder.of("Windows 11", HOME, Map.of()))
        .isEqualTo(HOME.resolve("AppData/Roaming/rankscope"));
  }
}
