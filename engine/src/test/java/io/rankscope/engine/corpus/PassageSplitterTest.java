package io.rankscope.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.UsageException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PassageSplitterTest {
  @Test
  void keepsTitleAndDocument_whenADocumentIsCut() {
    Passage document =
        Passage.whole(new PassageId("d1"), "Birds", "Swallows sleep. They migrate too. So what?");
    assertThat(new PassageSplitter(5, 0).split(document))
        .containsExactly(
            new Passage(new PassageId("d1#0"), "d1", "Birds", "Swallows sleep. They migrate too. "),
            new Passage(new PassageId("d1#1"), "d1", "Birds", "So what?"));
  }

  @Test
  void keepsTheGivenDocument_whenAPassageOfOneIsCut() {
    Passage part = new Passage(new PassageId("p"), "d1", "", "One. Two.");
    assertThat(new PassageSplitter(1, 0).split(part))
        .containsExactly(
            new Passage(new PassageId("p#0"), "d1", "", "One. "),
            new Passage(new PassageId("p#1"), "d1", "", "Two."));
  }

  @Test
  void givesOnePassage_whenThereIsNoTextOrItIsShort() {
    assertThat(texts(10, 3, "")).containsExactly("");
    assertThat(texts(10, 3, "Short.")).containsExactly("Short.");
    assertThat(texts(1, 0, " … 🙂 ")).containsExactly(" … 🙂 ");
  }

  @Test
  void cutsAtSentences_whenTheNextWouldBeTooMuch() {
    assertThat(texts(3, 0, "One two. Three four. Five. Six seven."))
        .containsExactly("One two. ", "Three four. Five. ", "Six seven.");
  }

  @Test
  void repeatsWholeSentences_asManyAsTheOverlapHolds() {
    String text = "A one. B two. C three. D four. E five.";
    assertThat(texts(6, 1, text)).containsExactly("A one. B two. C three. ", "D four. E five.");
    assertThat(texts(6, 3, text))
        .containsExactly("A one. B two. C three. ", "C three. D four. E five.");
    assertThat(texts(6, 4, text))
        .containsExactly(
            "A one. B two. C three. ", "B two. C three. D four. ", "C three. D four. E five.");
  }

  @Test
  void givesUpOverlap_whenTheNextSentenceNeedsTheRoom() {
    assertThat(texts(6, 4, "A one. B two. C three. Here are five words now. Z."))
        .containsExactly("A one. B two. C three. ", "Here are five words now. Z.");
  }

  @Test
  void cutsBeforeWords_whenASentenceIsTooLong() {
    assertThat(texts(3, 2, "Hi there. One, two (three) four-five six seven. The end."))
        .containsExactly(
            "Hi there. ", "One, two (three) ", "four-five six ", "seven. ", "The end.");
  }

  @Test
  void countsWordsByDictionary_whenTheScriptHasNoBlanks() {
    String text = "我喜欢吃苹果。他不喜欢香蕉。我们都喜欢水果。";
    assertThat(texts(5, 0, text)).containsExactly("我喜欢吃苹果。", "他不喜欢香蕉。", "我们都喜欢水果。");
    assertThat(texts(100, 0, text)).containsExactly(text);
    assertThat(texts(2, 0, "我喜欢吃苹果。")).containsExactly("我喜欢", "吃苹果。");
  }

  @Test
  void coversTheTextWithinTheLimits_whateverTheText() {
    Random random = new Random(20_24);
    for (int round = 0; round < 2_000; round++) {
      String text = text(random);
      int maxWords = 1 + random.nextInt(12);
      int overlap = random.nextInt(maxWords);
      List<TextSpan> spans = new PassageSplitter(maxWords, overlap).spans(text);
      String what =
          "round %d: %d words, overlap %d of: %s".formatted(round, maxWords, overlap, text);

      assertThat(spans.getFirst().start()).as(what).isZero();
      assertThat(spans.getLast().end()).as(what).isEqualTo(text.length());
      StringBuilder withoutOverlaps = new StringBuilder(spans.getFirst().of(text));
      for (int i = 1; i < spans.size(); i++) {
        TextSpan before = spans.get(i - 1);
        TextSpan span = spans.get(i);
        assertThat(span.start())
            .as(what)
            .isGreaterThan(before.start())
            .isLessThanOrEqualTo(before.end());
        assertThat(span.end()).as(what).isGreaterThan(before.end());
        assertThat(words(text.substring(span.start(), before.end())))
            .as(what)
            .isLessThanOrEqualTo(overlap);
        withoutOverlaps.append(text, before.end(), span.end());
      }
      assertThat(withoutOverlaps).as(what).hasToString(text);
      assertThat(spans).as(what).allMatch(span -> words(span.of(text)) <= maxWords);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 0", "5, -1", "5, 5", "5, 6"})
  void refusesNumbers_thatMakeNoPassages(int maxWords, int overlap) {
    assertThatThrownBy(() -> new PassageSplitter(maxWords, overlap))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void findsTheSentencesOfAllScripts_withTheBlanksBehindThem() {
    String text = "First one.  Second?! 第一句。第二句！ هل هذا سؤال؟ نعم.\nLast";
    assertThat(new SentenceSplitter().sentences(text).stream().map(span -> span.of(text)))
        .containsExactly(
            "First one.  ", "Second?! ", "第一句。", "第二句！ ", "هل هذا سؤال؟ ", "نعم.\n", "Last");
    assertThat(new SentenceSplitter().sentences("")).isEmpty();
  }

  private static List<String> texts(int maxWords, int overlap, String text) {
    return new PassageSplitter(maxWords, overlap)
        .spans(text).stream().map(span -> span.of(text)).toList();
  }

  private static String text(Random random) {
    List<String> pieces =
        List.of(
            "word",
            "Two",
            "3.14",
            "don't",
            "我喜欢",
            "ไทย",
            "e\u0301",
            "😀",
            "👩‍👩‍👧",
            "(",
            ",",
            ". ",
            "! ",
            "。",
            "?\n",
            "\n\n",
            "  ",
            "... ",
            "—",
            "\uD83D");
    StringBuilder text = new StringBuilder();
    IntStream.range(0, random.nextInt(60))
        .forEach(
            i ->
                text.append(pieces.get(random.nextInt(pieces.size())))
                    .append(random.nextInt(3) == 0 ? "" : " "));
    return text.toString();
  }

  private static int words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    int words = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        words++;
      }
    }
    return words;
  }
}
