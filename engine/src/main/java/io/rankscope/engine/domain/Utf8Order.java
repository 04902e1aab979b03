package io.rankscope.engine.domain;

import java.util.Comparator;

/**
 * Compares texts as their UTF-8 bytes compare, which is code point order. That is how trec_eval
 * ({@code strcmp}) and Lucene's doc values order ids; {@link String#compareTo} differs from it
 * where characters beyond U+FFFF meet ones from U+E000 on.
 */
public final class Utf8Order {
  /** The order as a comparator. */
  public static final Comparator<String> COMPARATOR = Utf8Order::compare;

  private Utf8Order() {}

  /** Negative, zero or positive as {@code a} stands before, beside or after {@code b}. */
  public static int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char left = a.charAt(i);
      char right = b.charAt(i);
      if (left != right) {
        // Only a surrogate stands for a code point above every other UTF-16 unit.
        boolean leftHigh = Character.isSurrogate(left);
        return leftHigh == Character.isSurrogate(right)
            ? Character.compare(left, right)
            : leftHigh ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
