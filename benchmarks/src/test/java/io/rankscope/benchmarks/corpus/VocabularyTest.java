package io.rankscope.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void wordsAreAllDifferent() {
    Vocabulary vocabulary = new Vocabulary(400_000);
    Set<String> words = new HashSet<>();

    for (int rank = 0; rank < vocabulary.size(); rank++) {
      words.add(vocabulary.word(rank));
    }

    assertThat(words).hasSize(vocabulary.size());
  }
}
