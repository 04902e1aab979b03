package io.rankscope.app.support.settings;

import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** The settings that more than one part of the program reads. */
public final class Preferences {
  /** Who grades; empty until the first grade asks. */
  public static final SettingKey<Optional<String>> JUDGE =
      new SettingKey<>("judge", new TypeReference<>() {}, Optional.empty());

  /** Folder of the workspace that was open last. */
  public static final SettingKey<Optional<String>> LAST_WORKSPACE =
      new SettingKey<>("workspace.last", new TypeReference<>() {}, Optional.empty());

  private Preferences() {}
}
