package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.CannotOpenException;
import org.junit.jupiter.api.Test;

final class SystemLibrariesTest {
  @Test
  void namesThePackageToInstall_whenTextCannotBeDrawn() {
    SystemLibraries bare = new SystemLibraries(file -> false);

    assertThatThrownBy(bare::requireForDrawing)
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The system library libpangoft2-1.0.so.0, which draws text, is not installed.")
        .extracting(thrown -> ((CannotOpenException) thrown).remedy())
        .isEqualTo(
            "Install it: 'apt-get install libpangoft2-1.0-0 fonts-dejavu-core' (Debian, Ubuntu) or"
                + " 'dnf install pango dejavu-sans-fonts' (Fedora).");
  }

  @Test
  void isContent_whenEverythingIsThere() {
    SystemLibraries whole = new SystemLibraries(file -> true);

    assertThatCode(whole::requireForDrawing).doesNotThrowAnyException();
    assertThatCode(whole::requireForWindows).doesNotThrowAnyException();
  }

  @Test
  void findsWhatThisMachineDrawsWith() {
    assertThatCode(SystemLibraries.ofMachine()::requireForDrawing).doesNotThrowAnyException();
    assertThatCode(InstalledFonts::require).doesNotThrowAnyException();
  }
}
