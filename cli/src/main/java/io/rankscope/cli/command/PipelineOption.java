package io.rankscope.cli.command;

import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.Pipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which a command names the pipeline it asks. */
final class PipelineOption {
  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "PIPELINE",
      description = "Pipeline to search by (default: the first).")
  private @Nullable String name;

  Pipeline of(Session session, Source source) {
    return session.pipeline(name, source);
  }
}
