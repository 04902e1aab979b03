package io.rankscope.engine.workspace;

import io.rankscope.engine.attribution.SemanticHighlights;
import io.rankscope.engine.corpus.QuerySetReader;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.judging.JudgmentStore;
import io.rankscope.engine.search.BatchSearch;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchEngine;
import io.rankscope.engine.search.vector.MissTriage;
import io.rankscope.engine.search.vector.VectorRetriever;
import io.rankscope.engine.store.SqliteJudgmentStore;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * A workspace at work: its sources and judgments, each opened when it is first asked for and kept
 * until this is closed. Any thread may use it, also while another opens a source: who grades does
 * not wait for a slow disk of shards.
 */
public final class OpenWorkspace implements AutoCloseable {
  private final Workspace workspace;
  private final ExecutorService workers;
  private final WorkspaceModels models;
  private final VectorRetriever vectors;
  private final SearchEngine searchEngine;
  private final Explainer explainer;
  private final OpenSources sources;

  /** The lock of whoever opens or closes the judgments. */
  private final Object judging = new Object();

  private volatile Optional<SqliteJudgmentStore> judgments = Optional.empty();

  private OpenWorkspace(Workspace workspace, InferenceOptions inference) {
    this.workspace = workspace;
    this.sources = new OpenSources(workspace.sources().keySet());
    this.workers = Workers.fixed("search", Runtime.getRuntime().availableProcessors());
    this.models = new WorkspaceModels(workspace, inference);
    this.vectors = new VectorRetriever(models);
    this.searchEngine =
        new SearchEngine(
            workers,
            workspace.kinds().legExecutors(models),
            workspace.kinds().rerankExecutors(models),
            models);
    this.explainer = new Explainer(workspace.kinds().legExplainers());
  }

  /** As {@link #of(Workspace, InferenceOptions)}, models run as the user's environment says. */
  public static OpenWorkspace of(Workspace workspace) {
    return of(workspace, InferenceOptions.ofUser());
  }

  /**
   * Opens nothing yet but makes everything ready to be opened.
   *
   * @param inference how models are run
   */
  public static OpenWorkspace of(Workspace workspace, InferenceOptions inference) {
    return new OpenWorkspace(workspace, inference);
  }

  public Workspace workspace() {
    return workspace;
  }

  public SearchEngine searchEngine() {
    return searchEngine;
  }

  /** The models of this workspace, each opened when it is first asked for. */
  public ModelCatalogue models() {
    return models.catalogue();
  }

  /** Explains passages of the runs that {@link #searchEngine} gave. */
  public Explainer explainer() {
    return explainer;
  }

  /** Marks the nearest sentences in the runs that {@link #searchEngine} gave. */
  public SemanticHighlights semanticHighlights() {
    return new SemanticHighlights(models.catalogue());
  }

  /**
   * The ranking of many queries, not begun. The caller keeps {@code source} pinned until it ended.
   *
   * @param k passages per query, at least 1
   */
  public BatchSearch batch(
      PinnedSource source, List<Query> queries, Pipeline pipeline, Statistics statistics, int k) {
    return new BatchSearch(searchEngine, source, queries, pipeline, statistics, k, workers);
  }

  /**
   * The triage of what a vector leg misses, not begun. The caller keeps {@code source} pinned until
   * it ended.
   *
   * @param relevant by query id, the passages judged relevant
   */
  public MissTriage triage(
      PinnedSource source,
      MissTriage.Question question,
      List<Query> queries,
      Map<String, Set<PassageId>> relevant) {
    return new MissTriage(vectors, source, question, queries, relevant, workers);
  }

  /**
   * A source by name, or the first one.
   *
   * @throws UsageException when there is no source of that name
   * @throws CannotOpenException when the workspace has no source at all
   * @throws java.util.concurrent.CancellationException when cancelled, or when this is closed
   *     meanwhile; the source stays closed
   */
  public Source source(Optional<String> name, Cancellation cancellation) {
    return sources.source(definition(name), cancellation);
  }

  /**
   * The pipelines that can search {@code source}; made-up ones when the workspace defines none
   * ({@code bm25}, and {@code hybrid} where the source has vectors of a model of the workspace),
   * and none at all when the source has no field to make one of, as when no shard of it is open.
   */
  public List<Pipeline> pipelines(Source source) {
    Collection<Pipeline> defined = workspace.pipelines().values();
    return defined.isEmpty()
        ? new MadeUpPipelines(workspace.models()).of(source)
        : List.copyOf(defined);
  }

  /**
   * A pipeline by name, or the first one.
   *
   * @throws UsageException when there is no pipeline of that name
   * @throws BadInputException when none is defined and the source has no field to search
   */
  public Pipeline pipeline(Optional<String> name, Source source) {
    List<Pipeline> all = pipelines(source);
    if (name.isEmpty()) {
      return all.isEmpty() ? Pipeline.lexicalDefault(source.roles().roles()) : all.getFirst();
    }
    return all.stream()
        .filter(pipeline -> pipeline.name().equals(name.get()))
        .findFirst()
        .orElseThrow(
            () -> unknown("pipeline", name.get(), all.stream().map(Pipeline::name).toList()));
  }

  /**
   * A query set by its name in the workspace, or from a file of that name.
   *
   * @throws UsageException when it is neither
   * @throws io.rankscope.engine.failure.BadInputException when the file has a mistake
   */
  public QuerySet querySet(String nameOrFile) {
    Path known = workspace.querySets().get(nameOrFile);
    if (known != null) {
      return QuerySetReader.read(nameOrFile, known);
    }
    Path file = Path.of(nameOrFile);
    if (Files.isRegularFile(file)) {
      return QuerySetReader.read(nameOf(file), file);
    }
    throw unknown("query set or file", nameOrFile, workspace.querySets().keySet());
  }

  /**
   * The judgments of this workspace; the database is created when it is missing.
   *
   * @throws CannotOpenException when the database cannot be used, with the reason
   */
  public JudgmentStore judgments() {
    synchronized (judging) {
      SqliteJudgmentStore store = judgments.orElseGet(this::openedStore);
      judgments = Optional.of(store);
      return store;
    }
  }

  private SqliteJudgmentStore openedStore() {
    try {
      Files.createDirectories(workspace.databases());
    } catch (IOException e) {
      throw new CannotOpenException(
          "The folder for judgments cannot be made.",
          Location.of(workspace.databases()),
          "Check that you may write there.",
          e);
    }
    return SqliteJudgmentStore.open(workspace.judgmentsFile());
  }

  /** The judgments, if somebody has asked for them already. */
  public Optional<JudgmentStore> openJudgments() {
    return judgments.map(JudgmentStore.class::cast);
  }

  /** What the owner should know about where the judgments lie, once they are open. */
  public Optional<String> judgmentsWarning() {
    return judgments.flatMap(SqliteJudgmentStore::warning);
  }

  @Override
  public void close() {
    // What was judged is seen to first, whatever becomes of the rest.
    synchronized (judging) {
      judgments.ifPresent(SqliteJudgmentStore::close);
      judgments = Optional.empty();
    }
    workers.shutdown();
    sources.close();
    models.close();
  }

  private SourceDefinition definition(Optional<String> name) {
    Map<String, SourceDefinition> all = workspace.sources();
    if (name.isPresent()) {
      return Optional.ofNullable(all.get(name.get()))
          .orElseThrow(() -> unknown("source", name.get(), all.keySet()));
    }
    return all.values().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new CannotOpenException(
                    "The workspace has no source that can be opened.",
                    Location.of(workspace.file().orElse(workspace.folder())),
                    "Add one, for example: sources: {passages: {shards: [shards/*]}}."));
  }

  private UsageException unknown(String kind, String name, Collection<String> valid) {
    return new UsageException(
        "The workspace has no " + kind + " '" + name + "'.",
        Location.of(workspace.file().orElse(workspace.folder())),
        valid.isEmpty() ? "" : NearestName.remedy(name, valid));
  }

  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
