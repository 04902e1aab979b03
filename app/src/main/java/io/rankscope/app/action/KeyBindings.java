package io.rankscope.app.action;

import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import tools.jackson.core.type.TypeReference;

/** The shortcuts the person chose instead of the default ones. FX thread only. */
public final class KeyBindings {
  private static final SettingKey<Map<String, List<String>>> KEYS =
      new SettingKey<>("keys", new TypeReference<>() {}, Map.of());

  private final ObjectProperty<Map<String, List<String>>> chosen;

  public KeyBindings(Settings settings) {
    this.chosen = settings.property(KEYS);
  }

  /** The shortcuts {@code action} answers to. A stored one that is no shortcut is left out. */
  public List<Shortcut> of(Action action) {
    List<String> own = chosen.get().get(action.id());
    if (own == null) {
      return action.defaultShortcuts();
    }
    return own.stream().flatMap(text -> parsed(text).stream()).toList();
  }

  /** Gives {@code action} these shortcuts; none takes its keys away. */
  public void choose(Action action, List<Shortcut> shortcuts) {
    Map<String, List<String>> changed = new TreeMap<>(chosen.get());
    if (shortcuts.equals(action.defaultShortcuts())) {
      changed.remove(action.id());
    } else {
      changed.put(action.id(), shortcuts.stream().map(Shortcut::toString).toList());
    }
    chosen.set(changed);
  }

  /** Gives every action its default shortcuts again. */
  public void reset() {
    chosen.set(Map.of());
  }

  /** Changes whenever some action's shortcuts do. */
  public ObjectProperty<Map<String, List<String>>> changes() {
    return chosen;
  }

  private static List<Shortcut> parsed(String text) {
    try {
      return List.of(Shortcut.parse(text));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
