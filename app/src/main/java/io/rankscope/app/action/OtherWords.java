package io.rankscope.app.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what people call otherwise than the program does: each word that was typed begins one of
 * the text or one of its other words, and not all are in the text, which {@link FuzzyMatch} finds.
 *
 * @param score comparable with that of a fuzzy match, a little lower than if the text had the words
 * @param found the other words that were meant
 */
record OtherWords(int score, List<String> found) {
  private static final int NOT_IN_THE_TEXT = 3;

  OtherWords {
    found = List.copyOf(found);
  }

  /**
   * How {@code typed} fits.
   *
   * @param words other words for {@code text}
   */
  static Optional<OtherWords> of(String typed, String text, List<String> words) {
    int score = 0;
    List<String> found = new ArrayList<>();
    for (String word : parts(typed)) {
      Optional<String> said = begunBy(word, parts(text));
      Optional<String> meant = said.or(() -> begunBy(word, words));
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      score += FuzzyMatch.of(word, meant.get()).map(FuzzyMatch::score).orElse(0);
      if (said.isEmpty()) {
        score -= NOT_IN_THE_TEXT;
        found.add(meant.get());
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new OtherWords(score, found));
  }

  private static Optional<String> begunBy(String typed, List<String> words) {
    String beginning = typed.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(beginning))
        .findFirst();
  }

  private static List<String> parts(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }
}
