package io.rankscope.cli.output;

import io.rankscope.cli.console.DisplayText;
import io.rankscope.cli.console.Style;
import io.rankscope.engine.domain.Highlight;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The stretch of a text that shows most of its highlights, on one line. Cut between user-perceived
 * characters, at a blank where one is near.
 */
final class Snippet {
  private static final String ELLIPSIS = "…";
  private static final int BLANK_IS_NEAR = 15;

  private final String text;
  private final List<Highlight> highlights;

  /**
   * A snippet of {@code text}.
   *
   * @param highlights of this text alone, by UTF-16 offset, ordered by start
   */
  Snippet(String text, List<Highlight> highlights) {
    this.text = DisplayText.oneLine(text);
    this.highlights = List.copyOf(highlights);
  }

  /** At most {@code units} UTF-16 units of the text with its highlights marked in {@code style}. */
  String render(int units, Style style) {
    if (text.length() <= units) {
      return marked(0, text.length(), style);
    }
    int start = atBoundary(bestStart(units));
    int end = start + units >= text.length() ? text.length() : atBoundary(start + units);
    return (start > 0 ? ELLIPSIS : "")
        + marked(start, end, style)
        + (end < text.length() ? ELLIPSIS : "");
  }

  private int bestStart(int units) {
    int context = units / 5;
    int latest = text.length() - units;
    return highlights.stream()
        .map(highlight -> Math.clamp((long) highlight.start() - context, 0, latest))
        .max(
            Comparator.<Integer>comparingLong(start -> shownFrom(start, units))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(0);
  }

  private long shownFrom(int start, int units) {
    return highlights.stream()
        .filter(highlight -> highlight.start() >= start && highlight.end() <= start + units)
        .count();
  }

  private int atBoundary(int offset) {
    if (offset == 0) {
      return 0;
    }
    int blank = text.lastIndexOf(' ', offset - 1);
    boolean cutsHighlight =
        highlights.stream().anyMatch(mark -> mark.start() < offset && mark.end() > offset);
    if (blank > offset - BLANK_IS_NEAR && !cutsHighlight) {
      return blank + 1;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return characters.isBoundary(offset) ? offset : characters.preceding(offset);
  }

  private String marked(int from, int to, Style style) {
    StringBuilder line = new StringBuilder();
    int at = from;
    for (Highlight highlight : highlights) {
      int start = Math.max(highlight.start(), at);
      int end = Math.min(highlight.end(), to);
      if (start < end) {
        line.append(text, at, start).append(style.highlight(text.substring(start, end)));
        at = end;
      }
    }
    return line.append(text, at, to).toString();
  }
}
