package io.rankscope.engine.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the tokens before a step with those after it. */
final class TokenComparison {
  private TokenComparison() {}

  /** What changed, by place in the text. Tokens that stayed as they were are left out. */
  static List<TokenChange> changes(List<TracedToken> before, List<TracedToken> after) {
    List<TracedToken> gone = without(before, after);
    List<TracedToken> come = without(after, before);
    List<TokenChange> changes = new ArrayList<>();
    int g = 0;
    int c = 0;
    while (g < gone.size() || c < come.size()) {
      List<TracedToken> oldOnes = new ArrayList<>();
      List<TracedToken> newOnes = new ArrayList<>();
      // Everything that overlaps, directly or through others, belongs together.
      int end = -1;
      boolean grew = true;
      while (grew) {
        grew = false;
        while (g < gone.size() && joins(gone.get(g), end, come, c)) {
          end = Math.max(end, endOf(gone.get(g)));
          oldOnes.add(gone.get(g++));
          grew = true;
        }
        while (c < come.size() && (end < 0 || come.get(c).start() < end)) {
          end = Math.max(end, endOf(come.get(c)));
          newOnes.add(come.get(c++));
          grew = true;
        }
      }
      changes.add(TokenChange.of(oldOnes, newOnes));
    }
    return changes;
  }

  /** Opens a group when this token comes first, joins it when it overlaps. */
  private static boolean joins(TracedToken token, int end, List<TracedToken> come, int c) {
    return end < 0 ? c >= come.size() || token.start() <= come.get(c).start() : token.start() < end;
  }

  /** A token of no width still keeps its own group together. */
  private static int endOf(TracedToken token) {
    return Math.max(token.end(), token.start() + 1);
  }

  private static List<TracedToken> without(List<TracedToken> tokens, List<TracedToken> others) {
    Map<TracedToken, Integer> rest = new HashMap<>();
    others.forEach(token -> rest.merge(token, 1, Integer::sum));
    List<TracedToken> left = new ArrayList<>();
    for (TracedToken token : tokens) {
      if (rest.merge(token, -1, Integer::sum) < 0) {
        left.add(token);
      }
    }
    left.sort(Comparator.comparingInt(TracedToken::start).thenComparingInt(TracedToken::end));
    return left;
  }

  /** The terms after the step that stand where different terms stood before it. */
  static List<Conflation> conflations(List<TracedToken> before, List<TracedToken> after) {
    Map<Span, TreeSet<String>> termsBefore = new TreeMap<>();
    for (TracedToken token : before) {
      termsBefore.computeIfAbsent(Span.of(token), span -> new TreeSet<>()).add(token.term());
    }
    Map<String, TreeSet<String>> origins = new TreeMap<>();
    for (TracedToken token : after) {
      TreeSet<String> from = termsBefore.get(Span.of(token));
      // Several terms in one place: which of them became this one cannot be told.
      if (from != null && from.size() == 1) {
        origins.computeIfAbsent(token.term(), term -> new TreeSet<>()).addAll(from);
      }
    }
    List<Conflation> conflations = new ArrayList<>();
    origins.forEach(
        (term, from) -> {
          if (from.size() > 1) {
            conflations.add(new Conflation(term, List.copyOf(from)));
          }
        });
    return conflations;
  }

  private record Span(int start, int end) implements Comparable<Span> {
    static Span of(TracedToken token) {
      return new Span(token.start(), token.end());
    }

    @Override
    public int compareTo(Span other) {
      int byStart = Integer.compare(start, other.start);
      return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
  }
}
