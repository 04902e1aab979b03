package io.rankscope.app.support.control;

import java.text.Bidi;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.scene.control.TextArea;

/**
 * Where to cut a text that is to wrap, so that its words in Arabic, Hebrew and their kin stand
 * alone. JavaFX 26 fails with an index out of bounds when a line ends inside a run that goes from
 * right to left (its {@code PrismTextLayout.computeTrailingSpaceWidth}); it breaks lines between
 * two runs without harm. Letters join within words only, so the cuts do not show.
 */
public final class RightToLeftWords {
  private RightToLeftWords() {}

  /** Wraps the lines of {@code area}, which cannot cut its text, unless some go right to left. */
  public static void wrapOthers(TextArea area) {
    area.wrapTextProperty().bind(area.textProperty().map(text -> ends(text).isEmpty()));
  }

  /** Offsets between words, blanks and marks set from right to left; none in any other text. */
  static SortedSet<Integer> ends(String text) {
    SortedSet<Integer> ends = new TreeSet<>();
    if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      Bidi levels = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
      for (int i = 1; i < text.length(); i++) {
        boolean backwards = levels.getLevelAt(i - 1) % 2 == 1 || levels.getLevelAt(i) % 2 == 1;
        if (backwards && Kind.of(text.charAt(i - 1)) != Kind.of(text.charAt(i))) {
          ends.add(i);
        }
      }
    }
    return ends;
  }

  /** What must not share a run: JavaFX sets a mark that does on the wrong side of its word. */
  private enum Kind {
    WORD,
    BLANK,
    MARK;

    static Kind of(char character) {
      if (Character.isWhitespace(character)) {
        return BLANK;
      }
      return switch (Character.getType(character)) {
        case Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.OTHER_PUNCTUATION ->
            MARK;
        default -> WORD;
      };
    }
  }
}
