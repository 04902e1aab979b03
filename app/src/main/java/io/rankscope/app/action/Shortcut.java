package io.rankscope.app.action;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that start an action: a typed character ({@code J}, {@code ?}), found on whatever key the
 * keyboard's layout has it, or a key with or without modifiers ({@code Enter}, {@code
 * Ctrl+Shift+F}). {@code Ctrl} means Command on a Mac.
 *
 * @param key the character in upper case, or the key's name
 */
public record Shortcut(Set<Modifier> modifiers, String key) {
  private static final Map<String, KeyCode> NAMED =
      Map.ofEntries(
          Map.entry("Enter", KeyCode.ENTER),
          Map.entry("Space", KeyCode.SPACE),
          Map.entry("Backspace", KeyCode.BACK_SPACE),
          Map.entry("Delete", KeyCode.DELETE),
          Map.entry("Escape", KeyCode.ESCAPE),
          Map.entry("Tab", KeyCode.TAB),
          Map.entry("Up", KeyCode.UP),
          Map.entry("Down", KeyCode.DOWN),
          Map.entry("Left", KeyCode.LEFT),
          Map.entry("Right", KeyCode.RIGHT),
          Map.entry("Home", KeyCode.HOME),
          Map.entry("End", KeyCode.END),
          Map.entry("PageUp", KeyCode.PAGE_UP),
          Map.entry("PageDown", KeyCode.PAGE_DOWN));

  /** A key held while another is pressed, in the order in which they are written. */
  public enum Modifier {
    CTRL("Ctrl"),
    ALT("Alt"),
    SHIFT("Shift");

    private final String label;

    Modifier(String label) {
      this.label = label;
    }

    static Optional<Modifier> labelled(String label) {
      for (Modifier modifier : values()) {
        if (modifier.label.equalsIgnoreCase(label)) {
          return Optional.of(modifier);
        }
      }
      return Optional.empty();
    }
  }

  public Shortcut {
    modifiers =
        Set.copyOf(
            modifiers.isEmpty() ? EnumSet.noneOf(Modifier.class) : EnumSet.copyOf(modifiers));
    key = normalized(key);
    if (key.length() == 1 && modifiers.equals(Set.of(Modifier.SHIFT))) {
      throw new IllegalArgumentException("Write the character itself instead of Shift+" + key);
    }
  }

  /**
   * Reads {@code Ctrl+Shift+F}, {@code F5}, {@code ?}.
   *
   * @throws IllegalArgumentException when the text names no key
   */
  public static Shortcut parse(String text) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    String rest = text.strip();
    for (int plus = rest.indexOf('+');
        plus > 0 && plus < rest.length() - 1;
        plus = rest.indexOf('+')) {
      String name = rest.substring(0, plus);
      modifiers.add(
          Modifier.labelled(name)
              .orElseThrow(() -> new IllegalArgumentException(name + " is no modifier key")));
      rest = rest.substring(plus + 1);
    }
    return new Shortcut(modifiers, rest);
  }

  /** What was pressed, as a shortcut; empty when only a modifier was, or a key without a name. */
  public static Optional<Shortcut> of(KeyEvent event) {
    boolean controlled = event.isShortcutDown() || event.isAltDown();
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      String character = event.getCharacter();
      boolean shiftedLetter =
          event.isShiftDown() && character.length() == 1 && Character.isLetter(character.charAt(0));
      return controlled || shiftedLetter || !isCharacter(character)
          ? Optional.empty()
          : Optional.of(new Shortcut(Set.of(), character));
    }
    Optional<String> name = nameOf(event.getCode());
    if (name.isEmpty() || (name.get().length() == 1 && !controlled)) {
      return Optional.empty();
    }
    Set<Modifier> held = EnumSet.noneOf(Modifier.class);
    if (event.isShortcutDown()) {
      held.add(Modifier.CTRL);
    }
    if (event.isAltDown()) {
      held.add(Modifier.ALT);
    }
    if (event.isShiftDown()) {
      held.add(Modifier.SHIFT);
    }
    return Optional.of(new Shortcut(held, name.get()));
  }

  /** Whether it is a single character, which is found when it is typed rather than pressed. */
  public boolean isTyped() {
    return modifiers.isEmpty() && isCharacter(key);
  }

  /** Whether no Ctrl or Alt is needed, so that it would get in the way of typing text. */
  public boolean isPlain() {
    return !modifiers.contains(Modifier.CTRL) && !modifiers.contains(Modifier.ALT);
  }

  /** The parts as key caps show them. */
  public List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (Modifier modifier : Modifier.values()) {
      if (modifiers.contains(modifier)) {
        parts.add(modifier.label);
      }
    }
    parts.add(key);
    return parts;
  }

  /** The text {@link #parse} reads. */
  @Override
  public String toString() {
    return String.join("+", parts());
  }

  private static Optional<String> nameOf(KeyCode code) {
    if (code == KeyCode.COMMA) {
      return Optional.of(",");
    }
    if (code.isLetterKey() || code.isFunctionKey()) {
      return Optional.of(code.getName());
    }
    if (code.isDigitKey()) {
      String name = code.getName();
      return Optional.of(name.substring(name.length() - 1));
    }
    return NAMED.entrySet().stream()
        .filter(named -> named.getValue() == code)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isCharacter(String text) {
    return text.codePointCount(0, text.length()) == 1
        && !Character.isISOControl(text.codePointAt(0))
        && !Character.isWhitespace(text.codePointAt(0));
  }

  private static String normalized(String key) {
    if (isCharacter(key)) {
      return key.toUpperCase(Locale.ROOT);
    }
    for (String name : NAMED.keySet()) {
      if (name.equalsIgnoreCase(key)) {
        return name;
      }
    }
    String upper = key.toUpperCase(Locale.ROOT);
    if (upper.matches("F([1-9]|1[0-9]|2[0-4])")) {
      return upper;
    }
    throw new IllegalArgumentException(
        key.isEmpty() ? "No key is named" : key + " is no key this program knows");
  }
}
