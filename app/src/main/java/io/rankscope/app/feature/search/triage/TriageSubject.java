package io.rankscope.app.feature.search.triage;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.vector.VectorLeg;
import io.rankscope.engine.search.vector.VectorLeg.Scan;
import java.util.List;

/** The run that is shown, and where it was searched. */
public record TriageSubject(OpenedSource source, PinnedRun run) {
  Query query() {
    return run.run().query();
  }

  Pipeline pipeline() {
    return run.pipeline();
  }

  /** The legs that go by a graph; an exact one misses nothing. */
  List<VectorLeg> graphLegs() {
    return pipeline().legs().stream()
        .filter(VectorLeg.class::isInstance)
        .map(VectorLeg.class::cast)
        .filter(leg -> leg.scan() == Scan.GRAPH)
        .toList();
  }
}
