package io.rankscope.app.boot;

import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.settings.ConfigFolder;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's life: made at start, closed at the end. */
public final class RankscopeApplication extends Application {
  private @Nullable Workbench workbench;

  @Override
  public void start(Stage stage) {
    Path settings = ConfigFolder.ofUser().resolve("settings.json");
    Workbench made = Workbench.create(settings);
    workbench = made;
    stage.setTitle("Rankscope");
    stage.setScene(made.scene(Workbench.WIDTH, Workbench.HEIGHT));
    new PaneMemory(made.settings()).window(stage);
    stage.show();
  }

  @Override
  public void stop() {
    if (workbench != null) {
      workbench.close();
    }
  }
}
