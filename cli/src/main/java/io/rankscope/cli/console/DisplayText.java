package io.rankscope.cli.console;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Text of an index on a terminal: never interpreted, and measured in terminal cells. */
public final class DisplayText {
  private DisplayText() {}

  /**
   * {@code text} on one line: each control character, line break and direction override becomes a
   * space, so that no passage can move the cursor, colour the screen or reverse a line. The length
   * in UTF-16 units stays, and with it every offset.
   */
  public static String oneLine(String text) {
    StringBuilder safe = new StringBuilder(text);
    for (int i = 0; i < safe.length(); i++) {
      if (isUnsafe(safe.charAt(i))) {
        safe.setCharAt(i, ' ');
      }
    }
    return safe.toString();
  }

  private static boolean isUnsafe(char unit) {
    return switch (Character.getType(unit)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> (unit >= '\u202a' && unit <= '\u202e') || (unit >= '\u2066' && unit <= '\u2069');
    };
  }

  /** The terminal cells {@code text} takes: two for wide characters, none for combining marks. */
  public static int cells(String text) {
    return text.codePoints().map(DisplayText::cellsOf).sum();
  }

  static int cellsOf(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (UCharacter.getType(codePoint)) {
      case UCharacter.NON_SPACING_MARK, UCharacter.ENCLOSING_MARK, UCharacter.FORMAT -> 0;
      default ->
          switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
            default -> 1;
          };
    };
  }
}
