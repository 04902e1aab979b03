package io.rankscope.app.feature.judge;

import io.rankscope.app.support.text.Texts;
import java.time.Duration;
import java.util.Locale;

/** Times as a person says them. */
final class TimeText {
  private TimeText() {}

  /** {@code 38 min}, {@code 1 h 50}. */
  static String of(Duration time) {
    long minutes = time.plusSeconds(30).toMinutes();
    return minutes < 60
        ? Texts.of("judge.time.minutes", Long.toString(minutes))
        : Texts.of(
            "judge.time.hours",
            Long.toString(minutes / 60),
            String.format(Locale.ROOT, "%02d", minutes % 60));
  }

  /** {@code 9 s}; tenths below ten seconds only when they tell something. */
  static String seconds(double seconds) {
    String number =
        seconds < 3
            ? String.format(Locale.ROOT, "%.1f", seconds)
            : Long.toString(Math.round(seconds));
    return Texts.of("judge.time.seconds", number);
  }
}
