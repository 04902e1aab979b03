package io.rankscope.samples.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import io.rankscope.samples.SampleWorkspace;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The case that no words mend: the shipped vectors and the built-in model find its passage. */
final class VectorCaseTest {
  @TempDir private Path folder;

  @Test
  void vectorsFindThePassageThatSharesNoWord_andTheHybridTellsBothLegs() {
    Path sample = SampleWorkspace.writeTo(folder.resolve("sample"));
    try (OpenWorkspace workspace = OpenWorkspace.of(new WorkspaceLoader(folder).load(sample))) {
      Source source = workspace.source(Optional.empty(), Cancellation.NEVER);
      try (PinnedSource pinned = source.pin()) {
        SearchRun dense = run(workspace, pinned, "dense");
        SearchRun hybrid = run(workspace, pinned, "hybrid");

        assertThat(dense.hits().getFirst().id().value()).isEqualTo("giant-sequoia#2");
        assertThat(dense.warnings()).isEmpty();
        assertThat(hybrid.hits().getFirst().ledger())
            .extracting(entry -> entry.stage())
            .containsExactly("words", "dense", "fusion");
      }
    }
  }

  private static SearchRun run(OpenWorkspace workspace, PinnedSource source, String pipeline) {
    SearchRequest request =
        SearchRequest.of(
            Query.typed("tallest tree in the world"),
            workspace.pipeline(
                Optional.of(pipeline), workspace.source(Optional.empty(), Cancellation.NEVER)),
            10);
    try (PinnedRun run = workspace.searchEngine().search(source, request, Cancellation.NEVER)) {
      return run.run();
    }
  }
}
