package io.rankscope.cli.output;

import io.rankscope.cli.console.DisplayText;
import io.rankscope.cli.console.Style;
import io.rankscope.engine.domain.Highlight;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stretch of a text that shows most of its highlights, on one line. Cut between user-perceived
 * characters, at a blank where one is near.
 */
final class Snippet {
  private static final String ELLIPSIS = "…";
  private static final int BLANK_IS_NEAR = 15;

  private final String text;
  private final List<Highlight> matches;
  private final Optional<Highlight> nearest;

  /**
   * A snippet of {@code text}.
   *
   * @param highlights of this text alone, by UTF-16 offset, ordered by start; at most one is of a
   *     nearest sentence
   */
  Snippet(String text, List<Highlight> highlights) {
    this.text = DisplayText.oneLine(text);
    this.matches = highlights.stream().filter(mark -> !mark.isSemantic()).toList();
    this.nearest = highlights.stream().filter(Highlight::isSemantic).findFirst();
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
    return Stream.concat(matches.stream(), nearest.stream())
        .map(mark -> Math.clamp((long) mark.start() - context, 0, latest))
        .max(
            Comparator.<Integer>comparingLong(start -> shownFrom(start, units))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(0);
  }

  private long shownFrom(int start, int units) {
    long shown =
        matches.stream()
            .filter(match -> match.start() >= start && match.end() <= start + units)
            .count();
    // A sentence may be longer than the snippet: where it begins is what counts.
    boolean begins =
        nearest.filter(mark -> start <= mark.start() && mark.start() < start + units).isPresent();
    return begins ? shown + 1 : shown;
  }

  private int atBoundary(int offset) {
    if (offset == 0) {
      return 0;
    }
    int blank = text.lastIndexOf(' ', offset - 1);
    boolean cutsHighlight =
        matches.stream().anyMatch(mark -> mark.start() < offset && mark.end() > offset);
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
    for (Highlight match : matches) {
      int start = Math.max(match.start(), at);
      int end = Math.min(match.end(), to);
      if (start < end) {
        line.append(unmatched(at, start, style))
            .append(style.highlight(text.substring(start, end)));
        at = end;
      }
    }
    return line.append(unmatched(at, to, style)).toString();
  }

  private String unmatched(int from, int to, Style style) {
    int start = Math.clamp(nearest.map(Highlight::start).orElse(to), from, to);
    int end = Math.clamp(nearest.map(Highlight::end).orElse(to), start, to);
    return text.substring(from, start)
        + style.nearest(text.substring(start, end))
        + text.substring(end, to);
  }
}
