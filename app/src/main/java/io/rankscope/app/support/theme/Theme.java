package io.rankscope.app.support.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A look: the style sheet of JavaFX's own controls and ours over it. */
public enum Theme {
  LIGHT("light", new PrimerLight().getUserAgentStylesheetBSS()),
  DARK("dark", new PrimerDark().getUserAgentStylesheetBSS()),
  CONTRAST("contrast", new PrimerDark().getUserAgentStylesheetBSS());

  private static final String FOLDER = "/io/rankscope/styles/";
  private static final List<String> COMPONENTS =
      List.of(
          "frame", "text", "card", "bar", "table", "overlay", "search", "judge", "index",
          "welcome");

  private final String label;

  /** In JavaFX's binary form: to parse the text took a quarter of the time the window needs. */
  private final String base;

  Theme(String label, String base) {
    this.label = label;
    this.base = base;
  }

  /** The theme that {@code label} names on the command line. */
  public static java.util.Optional<Theme> labelled(String label) {
    return Stream.of(values())
        .filter(theme -> theme.label.equals(label.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The name used on the command line and in settings. */
  public String label() {
    return label;
  }

  /** Address of the style sheet that the whole program starts from. */
  public String base() {
    return base;
  }

  /** Addresses of our style sheets, to be set on a scene in this order. */
  public List<String> styleSheets() {
    return Stream.concat(
            Stream.of("tokens/" + label, "bridge"),
            COMPONENTS.stream().map(name -> "components/" + name))
        .map(name -> address(FOLDER + name + ".css"))
        .toList();
  }

  /** Address of what pop-overs wear besides; it is the same in all themes. */
  public static String popOverStyleSheet() {
    return address(FOLDER + "popover.css");
  }

  private static String address(String resource) {
    URL found = Theme.class.getResource(resource);
    return Objects.requireNonNull(found, resource).toExternalForm();
  }
}
