package io.rankscope.app.support.theme;

/** Every style class of ours, as it stands in the style sheets; a test holds the two together. */
public final class Styles {
  public static final String ICON = "rs-icon";

  private Styles() {}
}
