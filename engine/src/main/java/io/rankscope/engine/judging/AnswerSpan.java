package io.rankscope.engine.judging;

import java.util.Optional;

/**
 * A stretch of a passage's text that answers the query.
 *
 * @param start first UTF-16 unit within the text (the title is not counted)
 * @param end one past the last UTF-16 unit
 * @param quote the text of the stretch as it stood when it was marked
 */
public record AnswerSpan(int start, int end, String quote) {
  public AnswerSpan {
    if (start < 0 || end <= start || quote.length() != end - start) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " does not fit a quote of " + quote.length() + " units");
    }
  }

  /**
   * The stretch {@code start..end} of {@code text}.
   *
   * @throws IllegalArgumentException when it is empty or reaches beyond the text
   */
  public static AnswerSpan in(String text, int start, int end) {
    if (start < 0 || end > text.length() || end <= start) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " lies not within " + text.length() + " units");
    }
    return new AnswerSpan(start, end, text.substring(start, end));
  }

  /** The first place in {@code text} where {@code quote} stands, if it does. */
  public static Optional<AnswerSpan> find(String text, String quote) {
    int start = quote.isEmpty() ? -1 : text.indexOf(quote);
    return start < 0
        ? Optional.empty()
        : Optional.of(new AnswerSpan(start, start + quote.length(), quote));
  }

  /** Whether the quote still stands at its place in {@code text}. */
  public boolean holdsIn(String text) {
    return text.startsWith(quote, start);
  }
}
