package io.rankscope.engine.corpus;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words of a text by the rules of Unicode Standard Annex #29 as ICU implements them;
 * punctuation and blanks are none. Chinese, Japanese and Thai, written without blanks, are cut by
 * ICU's dictionaries.
 *
 * <p>Safe for any thread.
 */
public final class WordSplitter {
  private final BreakIterator prototype = BreakIterator.getWordInstance(ULocale.ROOT);

  /** The words of {@code text}, in order. */
  public List<TextSpan> words(String text) {
    BreakIterator breaks = prototype.clone();
    breaks.setText(text);
    List<TextSpan> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        words.add(new TextSpan(start, end));
      }
      start = end;
    }
    return words;
  }
}
