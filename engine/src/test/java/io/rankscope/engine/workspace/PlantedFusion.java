package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Candidate;
import io.rankscope.engine.search.Fusion;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Points for places, as Borda counts them: a new kind of fusion is this file and a registration.
 */
record PlantedFusion(int places) implements Fusion {
  private static final int UNSAID = 10;

  @Override
  public String type() {
    return "borda";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("places", places);
  }

  @Override
  public Set<String> legs() {
    return Set.of();
  }

  @Override
  public List<Share> shares(String leg, List<Candidate> ranking) {
    return IntStream.rangeClosed(1, ranking.size())
        .mapToObj(rank -> new Share(OptionalDouble.empty(), Math.max(0, places + 1 - rank)))
        .toList();
  }

  @Override
  public String formula(String leg, int rank, Share share) {
    return places + " + 1 − " + rank;
  }

  static final class Kind implements FusionKind {
    @Override
    public String type() {
      return "borda";
    }

    @Override
    public Map<String, Object> defaults() {
      return new PlantedFusion(UNSAID).settings();
    }

    @Override
    public Fusion read(YamlSection section) {
      section.allowOnly(List.of("type", "places"));
      return new PlantedFusion(
          section.find("places").map(given -> given.asInteger(1, 1000)).orElse(UNSAID));
    }

    @Override
    public Fusion begun(List<String> legs) {
      return new PlantedFusion(UNSAID);
    }
  }
}
