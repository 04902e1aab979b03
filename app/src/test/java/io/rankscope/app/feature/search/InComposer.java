package io.rankscope.app.feature.search;

import io.rankscope.engine.search.Pipeline;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of what the composer of a {@link SearchDesk} makes of a pipeline; it opens both. */
@SuppressWarnings("NullAway.Init")
abstract class InComposer {
  @TempDir Path home;
  @TempDir Path folder;
  SearchDesk desk;
  ComposerModel composer;

  @AfterEach
  final void close() {
    desk.close();
  }

  PipelineDraft draft() {
    return composer.draftProperty().get().orElseThrow();
  }

  Pipeline ran() {
    return desk.run().pinned().pipeline();
  }
}
