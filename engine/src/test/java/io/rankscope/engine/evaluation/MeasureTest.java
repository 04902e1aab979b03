package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rankscope.engine.failure.BadInputException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nDCG@10",
        "nDCG",
        "AP",
        "AP(rel=2)",
        "AP(rel=2)@100",
        "P@5",
        "P(rel=3)@5",
        "R@100",
        "RR",
        "RR@10",
        "Success@1",
        "Judged@10",
        "Rprec",
        "Bpref",
        "SetP",
        "SetR(rel=2)"
      })
  void printsTheNotationItRead_whenTheMeasureIsKnown(String notation) {
    assertThat(Measure.parse(notation)).hasToString(notation);
  }

  @Test
  void readsEveryPart_whenLevelAndCutOffAreGiven() {
    assertThat(Measure.parse(" AP( rel = 2 )@100 "))
        .isEqualTo(new Measure(MeasureKind.AP, OptionalInt.of(100), 2));
  }

  @ParameterizedTest
  @CsvSource({"NDCG@10, nDCG@10", "MAP, AP", "MRR@10, RR@10", "Recall@5, R@5", "AP(rel=1), AP"})
  void printsOneName_whenIrMeasuresHasSeveral(String typed, String printed) {
    assertThat(Measure.parse(typed)).hasToString(printed);
  }

  @Test
  void readsEachOnce_whenSeveralAreSeparatedByBlanksOrCommas() {
    assertThat(Measure.parseAll(" nDCG@10  AP(rel=2)@5,P@5 AP( rel = 2 )@5 "))
        .map(Measure::toString)
        .containsExactly("nDCG@10", "AP(rel=2)@5", "P@5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nDGC@10 | The nearest is nDCG.",
        "ndcg@10 | The nearest is nDCG.",
        "ndcg_cut.10 | The nearest is nDCG.",
        "map | The nearest is AP.",
        "Succes@5 | The nearest is Success.",
        "ERR@20 | The nearest is RR."
      })
  void namesTheNearest_whenTheMeasureIsUnknown(String typed, String nearest) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> Measure.parse(typed))
        .satisfies(
            failure -> {
              assertThat(failure.what()).isEqualTo("\"" + typed + "\" is not a measure.");
              assertThat(failure.remedy()).startsWith(nearest).contains("Known are nDCG, AP, P@k");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P | P needs a cut-off.",
        "Rprec@10 | Rprec has no cut-off.",
        "nDCG(rel=2)@10 | nDCG takes no parameters.",
        "AP(cut=2) | The parameter \"cut=2\" of \"AP(cut=2)\" is not known.",
        "P@0 | The cut-off of \"P@0\" is 0."
      })
  void saysWhatIsWrong_whenTheMeasureIsKnownButItsPartsAreNot(String typed, String what) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> Measure.parse(typed))
        .satisfies(failure -> assertThat(failure.what()).isEqualTo(what));
  }

  @Test
  void keepsTheKind_whenTheLevelIsRaised() {
    assertThat(Measure.parse("P@5").withLevel(2)).hasToString("P(rel=2)@5");
    assertThat(Measure.parse("nDCG@5").withLevel(2)).hasToString("nDCG@5");
  }
}
