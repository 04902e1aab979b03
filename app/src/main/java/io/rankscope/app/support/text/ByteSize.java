package io.rankscope.app.support.text;

import java.util.Locale;

/** Sizes of files in words, in steps of 1024. */
public final class ByteSize {
  private static final int STEP = 1024;
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

  private ByteSize() {}

  /** {@code bytes} with three significant digits at most, such as {@code 1.2 MB}. */
  public static String words(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= STEP && unit < UNITS.length - 1) {
      amount /= STEP;
      unit++;
    }
    String form = unit == 0 || amount >= 10 ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, form, amount, UNITS[unit]);
  }
}
