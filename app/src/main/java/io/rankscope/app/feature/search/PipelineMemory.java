package io.rankscope.app.feature.search;

import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/** Remembers which pipeline each workspace was asked by, over restarts. FX thread only. */
final class PipelineMemory {
  /** The name of the pipeline, by workspace folder. */
  private static final SettingKey<Map<String, String>> PIPELINES =
      new SettingKey<>("search.pipelines", new TypeReference<>() {}, Map.of());

  private final Settings settings;
  private final WorkspaceSession session;

  PipelineMemory(Settings settings, WorkspaceSession session) {
    this.settings = settings;
    this.session = session;
  }

  /** The pipeline that was chosen last in the workspace {@code folder}; it may be gone since. */
  Optional<String> of(Path folder) {
    return Optional.ofNullable(settings.get(PIPELINES).get(folder.toString()));
  }

  /** Keeps {@code pipeline} for {@code folder}, unless that goes when the program ends. */
  void remember(Path folder, String pipeline) {
    if (session.isTemporary()) {
      return;
    }
    Map<String, String> all = new TreeMap<>(settings.get(PIPELINES));
    all.put(folder.toString(), pipeline);
    settings.set(PIPELINES, all);
  }
}
