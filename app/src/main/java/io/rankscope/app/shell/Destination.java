package io.rankscope.app.shell;

import io.rankscope.engine.domain.PassageId;
import java.util.Optional;

/**
 * What a screen should show when somebody is led to it: from another screen, the palette or the
 * command line. Each screen follows what it understands.
 *
 * @param query the query to ask
 * @param pipeline the pipeline to ask
 * @param passage the passage to select
 * @param tab the inspector's tab to open: explain, stages, tokens, document or model
 */
public record Destination(
    Optional<String> query,
    Optional<String> pipeline,
    Optional<PassageId> passage,
    Optional<String> tab) {
  /** Whatever the screen shows anyway. */
  public static final Destination ANY =
      new Destination(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public static Destination query(String text) {
    return query(text, Optional.empty());
  }

  /** A query, and a passage to look at in what comes of it. */
  public static Destination query(String text, Optional<PassageId> passage) {
    return new Destination(Optional.of(text), Optional.empty(), passage, Optional.empty());
  }

  /** A pipeline to ask from now on, whatever the query. */
  public static Destination pipeline(String name) {
    return new Destination(Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty());
  }
}
