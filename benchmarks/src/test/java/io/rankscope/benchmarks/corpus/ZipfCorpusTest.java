package io.rankscope.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The made-up corpus has the properties of text that searching and highlighting cost. */
class ZipfCorpusTest {
  private static final int SIZE = 3000;
  private final ZipfCorpus corpus = new ZipfCorpus(5, SIZE);

  @Test
  void passagesAndQueriesAreTheSame_forTheSameSeed() {
    ZipfCorpus again = new ZipfCorpus(5, SIZE);

    assertThat(again.passage(17)).isEqualTo(corpus.passage(17));
    assertThat(again.queries(20)).isEqualTo(corpus.queries(20));
    assertThat(new ZipfCorpus(6, SIZE).passage(17)).isNotEqualTo(corpus.passage(17));
  }

  @Test
  void frequencyFallsWithRank_asZipfSays() {
    List<Long> frequencies =
        frequencies().values().stream().sorted((a, b) -> Long.compare(b, a)).toList();

    // Ten times the rank, about a tenth of the frequency.
    assertThat((double) frequencies.get(99) / frequencies.get(999)).isBetween(5.0, 20.0);
    assertThat(frequencies.stream().filter(frequency -> frequency == 1).count())
        .isGreaterThan(frequencies.size() / 3);
  }

  @Test
  void lengthsAreThoseOfWebPassages() {
    int[] lengths =
        passages().stream().mapToInt(passage -> words(passage.text()).length).sorted().toArray();

    assertThat(lengths[SIZE / 2]).isBetween(45, 60);
    assertThat(lengths[0]).isGreaterThanOrEqualTo(8).isLessThan(25);
    assertThat(lengths[SIZE - 1]).isGreaterThan(120).isLessThanOrEqualTo(400);
  }

  @Test
  void contentWordsRepeatWithinAPassage() {
    long repeating =
        passages().stream()
            .filter(
                passage ->
                    Arrays.stream(words(passage.text()))
                            .filter(word -> word.length() > 4)
                            .distinct()
                            .count()
                        < Arrays.stream(words(passage.text()))
                            .filter(word -> word.length() > 4)
                            .count())
            .count();

    assertThat(repeating).isGreaterThan(SIZE * 3 / 4);
  }

  @Test
  void queriesHaveTwoToSixDifferentWords() {
    assertThat(corpus.queries(500).stream().map(Query::text).map(text -> text.split(" ")))
        .allSatisfy(
            words -> {
              assertThat(words).hasSizeBetween(2, 6);
              assertThat(words).doesNotHaveDuplicates();
            })
        .anySatisfy(words -> assertThat(words).hasSize(2))
        .anySatisfy(words -> assertThat(words).hasSize(6));
  }

  private List<Passage> passages() {
    return IntStream.range(0, SIZE).mapToObj(corpus::passage).toList();
  }

  private Map<String, Long> frequencies() {
    Map<String, Long> frequencies = new HashMap<>();
    for (Passage passage : passages()) {
      for (String word : words(passage.text())) {
        frequencies.merge(word, 1L, Long::sum);
      }
    }
    return frequencies;
  }

  private static String[] words(String text) {
    return text.toLowerCase(Locale.ROOT).replace(".", "").split(" ");
  }
}
