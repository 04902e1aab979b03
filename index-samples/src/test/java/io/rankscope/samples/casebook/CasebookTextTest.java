package io.rankscope.samples.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.samples.casebook.PlantedCase.Mend;
import io.rankscope.samples.casebook.PlantedCase.Ranks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of {@code docs/casebook.md} say what the cases say that {@link CasebookTest} runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CasebookTextTest {
  private static final Pattern SECTION =
      Pattern.compile("^### \\d+\\. .* <a id=\"([a-z0-9-]+)\"></a>$", Pattern.MULTILINE);

  private final List<PlantedCase> cases = CaseReader.read();
  private final String book = read();

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

  @Test
  void tellsEveryCaseInTheirOrder_andNoOther() {
    List<String> told = new ArrayList<>();
    for (Matcher section = SECTION.matcher(book); section.find(); ) {
      told.add(section.group(1));
    }
    assertThat(told).isEqualTo(cases.stream().map(PlantedCase::name).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsQueryRanksAndWhatHelps(PlantedCase planted) {
    String section = section(planted);
    Query query = bench.query(planted);
    assertThat(section)
        .contains("- **Query** `" + query.id() + "` “" + query.text() + "”\n")
        .contains("- **Symptom** " + symptom(planted) + ".\n")
        .contains("- **Cause** ")
        .contains("- **Where to look** ")
        .contains("- **What helps** ");
    planted.mend().ifPresent(mend -> tellsWhatHelps(planted, mend, section));
  }

  private static void tellsWhatHelps(PlantedCase planted, Mend mend, String section) {
    mend.query().ifPresent(words -> assertThat(section).contains("uery “" + words + "”"));
    mend.pipeline().ifPresent(name -> assertThat(section).contains("ipeline `" + name + "`"));
    assertThat(section).contains("Then " + places(planted, mend.ranks()) + ".");
  }

  private static String symptom(PlantedCase planted) {
    if (planted.wrong().isEmpty()) {
      return "No hit at all";
    }
    return places(planted, planted.ranks())
        + (planted.statistics() == Statistics.MERGED
            ? ""
            : " with " + planted.statistics().label() + " statistics");
  }

  private static String places(PlantedCase planted, Ranks ranks) {
    Optional<PassageId> wrong = planted.wrong();
    String right = "`" + planted.right() + "` ";
    return wrong
        .map(
            id ->
                "`"
                    + id
                    + "` "
                    + (ranks.wrong() > 0 ? "stands at " + ranks.wrong() : "is not among the hits")
                    + ", "
                    + right
                    + (ranks.right() > 0 ? "at " + ranks.right() : "is not among the hits"))
        .orElse(right + "stands at " + ranks.right());
  }

  private String section(PlantedCase planted) {
    Matcher section = SECTION.matcher(book);
    while (section.find()) {
      if (section.group(1).equals(planted.name())) {
        int start = section.end();
        return book.substring(start, section.find() ? section.start() : book.length());
      }
    }
    throw new AssertionError("the casebook does not tell " + planted.name());
  }

  private static String read() {
    String repository = System.getProperty("rankscope.repository", "..");
    try {
      return Files.readString(Path.of(repository, "docs", "casebook.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
