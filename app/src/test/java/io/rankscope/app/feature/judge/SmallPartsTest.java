package io.rankscope.app.feature.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.session.GradeKeys;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.judging.AnswerSpan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The parts of the screen that need neither a list nor a window. */
final class SmallPartsTest {
  private static final String TEXT = "One two. Three four five. 六七 \uD83D\uDC33 end.";

  @Test
  void markingBeginsWithTheSentence_thatTheMatchIsIn() {
    assertThat(chosen(new SpanPicker(TEXT, TEXT.indexOf("four")))).isEqualTo("Three four five.");
  }

  @Test
  void markingMovesAndGrowsByWords() {
    SpanPicker picker = new SpanPicker(TEXT, 0);
    picker.moveWord(1);
    assertThat(chosen(picker)).isEqualTo("Three");
    picker.growWord(1);
    assertThat(chosen(picker)).isEqualTo("Three four");
    picker.growWord(-2);
    assertThat(chosen(picker)).isEqualTo("two. Three");
  }

  @Test
  void markingMovesAndGrowsBySentences_withinTheText() {
    SpanPicker picker = new SpanPicker(TEXT, 0);
    picker.moveSentence(1);
    picker.growSentence(1);
    assertThat(chosen(picker)).isEqualTo(TEXT.substring(TEXT.indexOf("Three")));
    picker.moveSentence(9);
    assertThat(chosen(picker)).isEqualTo("六七 \uD83D\uDC33 end.");
    picker.moveSentence(-9);
    assertThat(chosen(picker)).isEqualTo("One two.");
  }

  @Test
  void nothingCanBeMarked_whereNoWordIs() {
    assertThat(new SpanPicker("  \n ", 0).possible()).isFalse();
    assertThat(new SpanPicker("", 0).possible()).isFalse();
  }

  @Test
  void draggedStretchIsOfWholeCharacters_withoutBlanksAtItsEnds() {
    int whale = TEXT.indexOf("\uD83D\uDC33");
    assertThat(SpanPicker.dragged(TEXT, whale + 1, whale + 4).of(TEXT)).isEqualTo("\uD83D\uDC33 e");
    assertThat(SpanPicker.dragged(TEXT, 8, 3).of(TEXT)).isEqualTo("two.");
    assertThat(SpanPicker.dragged("e\u0301te\u0301", 1, 4)).isEqualTo(new TextSpan(0, 5));
    TextSpan blank = SpanPicker.dragged(TEXT, 8, 9);
    assertThat(blank.start()).isEqualTo(blank.end());
  }

  @Test
  void markedTwice_isRemoved_andTouchingMarksBecomeOne() {
    AnswerSpan two = AnswerSpan.find(TEXT, "two").orElseThrow();
    AnswerSpan four = AnswerSpan.find(TEXT, "four").orElseThrow();

    assertThat(AnswerMarks.toggled(TEXT, List.of(two), new TextSpan(four.start(), four.end())))
        .containsExactly(two, four);
    assertThat(AnswerMarks.toggled(TEXT, List.of(two, four), new TextSpan(two.start(), two.end())))
        .containsExactly(four);
    assertThat(
            AnswerMarks.toggled(
                TEXT, List.of(two, four), new TextSpan(two.start() + 1, four.start() + 1)))
        .containsExactly(AnswerSpan.in(TEXT, two.start(), four.end()));
  }

  @Test
  void digitsGiveTheirOwnGrade_orThatOfTheirPlaceOnAScaleBeyondThem() {
    GradeKeys own = new GradeKeys(new GradeScale(Map.of(1, "no", 5, "yes"), 5));
    assertThat(List.of(own.grade(0), own.grade(1), own.grade(5)))
        .containsExactly(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(5));

    GradeKeys places = new GradeKeys(new GradeScale(Map.of(-1, "bad", 0, "so", 10, "good"), 0));
    assertThat(List.of(places.grade(0), places.grade(2), places.grade(3)))
        .containsExactly(OptionalInt.of(-1), OptionalInt.of(10), OptionalInt.empty());
  }

  @Test
  void guidelinesNameTheirVersion_orTheirHashDoes() {
    assertThat(GuidelineVersion.of("# Grading\n\n*Version 3 – since 2*")).isEqualTo("3");
    assertThat(GuidelineVersion.of("version: 2026-11.b\nBe fair.")).isEqualTo("2026-11.b");
    assertThat(GuidelineVersion.of("Be fair.")).matches("[0-9a-f]{8}");
    assertThat(GuidelineVersion.of("Be fair.")).isNotEqualTo(GuidelineVersion.of("Be kind."));
  }

  @Test
  void timesReadAsAPersonSaysThem() {
    assertThat(TimeText.of(Duration.ofMinutes(38))).isEqualTo("38 min");
    assertThat(TimeText.of(Duration.ofMinutes(110))).isEqualTo("1 h 50");
    assertThat(TimeText.of(Duration.ofMinutes(125))).isEqualTo("2 h 05");
    assertThat(TimeText.seconds(9.2)).isEqualTo("9 s");
    assertThat(TimeText.seconds(1.25)).isEqualTo("1.3 s");
  }

  private static String chosen(SpanPicker picker) {
    return picker.selection().of(TEXT);
  }
}
