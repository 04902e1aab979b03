package io.rankscope.app.feature.judge;

import io.rankscope.app.session.Subject;
import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.PoolItem;
import io.rankscope.engine.judging.QueryPassage;
import java.util.List;
import java.util.Optional;

/**
 * A pair to be judged with all that is shown of it. It carries no score and no rank to be shown.
 *
 * @param query empty when the query set no longer has it
 * @param passage empty when the source no longer has it
 * @param highlights where the query matches in title and text
 * @param sourceFingerprint of the commits the passage was read from
 */
record Card(
    PoolItem item,
    QueryPassage pair,
    Optional<Query> query,
    Optional<Passage> passage,
    List<Highlight> highlights,
    String sourceFingerprint) {
  Card {
    highlights = List.copyOf(highlights);
  }

  /** Whether there is something to read and grade. */
  boolean whole() {
    return query.isPresent() && passage.isPresent();
  }

  /** The passage's text, empty when there is no passage. */
  String text() {
    return passage.map(Passage::text).orElse("");
  }

  /** Whether {@code judgment} was made of other words than this shows, as far as it knows. */
  boolean outdates(Judgment judgment) {
    boolean otherPassage = passage.filter(now -> judgment.staleFor(now.textHash())).isPresent();
    boolean otherQuery =
        judgment
            .evidence()
            .queryTextHash()
            .filter(then -> query.filter(now -> !now.textHash().equals(then)).isPresent())
            .isPresent();
    return otherPassage || otherQuery;
  }

  /** What a judgment of it is filed under, and what it remembers of the circumstances. */
  Subject subject(String list, Optional<String> guidelineVersion, long activeMillis) {
    Evidence shown =
        whole() ? Evidence.of(query.get(), passage.get(), sourceFingerprint) : Evidence.NONE;
    Evidence onList = shown.onList(list).after(activeMillis);
    Evidence ranked =
        item.from().isEmpty()
            ? onList
            : onList.shownBy(item.from().getFirst().run(), item.from().getFirst().rank());
    return new Subject(pair, guidelineVersion.map(ranked::underGuideline).orElse(ranked));
  }
}
