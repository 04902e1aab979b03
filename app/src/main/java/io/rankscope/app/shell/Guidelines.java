package io.rankscope.app.shell;

import io.rankscope.app.support.control.MarkdownText;
import io.rankscope.app.support.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/** The guidelines for judges, over the window. */
final class Guidelines {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 620;

  private final FrameModel frame;
  private final Overlay overlay;

  Guidelines(FrameModel frame, Overlay overlay) {
    this.frame = frame;
    this.overlay = overlay;
  }

  void open() {
    MarkdownText text = new MarkdownText();
    text.show(frame.guidelinesProperty().get().orElse(""));
    ScrollPane scroll = new ScrollPane(text);
    scroll.setFitToWidth(true);
    StackPane sheet = new StackPane(scroll);
    sheet.setId("guidelines");
    sheet.getStyleClass().add(Styles.SHEET);
    sheet.setMaxSize(WIDTH, HEIGHT);
    overlay.show(sheet, Pos.CENTER, scroll);
  }
}
