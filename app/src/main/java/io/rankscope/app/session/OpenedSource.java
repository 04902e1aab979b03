package io.rankscope.app.session;

import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.util.List;

/**
 * A source that is open in the window.
 *
 * @param workspace the workspace it belongs to
 * @param pipelines the pipelines that can search it, the default first
 */
public record OpenedSource(OpenWorkspace workspace, Source source, List<Pipeline> pipelines) {
  public OpenedSource {
    pipelines = List.copyOf(pipelines);
  }

  static OpenedSource of(OpenWorkspace workspace, Source source) {
    return new OpenedSource(workspace, source, workspace.pipelines(source));
  }

  /** What judgments of its passages are filed under. */
  public String collection() {
    return source.definition().collection();
  }
}
