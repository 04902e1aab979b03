package io.rankscope.app.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OtherWordsTest {
  private static final String TEXT = "Open a folder of shards";
  private static final List<String> WORDS = List.of("index", "Lucene");

  @ParameterizedTest
  @ValueSource(strings = {"index", "ind", "INDEX", "open index", "lucene folder", " lucene  sha "})
  void findsByTheBeginningsOfWords_inAnyOrder(String typed) {
    assertThat(OtherWords.of(typed, TEXT, WORDS)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "open shards", "ndex", "close index", "index index2", "inx"})
  void findsNothing_whenAWordIsMissingOrAllAreInTheText(String typed) {
    assertThat(OtherWords.of(typed, TEXT, WORDS)).isEmpty();
  }

  @Test
  void tellsWhichWordsWereMeant_andCountsLessThanTheTextItself() {
    OtherWords found = OtherWords.of("open ind", TEXT, WORDS).orElseThrow();

    assertThat(found.found()).containsExactly("index");
    assertThat(found.score())
        .isLessThan(FuzzyMatch.of("open ind", "Open an index").orElseThrow().score());
  }
}
