package io.rankscope.engine.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UserFoldersTest {
  private static final String HOME = "/home/ana";
  private static final Path TEMPORARY = Path.of("/tmp");

  @Test
  void liesBelowHome_onALinuxThatNamesNothing() {
    assertThat(UserFolders.of(Map.of(), HOME, TEMPORARY, "Linux"))
        .isEqualTo(
            new UserFolders(
                Path.of("/home/ana/.config/rankscope"),
                Path.of("/home/ana/.local/share/rankscope"),
                Path.of("/home/ana/.cache/rankscope"),
                Path.of("/home/ana/.local/state/rankscope")));
  }

  @Test
  void followsXdg_onLinux() {
    Map<String, String> xdg =
        Map.of(
            "XDG_CONFIG_HOME", "/x/conf",
            "XDG_DATA_HOME", "/x/data",
            "XDG_CACHE_HOME", "/x/cache",
            "XDG_STATE_HOME", "/x/state");

    assertThat(UserFolders.of(xdg, HOME, TEMPORARY, "Linux"))
        .isEqualTo(
            new UserFolders(
                Path.of("/x/conf/rankscope"),
                Path.of("/x/data/rankscope"),
                Path.of("/x/cache/rankscope"),
                Path.of("/x/state/rankscope")));
  }

  @Test
  void ignoresVariables_thatNameNoAbsolutePath() {
    Map<String, String> odd =
        Map.of("XDG_CONFIG_HOME", "conf", "XDG_DATA_HOME", "", "XDG_CACHE_HOME", "\0");

    assertThat(UserFolders.of(odd, HOME, TEMPORARY, "Linux"))
        .isEqualTo(UserFolders.of(Map.of(), HOME, TEMPORARY, "Linux"));
  }

  @Test
  void liesInTheLibrary_onMac() {
    assertThat(UserFolders.of(Map.of(), HOME, TEMPORARY, "Mac OS X"))
        .isEqualTo(
            new UserFolders(
                Path.of("/home/ana/Library/Application Support/rankscope"),
                Path.of("/home/ana/Library/Application Support/rankscope"),
                Path.of("/home/ana/Library/Caches/rankscope"),
                Path.of("/home/ana/Library/Logs/rankscope")));
  }

  @Test
  void roamsWithSettingsAlone_onWindows() {
    assertThat(UserFolders.of(Map.of(), HOME, TEMPORARY, "Windows 11"))
        .isEqualTo(
            new UserFolders(
                Path.of("/home/ana/AppData/Roaming/rankscope"),
                Path.of("/home/ana/AppData/Local/rankscope"),
                Path.of("/home/ana/AppData/Local/rankscope/cache"),
                Path.of("/home/ana/AppData/Local/rankscope/logs")));
  }

  @Test
  void takesTheEnvironmentsHome_whenJavaKnowsNone() {
    assertThat(UserFolders.of(Map.of("HOME", "/work"), "?", TEMPORARY, "Linux").config())
        .isEqualTo(Path.of("/work/.config/rankscope"));
  }

  @Test
  void takesTheTemporaryFolder_whenNothingNamesAHome() {
    assertThat(UserFolders.of(Map.of(), "?", TEMPORARY, "Linux").data())
        .isEqualTo(Path.of("/tmp/.local/share/rankscope"));
  }
}
