package io.rankscope.benchmarks.corpus;

import java.util.List;

/**
 * Words by rank of frequency. First come the function words of English, which analyzers drop, then
 * made-up words that grow longer the rarer they are. Neighbours share a stem, so that a stemmer has
 * something to do.
 */
public final class Vocabulary {
  /** Some are stop words of Lucene's English analyzer, some are not, as in real text. */
  private static final List<String> FUNCTION_WORDS =
      List.of(
          "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "as", "was", "with", "be",
          "by", "on", "not", "are", "or", "this", "from", "at", "which", "have", "an", "but", "can",
          "their", "they", "more", "will", "there", "if", "when", "these", "no", "into", "such");

  private static final String[] ONSETS = {
    "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pl", "gr",
    "br", "ch"
  };
  private static final String[] RIMES = {"a", "e", "i", "o", "u", "an", "er", "or", "en", "al"};
  private static final int SYLLABLES = ONSETS.length * RIMES.length;
  private static final String[] ENDINGS = {"s", "ing", "ed"};

  private final String[] words;

  /** A vocabulary of {@code size} different words. */
  public Vocabulary(int size) {
    words = new String[size];
    for (int rank = 0; rank < size; rank++) {
      words[rank] = rank < FUNCTION_WORDS.size() ? FUNCTION_WORDS.get(rank) : made(rank);
    }
  }

  /** How many words there are. */
  public int size() {
    return words.length;
  }

  /** The word at {@code rank}, 0 being the most frequent. */
  public String word(int rank) {
    return words[rank];
  }

  /** The rank of the first word that carries meaning. */
  public int firstContentWord() {
    return FUNCTION_WORDS.size();
  }

  private static String made(int rank) {
    int ordinal = rank - FUNCTION_WORDS.size();
    int stem = ordinal / 2;
    StringBuilder word = new StringBuilder();
    // Counting on from the one-syllable words gives every stem at least two.
    for (int rest = stem + SYLLABLES; rest > 0; rest /= SYLLABLES) {
      int syllable = rest % SYLLABLES;
      word.append(ONSETS[syllable % ONSETS.length]).append(RIMES[syllable / ONSETS.length]);
    }
    return ordinal % 2 == 0
        ? word.append('t').toString()
        : word.append('t').append(ENDINGS[stem % ENDINGS.length]).toString();
  }
}
