package io.rankscope.app.feature.search;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.LedgerEntry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a stage moved a passage.
 *
 * @param from rank before, from 1
 * @param to rank after
 */
record Movement(int from, int to) {
  private static final String RERANK = "rerank-";

  /** What the rerankers together did; empty when none of them ranks the passage. */
  static Optional<Movement> byRerankers(List<LedgerEntry> ledger) {
    OptionalInt before = OptionalInt.empty();
    OptionalInt after = OptionalInt.empty();
    for (LedgerEntry entry : ledger) {
      if (isRerank(entry.stage())) {
        after = entry.rank().isPresent() ? entry.rank() : after;
      } else if (after.isEmpty() && entry.rank().isPresent()) {
        before = entry.rank();
      }
    }
    return before.isPresent() && after.isPresent()
        ? Optional.of(new Movement(before.getAsInt(), after.getAsInt()))
        : Optional.empty();
  }

  static boolean isRerank(String stage) {
    return stage.startsWith(RERANK);
  }

  /** Places gained, negative when places were lost. */
  int gained() {
    return from - to;
  }

  /** An arrow and how far, for narrow places. */
  String mark() {
    if (gained() == 0) {
      return "=";
    }
    return (gained() > 0 ? "▲ " : "▼ ") + Math.abs(gained());
  }

  /** The same in words. */
  String words() {
    String key =
        gained() == 0 ? "search.moved.not" : gained() > 0 ? "search.moved.up" : "search.moved.down";
    return Texts.of(key, Integer.toString(Math.abs(gained())), Integer.toString(from));
  }

  /** The style class that colours it. */
  String look() {
    if (gained() == 0) {
      return Styles.MUTED;
    }
    return gained() > 0 ? Styles.GAIN : Styles.LOSS;
  }
}
