package io.rankscope.app.feature.search;

import io.rankscope.app.support.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** A chooser that shows what is chosen in a few words. */
final class Pill<T> extends MenuButton {
  private final Function<T, String> words;
  private final Consumer<T> choose;
  private final ObservableValue<Optional<T>> chosen;
  private final ObservableList<T> choices;
  private final List<MenuItem> further = new ArrayList<>();

  /**
   * @param label what the choice is called, put before it and spoken
   */
  Pill(
      String id,
      String label,
      ObservableList<T> choices,
      Function<T, String> words,
      ObservableValue<Optional<T>> chosen,
      Consumer<T> choose) {
    this.words = words;
    this.choose = choose;
    this.chosen = chosen;
    this.choices = choices;
    setId(id);
    getStyleClass().add(Styles.PILL);
    setMinWidth(USE_PREF_SIZE);
    textProperty().bind(chosen.map(now -> label + "  " + now.map(words).orElse("–")));
    setAccessibleText(label);
    choices.addListener((ListChangeListener<T>) change -> fill(choices));
    fill(choices);
    setOnShowing(event -> fill(choices));
  }

  /** Adds an entry below the choices. */
  void further(MenuItem entry) {
    if (further.isEmpty()) {
      further.add(new SeparatorMenuItem());
    }
    further.add(entry);
    fill(choices);
  }

  private void fill(List<T> choices) {
    Optional<T> now = chosen.getValue();
    getItems().setAll(choices.stream().map(choice -> item(choice, now)).toList());
    getItems().addAll(further);
  }

  private RadioMenuItem item(T choice, Optional<T> now) {
    RadioMenuItem item = new RadioMenuItem(words.apply(choice));
    item.setSelected(now.equals(Optional.of(choice)));
    item.setOnAction(event -> choose.accept(choice));
    return item;
  }
}
