package io.rankscope.engine.workspace;

import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.search.Pipeline;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workspace as its folder describes it; nothing is opened yet.
 *
 * @param folder the folder, absolute
 * @param name what it calls itself
 * @param file its {@code workspace.yaml}; empty for a folder that holds only shards
 * @param grades the scale judges grade on
 * @param sources what can be searched, in file order
 * @param models encoders and rerankers, in file order, then those that lie in the folder {@value
 *     #MODELS} and are not in the file
 * @param pipelines the rankers, in file order; the first is the default. Empty when none is
 *     defined: then one is made up from a source's fields
 * @param kinds what the stages of its pipelines may be
 * @param querySets the file of each query set
 * @param guidelines the text shown while judging, when the folder has one
 * @param databases the folder of {@code judgments.sqlite} and {@code runs.sqlite}
 * @param problems mistakes in the file; what they concern was left out, the rest works
 */
public record Workspace(
    Path folder,
    String name,
    Optional<Path> file,
    GradeScale grades,
    Map<String, SourceDefinition> sources,
    Map<String, ModelDefinition> models,
    Map<String, Pipeline> pipelines,
    StageKinds kinds,
    Map<String, Path> querySets,
    Optional<Path> guidelines,
    Path databases,
    List<BadInputException> problems) {
  /** The file that makes a folder a workspace. */
  public static final String FILE_NAME = "workspace.yaml";

  /** How the name of a case ends, which is a file and not a workspace. */
  public static final String CASE_ENDING = ".rankcase";

  /** The folder in which exported models are found without being named. */
  public static final String MODELS = "models";

  public Workspace {
    sources = inOrder(sources);
    models = inOrder(models);
    pipelines = inOrder(pipelines);
    querySets = inOrder(querySets);
    problems = List.copyOf(problems);
  }

  /** The judgments of this workspace. */
  public Path judgmentsFile() {
    return databases.resolve("judgments.sqlite");
  }

  private static <T> Map<String, T> inOrder(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
