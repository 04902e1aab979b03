package io.rankscope.engine.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankOrderTest {
  @Test
  void ranksByScoreThenIdDescending_whenScoresTie() {
    ScoredPassage a = passage("a", 1f);
    ScoredPassage b = passage("b", 1f);
    ScoredPassage c = passage("c", 2f);
    assertThat(Stream.of(a, b, c).sorted(ScoredPassage.RANK_ORDER)).containsExactly(c, b, a);
  }

  @Test
  void treatsNegativeZeroAsZero_whenRanking() {
    ScoredPassage a = passage("a", 0f);
    ScoredPassage b = passage("b", -0f);
    assertThat(Stream.of(a, b).sorted(ScoredPassage.RANK_ORDER)).containsExactly(b, a);
  }

  @Test
  void ordersIdsAsTheirUtf8Bytes_whenTheyHoldCharactersBeyondTheBasicPlane() {
    List<String> ids =
        List.of(
            "", "a", "aa", "b", "é", "\uD7FF", "\uE000", "\uFFFD", "\uFFFDx", "😀", "😀a", "😁");
    for (String left : ids) {
      for (String right : ids) {
        assertThat(Integer.signum(Utf8Order.compare(left, right)))
            .as("%s against %s", left, right)
            .isEqualTo(
                Integer.signum(
                    Arrays.compareUnsigned(
                        left.getBytes(StandardCharsets.UTF_8),
                        right.getBytes(StandardCharsets.UTF_8))));
      }
    }
  }

  private static ScoredPassage passage(String id, float score) {
    return new ScoredPassage(new PassageId(id), score);
  }
}
