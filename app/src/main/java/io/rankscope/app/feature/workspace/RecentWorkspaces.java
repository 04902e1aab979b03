package io.rankscope.app.feature.workspace;

import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import tools.jackson.core.type.TypeReference;

/** The workspaces that were open lately, the last one first. FX thread only. */
final class RecentWorkspaces {
  static final int MOST = 10;

  private static final SettingKey<List<Recent>> RECENT =
      new SettingKey<>("workspace.recent", new TypeReference<>() {}, List.of());

  private final ObjectProperty<List<Recent>> recent;
  private final WorkspaceSession session;

  RecentWorkspaces(Settings settings, WorkspaceSession session) {
    recent = settings.property(RECENT);
    this.session = session;
    session.workspaceProperty().subscribe(this::remember);
  }

  /**
   * A workspace that was open.
   *
   * @param name what it called itself
   * @param folder where it lay
   */
  record Recent(String name, String folder) {}

  ReadOnlyObjectProperty<List<Recent>> recentProperty() {
    return recent;
  }

  private void remember(Optional<OpenWorkspace> open) {
    if (open.isEmpty() || session.isTemporary()) {
      return;
    }
    Workspace now = open.get().workspace();
    Recent first = new Recent(now.name(), now.folder().toString());
    List<Recent> all = new ArrayList<>(List.of(first));
    recent.get().stream()
        .filter(known -> !known.folder().equals(first.folder()))
        .limit(MOST - 1)
        .forEach(all::add);
    recent.set(List.copyOf(all));
  }
}
