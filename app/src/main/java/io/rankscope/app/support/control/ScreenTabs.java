package io.rankscope.app.support.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/**
 * The tabs of a screen, one for each value of an enum, whose names in small letters those use who
 * lead to one. FX thread only.
 */
public final class ScreenTabs<T extends Enum<T>> {
  private final String id;
  private final List<T> all;
  private final Function<T, String> titles;
  private final ObjectProperty<T> front;

  /**
   * @param id of the screen; begins the ids of its nodes
   * @param titles what each is called
   * @param front which tab is in front
   */
  public ScreenTabs(String id, Class<T> type, Function<T, String> titles, ObjectProperty<T> front) {
    this.id = id;
    this.all = List.of(type.getEnumConstants());
    this.titles = titles;
    this.front = front;
  }

  /** What those call a tab who lead to it. */
  public static String label(Enum<?> tab) {
    return tab.name().toLowerCase(Locale.ROOT);
  }

  public List<String> labels() {
    return all.stream().map(ScreenTabs::label).toList();
  }

  /** Brings the tab {@code label} to the front; does nothing when there is none of that name. */
  public void show(String label) {
    all.stream().filter(tab -> label(tab).equals(label)).findFirst().ifPresent(front::set);
  }

  /** A pane with a tab for each. */
  public TabPane pane(Function<T, Node> contents) {
    TabPane pane = new TabPane();
    pane.setId(id + "-tabs");
    fill(pane, contents);
    return pane;
  }

  /** Adds a tab for each to {@code pane}. */
  public void fill(TabPane pane, Function<T, Node> contents) {
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    for (T one : all) {
      Tab tab = new Tab(titles.apply(one), contents.apply(one));
      tab.setId(id + "-tab-" + label(one));
      pane.getTabs().add(tab);
    }
    front.subscribe(now -> pane.getSelectionModel().select(all.indexOf(now)));
    pane.getSelectionModel()
        .selectedIndexProperty()
        .subscribe((was, is) -> front.set(all.get(is.intValue())));
  }
}
