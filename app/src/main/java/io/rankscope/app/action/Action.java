package io.rankscope.app.action;

import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do, declared once. Menus, buttons, the palette, the shortcut sheet and the
 * keyboard all read it from the {@link ActionRegistry}. FX thread only.
 */
public final class Action {
  private final String id;
  private final Optional<String> text;
  private final Optional<Icons> icon;
  private final List<Shortcut> shortcuts;
  private final Repeat repeat;
  private final ObservableBooleanValue available;
  private final Runnable handler;

  private Action(Builder builder, Runnable handler) {
    this.id = builder.id;
    this.text = Optional.ofNullable(builder.text);
    this.icon = Optional.ofNullable(builder.icon);
    this.shortcuts = builder.shortcuts;
    this.repeat = builder.repeat;
    this.available = builder.available;
    this.handler = handler;
  }

  /** Whether holding the key down does it again and again. */
  public enum Repeat {
    ONCE_PER_PRESS,
    WHILE_HELD
  }

  /** Begins an action. Its text is {@code action.ID} of the messages. */
  public static Builder named(String id) {
    return new Builder(id);
  }

  /** What it is called in settings and tests, such as {@code search.run}. */
  public String id() {
    return id;
  }

  /** What a person reads, a verb first. */
  public String text() {
    return text.orElseGet(() -> Texts.of("action." + id));
  }

  /** Text for narrow places: {@code action.ID.short} of the messages, or else the whole text. */
  public String shortText() {
    return Texts.find("action." + id + ".short").orElseGet(this::text);
  }

  /**
   * Other words that people look for it by, {@code action.ID.words} of the messages: what it does
   * to somebody who does not know its text.
   */
  public List<String> words() {
    return Texts.find("action." + id + ".words")
        .map(words -> List.of(words.split(" ")))
        .orElse(List.of());
  }

  public Optional<Icons> icon() {
    return icon;
  }

  /** The shortcuts it has unless the person chose others. */
  public List<Shortcut> defaultShortcuts() {
    return shortcuts;
  }

  public Repeat repeat() {
    return repeat;
  }

  public ObservableBooleanValue available() {
    return available;
  }

  /** Does it when it is available, and tells whether it was. */
  public boolean run() {
    if (!available.get()) {
      return false;
    }
    handler.run();
    return true;
  }

  @Override
  public String toString() {
    return id;
  }

  /** Collects what an action is made of. */
  public static final class Builder {
    private final String id;
    private @Nullable String text;
    private @Nullable Icons icon;
    private List<Shortcut> shortcuts = List.of();
    private Repeat repeat = Repeat.ONCE_PER_PRESS;
    private ObservableBooleanValue available = new SimpleBooleanProperty(true);

    private Builder(String id) {
      this.id = id;
    }

    /** Another text than that of the messages, for actions made at run time. */
    public Builder called(String shown) {
      this.text = shown;
      return this;
    }

    public Builder icon(Icons shown) {
      this.icon = shown;
      return this;
    }

    /** Shortcuts as {@link Shortcut#parse} reads them, the first one shown. */
    public Builder keys(String... keys) {
      this.shortcuts = Stream.of(keys).map(Shortcut::parse).toList();
      return this;
    }

    /** Holding the key does it again, as moving through a list should. */
    public Builder repeating() {
      this.repeat = Repeat.WHILE_HELD;
      return this;
    }

    public Builder when(ObservableBooleanValue condition) {
      this.available = condition;
      return this;
    }

    /** The finished action. */
    public Action does(Runnable handler) {
      return new Action(this, handler);
    }
  }
}
