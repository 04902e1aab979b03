package io.rankscope.app.feature.judge;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.rankscope.engine.corpus.SentenceSplitter;
import io.rankscope.engine.corpus.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses a stretch of a text by words and sentences, so that an answer can be marked without a
 * mouse. The chosen stretch runs from the first to the last of the words between two ends.
 */
final class SpanPicker {
  private final String text;
  private final List<TextSpan> words;
  private final List<TextSpan> sentences;
  private int anchor;
  private int moving;
  private Unit unit = Unit.SENTENCE;

  private enum Unit {
    WORD,
    SENTENCE
  }

  /** Begins with the sentence at {@code offset}. */
  SpanPicker(String text, int offset) {
    this.text = text;
    this.words = words(text);
    this.sentences = new SentenceSplitter().sentences(text);
    chooseSentence(sentenceAt(offset));
  }

  /** Whether there is a word to choose. */
  boolean possible() {
    return !words.isEmpty();
  }

  /** What is chosen, without blanks at its ends; sentences with their marks. */
  TextSpan selection() {
    int start = words.get(Math.min(anchor, moving)).start();
    int end = words.get(Math.max(anchor, moving)).end();
    return unit == Unit.WORD
        ? new TextSpan(start, end)
        : dragged(
            text,
            sentences.get(sentenceAt(start)).start(),
            sentences.get(sentenceAt(end - 1)).end());
  }

  /** Chooses the single word {@code steps} further on, back when negative. */
  void moveWord(int steps) {
    growWord(steps);
    anchor = moving;
  }

  /** Moves the free end by {@code steps} words. */
  void growWord(int steps) {
    unit = Unit.WORD;
    moving = Math.clamp((long) moving + steps, 0, words.size() - 1);
  }

  /** Chooses the whole sentence {@code steps} further on, back when negative. */
  void moveSentence(int steps) {
    int now = sentenceAt(words.get(moving).start());
    chooseSentence(Math.clamp((long) now + steps, 0, sentences.size() - 1));
  }

  /** Moves the free end to the end of the sentence {@code steps} further on, or its start. */
  void growSentence(int steps) {
    int kept = anchor;
    moveSentence(steps);
    moving = steps > 0 ? Math.max(anchor, moving) : Math.min(anchor, moving);
    anchor = kept;
  }

  /**
   * The stretch between two offsets of a mouse, in whole characters and without blanks at its ends;
   * empty when nothing else is in it.
   */
  static TextSpan dragged(String text, int one, int other) {
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    int start = Math.clamp(Math.min(one, other), 0, text.length());
    int end = Math.clamp(Math.max(one, other), 0, text.length());
    start = characters.isBoundary(start) ? start : characters.preceding(start);
    end = characters.isBoundary(end) ? end : characters.following(end);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextSpan(start, end);
  }

  private void chooseSentence(int index) {
    if (words.isEmpty()) {
      return;
    }
    TextSpan sentence = sentences.get(index);
    unit = Unit.SENTENCE;
    anchor = Math.min(wordsBefore(sentence.start()), words.size() - 1);
    moving = Math.max(anchor, wordsBefore(sentence.end()) - 1);
  }

  private int wordsBefore(int offset) {
    return (int) words.stream().filter(word -> word.start() < offset).count();
  }

  private int sentenceAt(int offset) {
    for (int i = 0; i < sentences.size(); i++) {
      if (offset < sentences.get(i).end()) {
        return i;
      }
    }
    return Math.max(0, sentences.size() - 1);
  }

  /** Letters, digits and symbols such as emoji; blanks and punctuation stand between words. */
  private static boolean belongsToWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_SYMBOL;
  }

  private static List<TextSpan> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    List<TextSpan> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (text.substring(start, end).codePoints().anyMatch(SpanPicker::belongsToWord)) {
        words.add(new TextSpan(start, end));
      }
      start = end;
    }
    return words;
  }
}
