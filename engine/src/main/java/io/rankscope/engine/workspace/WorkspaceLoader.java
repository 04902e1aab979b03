package io.rankscope.engine.workspace;

import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.inference.BuiltInModel;
import io.rankscope.engine.inference.ExportedModels;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelPlace;
import io.rankscope.engine.search.Pipeline;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a workspace folder, with or without a {@code workspace.yaml}. */
public final class WorkspaceLoader {
  private static final List<String> KEYS =
      List.of("name", "grades", "relevant_from", "sources", "models", "pipelines", "query_sets");
  private static final String GUIDELINES = "guidelines.md";

  private final Path dataHome;
  private final StageKinds kinds;

  /**
   * A loader for this user.
   *
   * @param dataHome where the databases of a folder go that is itself an index and must not be
   *     touched
   */
  public WorkspaceLoader(Path dataHome) {
    this(dataHome, StageKinds.STANDARD);
  }

  /** The same for pipelines of other kinds of stages. */
  public WorkspaceLoader(Path dataHome, StageKinds kinds) {
    this.dataHome = dataHome;
    this.kinds = kinds;
  }

  /**
   * Reads the workspace at {@code place}: a folder with a {@code workspace.yaml}, that file itself,
   * or a folder that is or holds Lucene shards.
   *
   * @throws CannotOpenException when there is nothing of the kind
   * @throws io.rankscope.engine.failure.BadInputException when the file is no YAML at all; smaller
   *     mistakes are listed in {@link Workspace#problems()}
   */
  public Workspace load(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    if (Files.isRegularFile(absolute) && absolute.endsWith(Workspace.FILE_NAME)) {
      return fromFile(absolute);
    }
    if (Files.isRegularFile(absolute) && absolute.toString().endsWith(Workspace.CASE_ENDING)) {
      throw new CannotOpenException(
          "This is a case, which this version of Rankscope cannot open yet.",
          Location.of(place),
          "Open the workspace that the case was taken from.");
    }
    if (!Files.isDirectory(absolute)) {
      throw new CannotOpenException(
          Files.exists(absolute)
              ? "This is a file, not a workspace folder."
              : "There is no such folder.",
          Location.of(place),
          "Name a folder with a workspace.yaml, or one that holds Lucene shards.");
    }
    Path file = absolute.resolve(Workspace.FILE_NAME);
    return Files.exists(file) ? fromFile(file) : fromShards(absolute);
  }

  private Workspace fromShards(Path folder) {
    List<Path> shards = ShardFolders.in(folder);
    if (shards.isEmpty() && IndexBuild.isBegun(folder)) {
      throw new CannotOpenException(
          "This folder holds no shards yet, only a build that is under way or was interrupted.",
          Location.of(folder),
          "Wait for it, or build into the folder again.");
    }
    if (shards.isEmpty()) {
      throw new CannotOpenException(
          "This folder has no workspace.yaml and holds no Lucene index.",
          Location.of(folder),
          "Name a workspace or a folder of shards, or make one with 'rankscope sample' or"
              + " 'rankscope index'.");
    }
    String name = String.valueOf(folder.getFileName());
    return new Workspace(
        folder,
        name,
        Optional.empty(),
        GradeScale.DEFAULT,
        Map.of(name, SourceDefinition.ofShards(name, folder, shards)),
        withFound(builtIn(), List.of(), folder),
        Map.of(),
        kinds,
        Map.of(),
        Optional.empty(),
        shards.equals(List.of(folder)) ? ShardFolders.databasesOf(folder, dataHome) : folder,
        List.of());
  }

  private Workspace fromFile(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new CannotOpenException(
          "This file lies in no folder.", Location.of(file), "Move it into one.");
    }
    Problems problems = new Problems();
    YamlSection top = YamlFile.read(file, problems);
    top.allowOnly(KEYS);
    String name =
        top.find("name")
            .flatMap(value -> problems.unlessWrong(value::asText))
            .orElse(String.valueOf(folder.getFileName()));
    GradeScale grades = problems.unlessWrong(() -> grades(top)).orElse(GradeScale.DEFAULT);
    YamlSection modelEntries = section(top, "models", problems);
    Map<String, ModelDefinition> models =
        withFound(
            modelEntries.readEach(new ModelReader(folder, dataHome)::read),
            modelEntries.keys(),
            folder);
    ModelNames modelNames = ModelNames.of(modelEntries.keys(), models.keySet());
    SourceReader sourceReader = new SourceReader(folder, modelNames);
    Map<String, SourceDefinition> sources =
        section(top, "sources", problems).readEach(sourceReader::read);
    Map<String, Pipeline> pipelines =
        section(top, "pipelines", problems).readEach(new PipelineReader(modelNames, kinds)::read);
    Map<String, Path> querySets =
        section(top, "query_sets", problems).readEach((set, value) -> querySet(folder, value));
    Path guidelines = folder.resolve(GUIDELINES);
    return new Workspace(
        folder,
        name,
        Optional.of(file),
        grades,
        sources,
        models,
        pipelines,
        kinds,
        querySets,
        Files.isRegularFile(guidelines) ? Optional.of(guidelines) : Optional.empty(),
        folder,
        problems.found());
  }

  /** A folder of shards cannot name models; those that come with the program need no naming. */
  private Map<String, ModelDefinition> builtIn() {
    Map<String, ModelDefinition> models = new LinkedHashMap<>();
    for (BuiltInModel model : BuiltInModel.values()) {
      models.put(model.label(), ModelDefinition.builtIn(model.label(), model, dataHome));
    }
    return models;
  }

  /**
   * Adds the models that lie in the workspace and that no entry speaks of.
   *
   * @param taken names of all entries; one with a mistake is not replaced by what its files say
   */
  private static Map<String, ModelDefinition> withFound(
      Map<String, ModelDefinition> named, List<String> taken, Path folder) {
    Set<Path> known = new HashSet<>();
    for (ModelDefinition model : named.values()) {
      if (model.place() instanceof ModelPlace.OnDisk(Path files)) {
        ExportedModels.graph(files).ifPresent(known::add);
      }
    }
    Map<String, ModelDefinition> all = new LinkedHashMap<>(named);
    ExportedModels.in(folder.resolve(Workspace.MODELS))
        .forEach(
            (name, graph) -> {
              if (!known.contains(graph) && !taken.contains(name)) {
                all.put(name, ModelDefinition.found(name, graph));
              }
            });
    return all;
  }

  private static YamlSection section(YamlSection top, String key, Problems problems) {
    return top.find(key)
        .flatMap(value -> problems.unlessWrong(value::asSection))
        .orElseGet(() -> YamlSection.empty(top.file(), top.place(), problems));
  }

  private static GradeScale grades(YamlSection top) {
    Map<Integer, String> labels = new TreeMap<>(GradeScale.DEFAULT.labels());
    Optional<YamlValue> given = top.find("grades");
    if (given.isPresent()) {
      labels.clear();
      YamlSection section = given.get().asSection();
      section.values().forEach((grade, label) -> labels.put(grade(section, grade), label.asText()));
      if (labels.size() < 2) {
        throw given
            .get()
            .wrong(
                "A scale needs at least two grades.", "For example: {0: Irrelevant, 1: Relevant}.");
      }
    }
    int highest = labels.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    int relevantFrom =
        top.find("relevant_from")
            .map(value -> value.asInteger(0, highest))
            .orElse(Math.min(GradeScale.DEFAULT.relevantFrom(), highest));
    return new GradeScale(labels, relevantFrom);
  }

  private static int grade(YamlSection section, String key) {
    YamlValue name = section.names().get(key);
    if (name == null) {
      throw new AssertionError("every key of a section has a place");
    }
    return name.asInteger(0, 9);
  }

  private static Path querySet(Path folder, YamlValue value) {
    if (value.isScalar()) {
      return file(folder, value);
    }
    YamlSection section = value.asSection();
    section.allowOnly(List.of("file"));
    return file(folder, section.need("file", "file: queries.jsonl"));
  }

  private static Path file(Path folder, YamlValue value) {
    try {
      return folder.resolve(value.asText());
    } catch (InvalidPathException e) {
      throw value.wrong(
          "'" + value.asText() + "' is no path.", "Write a file, such as queries.jsonl.");
    }
  }
}
