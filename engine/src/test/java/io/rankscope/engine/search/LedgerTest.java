package io.rankscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.index.DocAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final DocAddress FIRST = new DocAddress(0, 1);
  private static final DocAddress SECOND = new DocAddress(1, 1);

  @Test
  void eachStageTellsRankAndScore_orWhyThereIsNone() {
    Ledger ledger = new Ledger();
    ledger.add("words", 2, List.of(candidate("a", 3, FIRST), candidate("b", 2, SECOND)));
    ledger.add("cut", 1, List.of(candidate("a", 9, FIRST)));
    ledger.add("other", 5, List.of(candidate("a", 1, FIRST)));

    assertThat(ledger.of(SECOND))
        .containsExactly(
            LedgerEntry.ranked("words", 2, 2),
            LedgerEntry.absent("cut", "below the cut of 1"),
            LedgerEntry.absent("other", "did not match"));
  }

  private static Candidate candidate(String id, float score, DocAddress address) {
    return new Candidate(new PassageId(id), score, address);
  }
}
