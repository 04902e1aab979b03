package io.rankscope.app.feature.search.triage;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.vector.VectorIndex;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A workspace of 1,200 passages whose vectors are kept as one bit a dimension, and its triage. */
final class GraphDesk implements AutoCloseable {
  private static final int DIMENSIONS = 16;
  private static final String WORKSPACE =
      """
      name: Vectors
      sources:
        passages: {shards: [shards/*], collection: made-up, vectors: {text_vector: tiny}}
      models:
        tiny: {type: encoder, path: models/tiny}
      pipelines:
        graph: {legs: {dense: {type: vector, field: text_vector, model: tiny}}}
        exact: {legs: {dense: {type: vector, field: text_vector, model: tiny, exact: true}}}
      query_sets:
        dev: {file: queries.jsonl}
      """;
  private static final String QUERIES =
      """
      {"_id": "q1", "text": "how tall everest"}
      {"_id": "q2", "text": "metres"}
      {"_id": "q3", "text": "a tall everest"}
      """;

  final TriageModel model;
  final OpenedSource source;
  final QuerySet dev;
  final ObjectProperty<Optional<TriageSubject>> subject =
      new SimpleObjectProperty<>(Optional.empty());
  final ObjectProperty<Optional<QuerySet>> listed = new SimpleObjectProperty<>(Optional.empty());

  /** What somebody wanted to look at, as query and passage. */
  final List<String> lookedAt = new ArrayList<>();

  private final OpenWorkspace workspace;
  private final List<PinnedRun> runs = new ArrayList<>();

  GraphDesk(Path folder, TaskRunner tasks) {
    try {
      VectorIndex.write(
          folder.resolve("shards"), 2, VectorFormat.BINARY, VectorIndex.items(1200, DIMENSIONS, 5));
      TinyEncoder.USUAL.wide(DIMENSIONS).write(folder.resolve("models").resolve("tiny"));
      Files.writeString(folder.resolve("queries.jsonl"), QUERIES);
      Files.writeString(folder.resolve("workspace.yaml"), WORKSPACE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workspace = OpenWorkspace.of(new WorkspaceLoader(folder).load(folder));
    Source opened = workspace.source(Optional.empty(), Cancellation.NEVER);
    source = new OpenedSource(workspace, opened, workspace.pipelines(opened));
    dev = workspace.querySet("dev");
    model =
        new TriageModel(
            tasks,
            subject,
            listed,
            (query, passage) -> lookedAt.add(query.id() + " " + passage.value()));
  }

  /** Searches and shows the run. */
  void show(String pipeline, Query query) {
    try (PinnedSource pinned = source.source().pin()) {
      PinnedRun run =
          workspace
              .searchEngine()
              .search(
                  pinned,
                  SearchRequest.of(
                      query, workspace.pipeline(Optional.of(pipeline), source.source()), 10),
                  Cancellation.NEVER);
      runs.add(run);
      subject.set(Optional.of(new TriageSubject(source, run)));
    }
  }

  TriageFindings found() {
    return model.findingsProperty().get().orElseThrow();
  }

  /** A query of the set of which the graph misses something. */
  Query missing() {
    listed.set(Optional.of(dev));
    show("graph", dev.queries().getFirst());
    model.compareSet();
    return found().rows().getFirst().query();
  }

  /** The passages that looking at every vector ranks first. */
  List<PassageId> nearest(Query query) {
    show("exact", query);
    return runs.getLast().run().hits().stream().map(hit -> hit.id()).toList();
  }

  @Override
  public void close() {
    model.comparing().stop();
    runs.forEach(PinnedRun::close);
    workspace.close();
  }
}
