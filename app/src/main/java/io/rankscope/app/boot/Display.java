package io.rankscope.app.boot;

import io.rankscope.engine.failure.CannotOpenException;
import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to open a window on. */
enum Display {
  PRESENT,
  ABSENT;

  /** What this process sees. */
  static Display ofProcess() {
    return of(System.getProperty("os.name", ""), System.getenv());
  }

  /** On Linux the environment names the display; other systems always have one. */
  static Display of(String os, Map<String, String> environment) {
    boolean named =
        !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    boolean asks = os.toLowerCase(Locale.ROOT).startsWith("linux");
    return named || !asks ? PRESENT : ABSENT;
  }

  /**
   * @throws CannotOpenException when there is none
   */
  void require() {
    if (this == ABSENT) {
      throw new CannotOpenException(
          "There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.",
          null,
          "Start it in a desktop session; without one, 'rankscope tour' shows the program in the"
              + " terminal and 'rankscope snapshot' draws its screens into files.");
    }
  }
}
