package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A workspace while a command uses it. */
final class Session implements AutoCloseable {
  private final OpenWorkspace workspace;
  private final Console console;

  /** Mistakes in the workspace's file that nobody was told of yet. */
  private final List<BadInputException> untold;

  private Session(OpenWorkspace workspace, Console console) {
    this.workspace = workspace;
    this.console = console;
    this.untold = new ArrayList<>(workspace.workspace().problems());
  }

  /**
   * Opens the workspace in {@code folder}. Mistakes in its file are said as soon as the work begins
   * or has failed, the rest works; the one that the work fails by is told by that failure alone.
   */
  static Session open(Path folder, InferenceOptions inference, Console console) {
    return new Session(OpenWorkspace.of(load(folder), inference), console);
  }

  /** As above, for commands that run no model. */
  static Session open(Path folder, Console console) {
    return open(folder, InferenceOptions.ofUser(), console);
  }

  static Workspace load(Path folder) {
    return new WorkspaceLoader(UserFolders.ofUser().data()).load(folder);
  }

  /** The workspace, to begin the work. */
  OpenWorkspace workspace() {
    tellMistakes();
    return workspace;
  }

  /** What the workspace's file says, to find out what the work is about. */
  Workspace described() {
    return workspace.workspace();
  }

  private void tellMistakes() {
    untold.forEach(problem -> console.say("warning: " + FailureText.of(problem).oneLine()));
    untold.clear();
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
      Optional<BadInputException> mistake =
          described().problems().stream()
              .filter(problem -> concerns(problem, section, name))
              .findFirst();
      mistake.ifPresent(untold::remove);
      throw mistake.<RankscopeException>map(problem -> problem).orElse(failure);
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
    tellMistakes();
    workspace.close();
  }
}
