package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.workspace.DataFolder;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A workspace while a command uses it. */
final class Session implements AutoCloseable {
  private final OpenWorkspace workspace;
  private final Console console;

  private Session(OpenWorkspace workspace, Console console) {
    this.workspace = workspace;
    this.console = console;
  }

  /** Opens the workspace in {@code folder}; mistakes in its file are said, the rest works. */
  static Session open(Path folder, InferenceOptions inference, Console console) {
    Workspace described = load(folder);
    described
        .problems()
        .forEach(problem -> console.say("warning: " + FailureText.of(problem).oneLine()));
    return new Session(OpenWorkspace.of(described, inference), console);
  }

  /** As above, for commands that run no model. */
  static Session open(Path folder, Console console) {
    return open(folder, InferenceOptions.ofUser(), console);
  }

  static Workspace load(Path folder) {
    return new WorkspaceLoader(DataFolder.ofUser()).load(folder);
  }

  OpenWorkspace workspace() {
    return workspace;
  }

  /** The source of that name, the first one for null. */
  Source source(@Nullable String name) {
    return orItsMistake(
        "sources", name, () -> workspace.source(Optional.ofNullable(name), console.cancellation()));
  }

  /** The pipeline of that name, the first one for null. */
  Pipeline pipeline(@Nullable String name, Source source) {
    return orItsMistake(
        "pipelines", name, () -> workspace.pipeline(Optional.ofNullable(name), source));
  }

  /** The query set of that name or in that file. */
  QuerySet querySet(String nameOrFile) {
    return orItsMistake("query_sets", nameOrFile, () -> workspace.querySet(nameOrFile));
  }

  /** What is missing because its definition has a mistake is reported as that mistake. */
  private <T> T orItsMistake(String section, @Nullable String name, Supplier<T> part) {
    try {
      return part.get();
    } catch (RankscopeException failure) {
      throw workspace.workspace().problems().stream()
          .filter(problem -> concerns(problem, section, name))
          .findFirst()
          .<RankscopeException>map(problem -> problem)
          .orElse(failure);
    }
  }

  private static boolean concerns(
      BadInputException problem, String section, @Nullable String name) {
    String wanted = name == null ? section : section + "." + name;
    return problem
        .where()
        .filter(where -> where.key().equals(wanted) || where.key().startsWith(wanted + "."))
        .isPresent();
  }

  @Override
  public void close() {
    workspace.close();
  }
}
