package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.task.Progress;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Starts indexing, shows how far it is, and stops it. */
final class IndexingBar extends HBox {
  private final Button start = new Button(Texts.of("workspace.corpus.start"));
  private final ProgressBar bar = new ProgressBar();
  private final Label far = new Label();

  /**
   * @param close takes the whole sheet away
   */
  IndexingBar(IndexCorpusViewModel model, Runnable close) {
    super(10);
    setAlignment(Pos.CENTER_LEFT);
    start.setId("corpus-start");
    start.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
    start.disableProperty().bind(model.readyProperty().not());
    start.setOnAction(event -> model.start());
    start.managedProperty().bind(start.visibleProperty());
    Button stop = new Button(Texts.of("workspace.corpus.stop"));
    stop.setId("corpus-stop");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(event -> model.cancel());
    bar.setPrefWidth(240);
    bar.setMinWidth(Region.USE_PREF_SIZE);
    far.getStyleClass().add(Styles.MUTED);
    far.setId("corpus-far");
    // What grows and shrinks stands last: a button that is aimed at stays where it is.
    HBox running = new HBox(10, bar, stop, far);
    running.setAlignment(Pos.CENTER_LEFT);
    running.visibleProperty().bind(model.progressProperty().map(Optional::isPresent));
    running.managedProperty().bind(running.visibleProperty());
    Button cancel = new Button(Texts.of("workspace.close"));
    cancel.setId("corpus-close");
    cancel.setOnAction(event -> close.run());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Label kept = new Label(Texts.of("workspace.vectors-kept"));
    kept.setId("corpus-vectors-kept");
    kept.getStyleClass().add(Styles.MUTED);
    kept.visibleProperty().bind(model.vectorsKeptProperty());
    kept.managedProperty().bind(kept.visibleProperty());
    getChildren().addAll(running, kept, between, cancel, start);
    model.progressProperty().subscribe(this::show);
  }

  private void show(Optional<Progress.Update> progress) {
    start.setVisible(progress.isEmpty());
    progress.ifPresent(
        update -> {
          bar.setProgress(update.fraction());
          far.setText(
              update.fraction() < 0
                  ? update.message()
                  : Texts.of(
                      "workspace.progress",
                      update.message(),
                      String.format(Locale.ROOT, "%.0f", 100 * update.fraction())));
        });
  }
}
