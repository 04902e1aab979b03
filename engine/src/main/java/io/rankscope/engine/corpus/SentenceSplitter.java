package io.rankscope.engine.corpus;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sentences of a text by the rules of Unicode Standard Annex #29 as ICU implements them.
 *
 * <p>The locale is the root: a corpus says nowhere which language a passage is in and may mix them,
 * the root rules know the sentence ends of all scripts, and the locales' own lists of abbreviations
 * only suppress breaks, which passages filled from several sentences hardly feel. The same text
 * gives the same passages on every machine.
 *
 * <p>Safe for any thread.
 */
public final class SentenceSplitter {
  private final BreakIterator prototype = BreakIterator.getSentenceInstance(ULocale.ROOT);

  /**
   * The sentences of {@code text} with the blanks behind each, in order and without gaps: together
   * they are the text. None for an empty text.
   */
  public List<TextSpan> sentences(String text) {
    BreakIterator breaks = prototype.clone();
    breaks.setText(text);
    List<TextSpan> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(new TextSpan(start, end));
      start = end;
    }
    return sentences;
  }
}
