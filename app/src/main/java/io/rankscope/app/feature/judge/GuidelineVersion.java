package io.rankscope.app.feature.judge;

import io.rankscope.engine.domain.Sha256;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What version of the guidelines judgments were made under: the one they name themselves near their
 * beginning, such as {@code Version 3}, else the first digits of their hash.
 */
final class GuidelineVersion {
  private static final Pattern NAMED =
      Pattern.compile("\\bversion:?\\s+([\\p{Alnum}][\\p{Alnum}._-]*)", Pattern.CASE_INSENSITIVE);
  private static final int BEGINNING = 400;
  private static final int HASH_DIGITS = 8;

  private GuidelineVersion() {}

  static String of(String guidelines) {
    Matcher named =
        NAMED.matcher(guidelines.substring(0, Math.min(BEGINNING, guidelines.length())));
    return named.find() ? named.group(1) : Sha256.of(guidelines).substring(0, HASH_DIGITS);
  }
}
