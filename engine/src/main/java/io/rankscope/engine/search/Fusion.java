package io.rankscope.engine.search;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How the rankings of several legs become one: a passage's score is the sum of what each leg adds,
 * and a leg that lacks the passage adds nothing. A new kind of fusion is a record that implements
 * this, and a {@code FusionKind} of the workspace that reads it.
 */
public interface Fusion {
  /** The kind of fusion as workspace files call it, such as {@code rrf}. */
  String type();

  /**
   * Every setting but the type, with defaults resolved, in the order in which people read them:
   * strings, numbers and maps of them.
   */
  Map<String, Object> settings();

  /** The legs it names; a pipeline refuses a fusion that names another than its own. */
  Set<String> legs();

  /**
   * What a leg adds for each of its candidates.
   *
   * @param leg the leg's name
   * @param ranking its candidates, best first
   * @return one share per candidate, in the same order
   */
  List<Share> shares(String leg, List<Candidate> ranking);

  /**
   * How a share came about, as arithmetic for people, such as {@code 1 / (60 + 3)}.
   *
   * @param rank the passage's rank in the leg, from 1
   */
  String formula(String leg, int rank, Share share);

  /**
   * A leg's part in the fused score of a passage.
   *
   * @param normalized what became of the leg's score; empty where the fusion does not look at it
   * @param contribution what is added to the fused score
   */
  record Share(OptionalDouble normalized, double contribution) {}
}
