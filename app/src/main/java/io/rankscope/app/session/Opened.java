package io.rankscope.app.session;

import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A workspace that was opened, with its first source, for a {@link WorkspaceSession} to adopt;
 * closed when nobody wants it any more.
 *
 * @param edited when the newest of its files was written
 */
public record Opened(
    OpenWorkspace workspace,
    Optional<Source> source,
    Optional<String> guidelines,
    Optional<FileTime> edited)
    implements AutoCloseable {

  /**
   * Opens what {@code described} tells of. On any thread.
   *
   * @param inference how its models are run
   * @param wanted the source to open; the first when there is none of that name
   */
  public static Opened of(
      Workspace described,
      Supplier<InferenceOptions> inference,
      Optional<String> wanted,
      Cancellation cancellation)
      throws IOException {
    // Read before the files it tells of, so that an edit in between is not missed.
    Optional<FileTime> edited = LastEdited.of(described);
    OpenWorkspace open = OpenWorkspace.of(described, inference.get());
    try {
      Optional<Source> first =
          described.sources().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  open.source(wanted.filter(described.sources()::containsKey), cancellation));
      Optional<String> guidelines = Optional.empty();
      if (described.guidelines().isPresent()) {
        guidelines = Optional.of(Files.readString(described.guidelines().get()));
      }
      return new Opened(open, first, guidelines, edited);
    } catch (IOException | RuntimeException e) {
      open.close();
      throw e;
    }
  }

  /**
   * How {@code settings} want models to be run, as they are now; the options themselves may be
   * asked for on any thread.
   */
  public static Supplier<InferenceOptions> inference(Settings settings) {
    return InferenceChoice.of(settings)::options;
  }

  @Override
  public void close() {
    workspace.close();
  }
}
