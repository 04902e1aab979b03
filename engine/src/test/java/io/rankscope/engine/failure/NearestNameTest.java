package io.rankscope.engine.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> MEASURES = List.of("nDCG", "AP", "Success", "Judged");

  @Test
  void namesTheOneMeant_whenLettersAreSwappedOrMissing() {
    assertThat(NearestName.of("nDGC", MEASURES)).contains("nDCG");
    assertThat(NearestName.of("sucess", MEASURES)).contains("Success");
  }

  @Test
  void ignoresCase_whenOnlyTheCaseDiffers() {
    assertThat(NearestName.of("ndcg", MEASURES)).contains("nDCG");
  }

  @Test
  void namesNothing_whenNoNameIsNear() {
    assertThat(NearestName.of("zzzzzz", MEASURES)).isEmpty();
    assertThat(NearestName.of("x", List.of())).isEmpty();
  }

  @Test
  void advisesNoEmptyName() {
    assertThat(NearestName.remedy("x", List.of(""))).isEmpty();
    assertThat(NearestName.remedy("", List.of("", "words"))).isEqualTo("Use one of: words.");
  }
}
