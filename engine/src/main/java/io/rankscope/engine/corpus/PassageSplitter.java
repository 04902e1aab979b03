package io.rankscope.engine.corpus;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.UsageException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts documents into passages of whole sentences.
 *
 * <p>Sentences are taken in order as long as together they have at most {@code maxWords} words. The
 * next passage begins with the last sentences of the one before: as many whole ones as together
 * have at most {@code overlap} words and leave room for the first new sentence. A sentence of more
 * than {@code maxWords} words is cut before every {@code maxWords}-th further word into passages of
 * its own, which overlap nothing.
 *
 * <p>Words are what ICU's word breaks of the root locale call words, so that Chinese, Japanese and
 * Thai, written without blanks, are counted by their dictionaries; punctuation and blanks are none.
 * The title counts for nothing. Passages are stretches of the document's text, unchanged, and
 * without the overlaps they are the whole of it.
 *
 * <p>Safe for any thread.
 */
public final class PassageSplitter {
  private final int maxWords;
  private final int overlap;
  private final SentenceSplitter sentences = new SentenceSplitter();
  private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);

  /**
   * @param maxWords most words of a passage, at least 1
   * @param overlap most words that a passage repeats from the one before, at least 0 and less than
   *     {@code maxWords}
   * @throws UsageException when the numbers are not so
   */
  public PassageSplitter(int maxWords, int overlap) {
    if (maxWords < 1) {
      throw new UsageException(
          "A passage of at most " + maxWords + " words cannot be made.",
          null,
          "Give --max-words 1 or more.");
    }
    if (overlap < 0 || overlap >= maxWords) {
      throw new UsageException(
          "Passages of at most " + maxWords + " words cannot overlap by " + overlap + ".",
          null,
          "Give --overlap from 0 to " + (maxWords - 1) + ".");
    }
    this.maxWords = maxWords;
    this.overlap = overlap;
  }

  /**
   * The passages of {@code document}, at least one, with ids {@code ID#0}, {@code ID#1}, …, its
   * title and its document. A document without text gives one passage without text.
   */
  public List<Passage> split(Passage document) {
    List<TextSpan> spans = spans(document.text());
    List<Passage> passages = new ArrayList<>(spans.size());
    for (TextSpan span : spans) {
      passages.add(
          new Passage(
              new PassageId(document.id() + "#" + passages.size()),
              document.document(),
              document.title(),
              span.of(document.text())));
    }
    return passages;
  }

  /** The stretches of {@code text} that become passages, in order; at least one. */
  List<TextSpan> spans(String text) {
    List<TextSpan> spans = new ArrayList<>();
    WordCounter counter = new WordCounter(words, text);
    Deque<Sentence> filling = new ArrayDeque<>();
    int fillingWords = 0;
    boolean fresh = false;
    for (TextSpan span : sentences.sentences(text)) {
      List<TextSpan> pieces = counter.pieces(span, maxWords);
      int count = pieces.size() > 1 ? 0 : counter.lastCount();
      if (pieces.size() > 1) {
        if (fresh) {
          spans.add(whole(filling));
        }
        spans.addAll(pieces);
        filling.clear();
        fillingWords = 0;
        fresh = false;
        continue;
      }
      if (fillingWords + count > maxWords) {
        spans.add(whole(filling));
        fillingWords = keepOverlap(filling, fillingWords, Math.min(overlap, maxWords - count));
      }
      filling.addLast(new Sentence(span, count));
      fillingWords += count;
      fresh = true;
    }
    if (fresh || spans.isEmpty()) {
      spans.add(filling.isEmpty() ? new TextSpan(0, text.length()) : whole(filling));
    }
    return spans;
  }

  private static int keepOverlap(Deque<Sentence> filling, int words, int most) {
    int kept = words;
    while (!filling.isEmpty() && kept > most) {
      kept -= filling.removeFirst().words();
    }
    return kept;
  }

  private static TextSpan whole(Deque<Sentence> sentences) {
    return new TextSpan(sentences.getFirst().span().start(), sentences.getLast().span().end());
  }

  private record Sentence(TextSpan span, int words) {}
}
