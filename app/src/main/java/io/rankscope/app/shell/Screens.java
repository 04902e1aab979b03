package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.ActionScope;
import io.rankscope.app.support.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** The screens there are, which one is in front, and their views, made when first shown. */
public final class Screens implements Navigator, AutoCloseable {
  private final ActionRegistry actions;
  private final ObservableList<Screen> screens = FXCollections.observableArrayList();
  private final ObservableList<Screen> unmodifiable =
      FXCollections.unmodifiableObservableList(screens);
  private final Map<String, Node> views = new HashMap<>();
  private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");

  public Screens(ActionRegistry actions) {
    this.actions = actions;
  }

  /** Adds {@code screen} at the end of the rail, reached by Ctrl and its number. */
  public void add(Screen screen) {
    Action go =
        Action.named("screen." + screen.id())
            .called(Texts.of("screen.go", screen.title()))
            .icon(screen.icon())
            .keys("Ctrl+" + (screens.size() + 1))
            .does(() -> show(screen.id()));
    actions.add(ActionScope.EVERYWHERE, List.of(go));
    actions.add(ActionScope.screen(screen.id()), screen.actions());
    screens.add(screen);
  }

  /** The screens in the order of the rail. */
  public ObservableList<Screen> all() {
    return unmodifiable;
  }

  @Override
  public void show(String id) {
    Screen next = find(id).orElseThrow(() -> new IllegalArgumentException("No screen " + id));
    if (id.equals(shown.get())) {
      return;
    }
    find(shown.get()).ifPresent(Screen::onHidden);
    shown.set(id);
    next.onShown();
    next.takeFocus();
  }

  @Override
  public void show(String id, Destination destination) {
    show(id);
    find(id).ifPresent(screen -> screen.goTo(destination));
  }

  @Override
  public ReadOnlyStringProperty shown() {
    return shown.getReadOnlyProperty();
  }

  /** Moves the focus into the screen in front. */
  public void focus() {
    find(shown.get()).ifPresent(Screen::takeFocus);
  }

  /** Closes all screens, the last one first. */
  @Override
  public void close() {
    screens.reversed().forEach(Screen::close);
  }

  /** The screen in front, if there is a screen. */
  Optional<Screen> front() {
    return find(shown.get());
  }

  /** The view of the screen in front, if there is a screen. */
  Optional<Node> view() {
    return find(shown.get())
        .map(screen -> views.computeIfAbsent(screen.id(), id -> screen.createView()));
  }

  private Optional<Screen> find(String id) {
    return screens.stream().filter(screen -> screen.id().equals(id)).findFirst();
  }
}
