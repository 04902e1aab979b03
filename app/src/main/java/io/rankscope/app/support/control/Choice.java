package io.rankscope.app.support.control;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A chooser with what is chosen before it in a word. FX thread only. */
public final class Choice<T> extends HBox {
  private final ComboBox<T> box;
  private boolean following;

  /** A choice that is always made. */
  public static <T> Choice<T> of(
      String id,
      String label,
      ObservableList<T> choices,
      Function<T, String> words,
      Property<T> chosen) {
    Choice<T> choice = new Choice<>(id, label, choices, words);
    choice.box.valueProperty().subscribe((was, is) -> choice.tell(is, chosen::setValue));
    chosen.subscribe(now -> choice.follow(now));
    return choice;
  }

  /** A choice that is not made as long as there is nothing to choose from. */
  public static <T> Choice<T> ofOptional(
      String id,
      String label,
      ObservableList<T> choices,
      Function<T, String> words,
      Property<Optional<T>> chosen) {
    Choice<T> choice = new Choice<>(id, label, choices, words);
    choice
        .box
        .valueProperty()
        .subscribe((was, is) -> choice.tell(is, now -> chosen.setValue(Optional.of(now))));
    chosen.subscribe(now -> choice.follow(now.orElse(null)));
    return choice;
  }

  private Choice(String id, String label, ObservableList<T> choices, Function<T, String> words) {
    super(7);
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    box = new ComboBox<>(choices);
    box.setId(id);
    box.setConverter(new Words<>(words));
    Label before = new Label(label);
    before.getStyleClass().add(Styles.MUTED);
    before.setLabelFor(box);
    before.setMinWidth(USE_PREF_SIZE);
    Spoken.named(box, label);
    getChildren().addAll(before, box);
  }

  private void tell(@Nullable T value, java.util.function.Consumer<T> chosen) {
    if (value != null && !following) {
      chosen.accept(value);
    }
  }

  private void follow(@Nullable T value) {
    following = true;
    box.setValue(value);
    following = false;
  }

  private static final class Words<T> extends StringConverter<T> {
    private final Function<T, String> words;

    Words(Function<T, String> words) {
      this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? "" : words.apply(value);
    }

    @Override
    public @Nullable T fromString(String text) {
      return null;
    }
  }
}
