package io.rankscope.engine.corpus;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** Counts the words of stretches of one text, and cuts stretches that have too many. */
final class WordCounter {
  private final BreakIterator breaks;
  private int lastCount;

  WordCounter(BreakIterator prototype, String text) {
    breaks = prototype.clone();
    breaks.setText(text);
  }

  /**
   * {@code span} in pieces of {@code maxWords} words, each cut before a word, the last with what is
   * left; one piece when it has no more words than that.
   */
  List<TextSpan> pieces(TextSpan span, int maxWords) {
    List<TextSpan> pieces = new ArrayList<>();
    int pieceStart = span.start();
    int count = 0;
    int segmentStart = span.start();
    while (segmentStart < span.end()) {
      int segmentEnd = Math.min(breaks.following(segmentStart), span.end());
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        if (count == maxWords) {
          pieces.add(new TextSpan(pieceStart, segmentStart));
          pieceStart = segmentStart;
          count = 0;
        }
        count++;
      }
      segmentStart = segmentEnd;
    }
    pieces.add(new TextSpan(pieceStart, span.end()));
    lastCount = count;
    return pieces;
  }

  /** The words of the last piece of the last stretch. */
  int lastCount() {
    return lastCount;
  }
}
