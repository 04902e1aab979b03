package io.rankscope.app.headless;

import io.rankscope.app.support.theme.Theme;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Dresses what is tested as the program would. */
public final class Gallery {
  private Gallery() {}

  /** A scene with {@code root} in {@code theme}. FX thread only. */
  public static Scene scene(Parent root, Theme theme) {
    return scene(root, theme, 800, 600);
  }

  /** A scene of that size with {@code root} in {@code theme}. FX thread only. */
  public static Scene scene(Parent root, Theme theme, double width, double height) {
    Application.setUserAgentStylesheet(theme.base());
    Scene scene = new Scene(root, width, height);
    scene.getStylesheets().setAll(theme.styleSheets());
    return scene;
  }
}
