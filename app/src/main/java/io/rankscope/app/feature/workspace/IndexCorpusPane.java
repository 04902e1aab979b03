package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.dialog.Dialogs;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Chooses a corpus and how to index it, shows what comes of it and what is known of the model that
 * is to embed it, and does it.
 */
final class IndexCorpusPane extends VBox {
  private static final double WIDTH = 1040;
  private static final double HEIGHT = 720;
  private static final double FORM_WIDTH = 440;
  private static final double PASSAGES_HEIGHT = 120;

  private final CorpusForm form;

  /**
   * @param close takes it away
   */
  IndexCorpusPane(IndexCorpusViewModel model, Dialogs dialogs, Runnable close) {
    super(12);
    this.form = new CorpusForm(model, dialogs);
    setId("index-corpus");
    getStyleClass().add(Styles.SHEET);
    setMaxSize(WIDTH, HEIGHT);
    Label heading = new Label(Texts.of("workspace.corpus.title"));
    heading.getStyleClass().add(Styles.SCREEN_TITLE);
    Label help = new Label(Texts.of("workspace.corpus.help"));
    help.getStyleClass().add(Styles.MUTED);
    FailureStrip failure = new FailureStrip("index-corpus-failure");
    model.failureProperty().subscribe(failure::show);
    HBox body = new HBox(18, left(), right(model));
    body.disableProperty().bind(model.progressProperty().map(Optional::isPresent));
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(new VBox(2, heading, help), failure, body, new IndexingBar(model, close));
  }

  /** Where the focus goes first. */
  Node first() {
    return form.first();
  }

  private Node left() {
    VBox left = new VBox(form.node());
    left.setMinWidth(FORM_WIDTH);
    left.setPrefWidth(FORM_WIDTH);
    return left;
  }

  private static Node right(IndexCorpusViewModel model) {
    PassageList first =
        new PassageList(
            "corpus-passages",
            Texts.of("workspace.corpus.preview"),
            Texts.of("workspace.corpus.none"));
    first.setMinHeight(PASSAGES_HEIGHT);
    model.firstProperty().subscribe(first::show);
    VBox.setVgrow(first, Priority.ALWAYS);
    VBox right =
        new VBox(
            6,
            section("workspace.corpus.preview"),
            first,
            new EncoderPane(model, section("workspace.encoder")));
    ScrollPane scroll = new ScrollPane(right);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private static Label section(String key) {
    Label title = new Label(Texts.of(key));
    title.getStyleClass().add(Styles.SECTION_TITLE);
    return title;
  }
}
