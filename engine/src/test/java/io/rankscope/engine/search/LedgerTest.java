package io.rankscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.Fusion.Share;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final DocAddress FIRST = new DocAddress(0, 1);
  private static final DocAddress SECOND = new DocAddress(1, 1);

  @Test
  void eachStageTellsRankAndScore_orWhyThereIsNone() {
    Ledger ledger = new Ledger();
    ledger.add(
        "words", List.of(candidate("a", 3, FIRST), candidate("b", 2, SECOND)), absent("unused"));
    ledger.add("cut", List.of(candidate("a", 9, FIRST)), absent("below the cut of 1"));
    ledger.addFailed("other");
    ledger.fused(
        "words",
        List.of(new Share(OptionalDouble.of(1), 0.5), new Share(OptionalDouble.of(0.25), 0.125)));
    ledger.read("words", List.of(OptionalInt.empty(), OptionalInt.of(7)));

    assertThat(ledger.of(SECOND))
        .containsExactly(
            LedgerEntry.ranked("words", 2, 2)
                .fused(OptionalDouble.of(0.25), 0.125)
                .readUpTo(OptionalInt.of(7)),
            LedgerEntry.absent("cut", "below the cut of 1"),
            LedgerEntry.absent("other", "failed"));
  }

  private static Function<DocAddress, String> absent(String reason) {
    return passage -> reason;
  }

  private static Candidate candidate(String id, float score, DocAddress address) {
    return new Candidate(new PassageId(id), score, address);
  }
}
