package io.rankscope.app.feature.workspace;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.index.DocumentRow;
import io.rankscope.engine.index.FieldOverview;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.IndexInspector;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.index.VectorField;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a folder of shards without opening it for good.
 *
 * @param roles what the fields are for, when a person said so; empty to have it guessed
 */
record ShardLook(WorkspaceLoader loader, Path folder, Optional<FieldRoles> roles)
    implements Task<ShardLook.Seen> {
  private static final int SAMPLES = 4;

  /** Rows read to find samples that were not deleted. */
  private static final int ROWS = 64;

  /** Indexed as words, in Lucene's names: with frequencies at least. */
  private static final Set<String> UNSPLIT = Set.of("NONE", "DOCS");

  /** What was found: a workspace, or shards without one. */
  sealed interface Seen {
    /** The folder has a {@code workspace.yaml}: there is nothing to ask. */
    record AWorkspace(Path folder) implements Seen {}

    /** The folder holds shards only. */
    record Shards(ShardPreview preview) implements Seen {}
  }

  /**
   * Looks.
   *
   * @throws CannotOpenException when the folder holds neither
   */
  @Override
  public Seen run(Progress progress, Cancellation cancellation) throws IOException {
    Workspace found = loader.load(folder);
    if (found.file().isPresent()) {
      return new Seen.AWorkspace(found.folder());
    }
    SourceDefinition guessed = found.sources().values().iterator().next();
    SourceDefinition asked =
        new SourceDefinition(
            guessed.name(),
            guessed.folder(),
            guessed.shards(),
            roles,
            guessed.analyzers(),
            guessed.collection());
    try (Source source = Source.open(asked, cancellation)) {
      return new Seen.Shards(
          source.reports().stream().anyMatch(shard -> shard.commit().isPresent())
              ? inside(source, List.copyOf(found.models().values()))
              : closed(source));
    }
  }

  private ShardPreview inside(Source source, List<ModelDefinition> models) throws IOException {
    try (PinnedSource pinned = source.pin()) {
      IndexInspector inspector = new IndexInspector(pinned);
      List<FieldOverview> fields = inspector.overview().fields();
      List<Passage> samples =
          inspector.documents(0, ROWS).stream()
              .filter(DocumentRow::live)
              .limit(SAMPLES)
              .map(DocumentRow::passage)
              .toList();
      return new ShardPreview(
          folder,
          source.reports(),
          source.roles(),
          pinned.roles().text().stream()
              .findFirst()
              .map(field -> pinned.analyzerSpec(field).label()),
          fields.stream().map(FieldOverview::name).toList(),
          fields.stream()
              .filter(field -> !UNSPLIT.contains(field.indexed()))
              .map(FieldOverview::name)
              .toList(),
          vectors(pinned, models),
          samples,
          source.warnings());
    }
  }

  private static List<ShardPreview.Vectors> vectors(
      PinnedSource pinned, List<ModelDefinition> models) {
    List<ShardPreview.Vectors> found = new ArrayList<>();
    for (String name : pinned.vectorFields()) {
      try {
        VectorField field = pinned.vectors(name);
        Optional<String> model =
            field
                .model()
                .flatMap(
                    recorded ->
                        models.stream().filter(one -> one.place().canBe(recorded)).findFirst())
                .map(ModelDefinition::name);
        found.add(new ShardPreview.Vectors(field, model));
      } catch (BadInputException e) {
        // Shards that disagree on a field are told of where it is used.
      }
    }
    return found;
  }

  private ShardPreview closed(Source source) {
    return new ShardPreview(
        folder,
        source.reports(),
        source.roles(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        source.warnings());
  }
}
