package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.inference.CachedScorer;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.PassageScorer;
import io.rankscope.engine.inference.ScoreCache;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.search.Models;

/**
 * The models of a workspace for its pipelines. Scores are remembered over restarts. Any thread may
 * use it.
 */
final class WorkspaceModels implements Models, AutoCloseable {
  private final Workspace workspace;
  private final ModelCatalogue catalogue;
  private final ScoreCache scores;

  WorkspaceModels(Workspace workspace, InferenceOptions options) {
    this.workspace = workspace;
    this.catalogue = new ModelCatalogue(workspace.models().values(), options);
    this.scores = new ScoreCache(options.cacheFolder().resolve("scores"), ScoreCache.DEFAULT_LIMIT);
  }

  ModelCatalogue catalogue() {
    return catalogue;
  }

  @Override
  public String hash(String name) {
    return catalogue.facts(defined(name)).hash();
  }

  @Override
  public boolean isOpen(String name) {
    return catalogue.isOpen(name);
  }

  @Override
  public TextEncoder encoder(String name) {
    return catalogue.encoder(defined(name));
  }

  @Override
  public PassageScorer scorer(String name) {
    return new CachedScorer(catalogue.scorer(defined(name)), scores);
  }

  /** A model that is missing because its entry has a mistake is reported as that mistake. */
  private String defined(String name) {
    if (!workspace.models().containsKey(name)) {
      String key = "models." + name;
      for (BadInputException problem : workspace.problems()) {
        String where = problem.where().map(Location::key).orElse("");
        if (where.equals(key) || where.startsWith(key + ".")) {
          throw problem;
        }
      }
    }
    return name;
  }

  @Override
  public void close() {
    catalogue.close();
  }
}
