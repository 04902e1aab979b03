package io.rankscope.app.feature.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BrowsedRowsTest {
  private static final int MILLIONS = 2_000_000_000;

  private final List<Long> read = new ArrayList<>();
  private final BrowsedRows rows =
      new BrowsedRows(10, MILLIONS, (shown, page) -> read.add(page.getFirst().ordinal()));

  @Test
  void readsOnlyThePageThatIsLookedAt() {
    assertThat(rows.get(250).ordinal()).isEqualTo(260);
    assertThat(rows.get(251)).isNotSameAs(rows.get(250)).isSameAs(rows.get(251));

    assertThat(read).containsExactly(210L);
  }

  @Test
  void readsOnePageAtATime_theLatestFirst_andLeavesOutThoseScrolledPast() {
    for (int page = 0; page < 8; page++) {
      rows.get(page * BrowsedRows.PAGE);
    }
    for (int done = 0; done < 8; done++) {
      rows.pageDone();
    }

    assertThat(read).containsExactly(10L, 710L, 610L, 510L, 410L);
    rows.get(100);
    assertThat(read).endsWith(110L);
  }

  @Test
  void knowsWhereARowIs_withoutLookingForIt() {
    BrowsedRow far = rows.get(MILLIONS - 1);

    assertThat(rows.indexOf(far)).isEqualTo(MILLIONS - 1);
    assertThat(rows.indexAt(9)).isEmpty();
    assertThat(rows.indexAt(10)).contains(0);
    assertThat(rows.indexAt(10L + MILLIONS)).isEmpty();
  }
}
