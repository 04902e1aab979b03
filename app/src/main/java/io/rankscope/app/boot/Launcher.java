package io.rankscope.app.boot;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/**
 * Where the program begins. It is not itself an {@link Application}, because the JVM refuses to
 * start one whose JavaFX lies on the class path.
 */
public final class Launcher {
  /** JavaFX warns through it that it does not run as modules; held so that its level stays. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Launcher() {}

  public static void main(String[] arguments) {
    JAVAFX.setLevel(Level.SEVERE);
    Application.launch(RankscopeApplication.class, arguments);
  }
}
