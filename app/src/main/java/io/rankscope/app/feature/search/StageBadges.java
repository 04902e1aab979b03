package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.Badge;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;

/**
 * What deserves a look in the ledger of a hit: a leg that lacks it, a model that did not read on.
 */
final class StageBadges {
  private StageBadges() {}

  static List<Badge> of(Hit hit) {
    List<Badge> badges = new ArrayList<>();
    for (LedgerEntry entry : hit.ledger()) {
      entry
          .absent()
          .ifPresent(
              reason ->
                  badges.add(
                      new Badge(
                          Texts.of("search.badge.absent", entry.stage(), reason),
                          Badge.Kind.PLAIN)));
    }
    hit.ledger().stream()
        .filter(entry -> entry.cutAt().isPresent())
        .findFirst()
        .ifPresent(
            entry -> {
              Badge cut = new Badge(Texts.of("search.badge.cut"), Badge.Kind.WARNING);
              cut.setTooltip(
                  new Tooltip(
                      Texts.of(
                          "search.badge.cut.help",
                          entry.stage(),
                          Integer.toString(entry.cutAt().getAsInt()),
                          Integer.toString(hit.passage().text().length()))));
              badges.add(cut);
            });
    return badges;
  }
}
