package io.rankscope.app.support.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the program, by key. Numbers in them are put in by the caller as text. */
public final class Texts {
  private static final ResourceBundle MESSAGES =
      ResourceBundle.getBundle("io.rankscope.app.messages", Locale.ROOT);

  private Texts() {}

  /**
   * The text of {@code key} with {@code {0}}, {@code {1}}, … replaced.
   *
   * @throws java.util.MissingResourceException when there is no such text
   */
  public static String of(String key, Object... arguments) {
    return new MessageFormat(MESSAGES.getString(key), Locale.ROOT).format(arguments);
  }

  /** As {@link #of}, empty when there is no text {@code key}. */
  public static Optional<String> find(String key) {
    return MESSAGES.containsKey(key) ? Optional.of(of(key)) : Optional.empty();
  }
}
