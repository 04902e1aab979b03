package io.rankscope.app.shell;

import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.text.ByteSize;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.inference.ModelFacts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The models that are loaded, as the status bar tells of them; nothing while none is. */
final class LoadedModels {
  private final FrameModel frame;
  private final Label label = new Label();
  private final Tooltip each = new Tooltip();
  private List<ModelFacts> shown = List.of();

  LoadedModels(FrameModel frame, FxTaskRunner tasks) {
    this.frame = frame;
    label.setId("loaded-models");
    label.getStyleClass().add(Styles.STATUS_FACT);
    label.setTooltip(each);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    frame.modelsProperty().subscribe(asked -> show());
    // Whatever loads a model is a task, and a model stays until its workspace goes.
    tasks.running().addListener((ListChangeListener<Object>) change -> show());
  }

  Label node() {
    return label;
  }

  private void show() {
    List<ModelFacts> now = frame.modelsProperty().get().get();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    label.setText(
        switch (now.size()) {
          case 0 -> "";
          case 1 -> Texts.of("frame.model", now.getFirst().name());
          default -> Texts.of("frame.models", Integer.toString(now.size()));
        });
    String words = now.stream().map(LoadedModels::words).collect(Collectors.joining("\n"));
    each.setText(Texts.of("frame.models.each", words));
    label.setAccessibleText(label.getText());
    label.setAccessibleHelp(words);
  }

  private static String words(ModelFacts model) {
    return Texts.of(
        "frame.models.one",
        model.name(),
        model.type().label(),
        model.precision().label(),
        ByteSize.words(model.bytes()));
  }
}
