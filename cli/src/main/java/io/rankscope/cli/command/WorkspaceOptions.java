package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.engine.index.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which a command names what it works on. */
final class WorkspaceOptions {
  @Option(
      names = {"-w", "--workspace"},
      required = true,
      paramLabel = "DIR",
      description = "Workspace, or a folder of shards.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = {"-s", "--source"},
      paramLabel = "SOURCE",
      description = "Source to search (default: the first).")
  private @Nullable String source;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelOptions models;

  Session open(Console console) {
    return Session.open(folder, models.inference(), console);
  }

  Source source(Session session) {
    return session.source(source);
  }
}
