package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {
  @Test
  void isPresent_whenTheEnvironmentNamesOne() {
    assertThat(Display.of("Linux", Map.of("DISPLAY", ":0"))).isEqualTo(Display.PRESENT);
    assertThat(Display.of("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
        .isEqualTo(Display.PRESENT);
  }

  @Test
  void isAbsentOnLinux_whenNothingNamesOne() {
    assertThat(Display.of("Linux", Map.of())).isEqualTo(Display.ABSENT);
    assertThat(Display.of("Linux", Map.of("DISPLAY", ""))).isEqualTo(Display.ABSENT);
  }

  @Test
  void isAlwaysPresent_onOtherSystems() {
    assertThat(Display.of("Mac OS X", Map.of())).isEqualTo(Display.PRESENT);
    assertThat(Display.of("Windows 11", Map.of())).isEqualTo(Display.PRESENT);
  }
}
