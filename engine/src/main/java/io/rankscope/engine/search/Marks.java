package io.rankscope.engine.search;

import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.search.Evidence.Located;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Joins what the legs of a run mark in passages. */
final class Marks {
  private Marks() {}

  /**
   * Per passage the marks of the legs; where marks of two legs overlap, those of the leg that comes
   * first in the pipeline.
   */
  static List<List<Highlight>> of(Collection<Retrieved> legs, List<Located> passages)
      throws IOException {
    List<List<Highlight>> marks = new ArrayList<>();
    passages.forEach(passage -> marks.add(List.of()));
    for (Retrieved leg : legs) {
      List<List<Highlight>> more = leg.evidence().highlights(passages);
      for (int i = 0; i < passages.size(); i++) {
        marks.set(i, joined(marks.get(i), more.get(i)));
      }
    }
    return marks;
  }

  private static List<Highlight> joined(List<Highlight> known, List<Highlight> more) {
    if (known.isEmpty() || more.isEmpty()) {
      return known.isEmpty() ? more : known;
    }
    List<Highlight> all = new ArrayList<>(known);
    more.stream()
        .filter(mark -> known.stream().noneMatch(other -> overlap(mark, other)))
        .forEach(all::add);
    all.sort(Highlight.ORDER);
    return all;
  }

  private static boolean overlap(Highlight a, Highlight b) {
    return a.field().equals(b.field()) && a.start() < b.end() && b.start() < a.end();
  }
}
