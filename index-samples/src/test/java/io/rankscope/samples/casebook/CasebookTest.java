package io.rankscope.samples.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.samples.casebook.PlantedCase.Ranks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/casebook.md} to its word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CasebookTest {
  private final List<PlantedCase> cases = CaseReader.read();

  @SuppressWarnings("NullAway.Init")
  private CaseBench bench;

  @BeforeAll
  void open(@TempDir Path folder) {
    bench = new CaseBench(folder);
  }

  @AfterAll
  void close() {
    bench.close();
  }

  private List<PlantedCase> cases() {
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void ranksWrongly_asTheBookSays(PlantedCase planted) {
    Ranks ranks = bench.ranks(planted);
    assertThat(ranks).isEqualTo(planted.ranks());
    assertThat(ranks.mended()).isFalse();
    if (planted.wrong().isEmpty()) {
      assertThat(bench.ranking(planted)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void showsTheCause_whereTheBookSays(PlantedCase planted) {
    assertThat(planted.evidence()).isNotEmpty();
    planted.evidence().forEach(evidence -> evidence.check(bench, planted));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void getsBetter_asTheBookSays(PlantedCase planted) {
    planted
        .mend()
        .ifPresentOrElse(
            mend -> {
              Ranks ranks = bench.ranks(planted, mend);
              assertThat(ranks).isEqualTo(mend.ranks());
              int before = planted.ranks().right();
              assertThat(ranks.right()).isPositive();
              assertThat(before == 0 || ranks.right() < before).isTrue();
            },
            () ->
                assertThat(bench.lexicalPipelines())
                    .as("lexical pipelines that mend it after all")
                    .noneMatch(pipeline -> bench.ranks(planted, pipeline).mended()));
  }

  @Test
  void knowsEachPassageOfEachCase() {
    assertThat(cases).hasSizeGreaterThanOrEqualTo(12);
    List<PassageId> named = cases.stream().flatMap(planted -> planted.wrong().stream()).toList();
    assertThat(named).allSatisfy(id -> assertThat(bench.passage(id).id()).isEqualTo(id));
  }
}
