package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import java.util.List;
import java.util.Map;

/** Reads {@code {type: rrf, k: 60}}. */
final class ReciprocalRankFusionKind implements FusionKind {
  private static final int LARGEST = 1_000_000;

  @Override
  public String type() {
    return ReciprocalRankFusion.TYPE;
  }

  @Override
  public Map<String, Object> defaults() {
    return ReciprocalRankFusion.DEFAULT.settings();
  }

  @Override
  public Fusion read(YamlSection section) {
    section.allowOnly(List.of("type", "k"));
    return new ReciprocalRankFusion(
        section
            .find("k")
            .map(given -> given.asInteger(0, LARGEST))
            .orElse(ReciprocalRankFusion.DEFAULT_K));
  }

  @Override
  public Fusion begun(List<String> legs) {
    return ReciprocalRankFusion.DEFAULT;
  }
}
