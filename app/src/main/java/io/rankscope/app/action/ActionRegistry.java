package io.rankscope.app.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * All actions of the program with the scope each has and the shortcuts it answers to now. FX thread
 * only.
 */
public final class ActionRegistry {
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ObservableList<Entry> unmodifiable =
      FXCollections.unmodifiableObservableList(entries);
  private final KeyBindings bindings;

  public ActionRegistry(KeyBindings bindings) {
    this.bindings = bindings;
  }

  /** An action and where it can be had. */
  public record Entry(Action action, ActionScope scope) {}

  /**
   * Takes in {@code actions}.
   *
   * @throws IllegalArgumentException when an id is taken, or a default shortcut is one that another
   *     action of an overlapping scope has by default
   */
  public void add(ActionScope scope, List<Action> actions) {
    for (Action action : actions) {
      requireUnused(scope, action);
      entries.add(new Entry(action, scope));
    }
  }

  /** Every action, in the order they came. */
  public ObservableList<Entry> entries() {
    return unmodifiable;
  }

  /** The actions that can be had on {@code screen}, that screen's own first. */
  public List<Action> on(String screen) {
    return entries.stream()
        .filter(entry -> entry.scope().covers(screen))
        .sorted((one, other) -> Boolean.compare(isEverywhere(one), isEverywhere(other)))
        .map(Entry::action)
        .toList();
  }

  public Optional<Action> find(String id) {
    return entries.stream().map(Entry::action).filter(action -> action.id().equals(id)).findFirst();
  }

  /** The available action that {@code pressed} means on {@code screen}. */
  public Optional<Action> forShortcut(String screen, Shortcut pressed) {
    return on(screen).stream()
        .filter(action -> action.available().get() && shortcuts(action).contains(pressed))
        .findFirst();
  }

  /** The shortcuts of {@code action} now: the person's own or else the default ones. */
  public List<Shortcut> shortcuts(Action action) {
    return bindings.of(action);
  }

  /** The person's own shortcuts, to change and to listen to. */
  public KeyBindings bindings() {
    return bindings;
  }

  /** The action other than {@code action} that has {@code shortcut} on some common screen. */
  public Optional<Action> clash(Action action, Shortcut shortcut) {
    Map<Action, ActionScope> scopes =
        entries.stream().collect(java.util.stream.Collectors.toMap(Entry::action, Entry::scope));
    ActionScope own = scopes.getOrDefault(action, ActionScope.EVERYWHERE);
    return entries.stream()
        .filter(entry -> entry.action() != action && entry.scope().overlaps(own))
        .map(Entry::action)
        .filter(other -> shortcuts(other).contains(shortcut))
        .findFirst();
  }

  private void requireUnused(ActionScope scope, Action action) {
    for (Entry entry : entries) {
      Action other = entry.action();
      if (other.id().equals(action.id())) {
        throw new IllegalArgumentException("Two actions are called " + action.id());
      }
      if (!entry.scope().overlaps(scope)) {
        continue;
      }
      for (Shortcut shortcut : action.defaultShortcuts()) {
        if (other.defaultShortcuts().contains(shortcut)) {
          throw new IllegalArgumentException(
              shortcut + " is the shortcut of both " + other.id() + " and " + action.id());
        }
      }
    }
  }

  private static boolean isEverywhere(Entry entry) {
    return entry.scope().equals(ActionScope.EVERYWHERE);
  }
}
