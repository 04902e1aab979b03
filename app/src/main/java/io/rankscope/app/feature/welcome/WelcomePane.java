package io.rankscope.app.feature.welcome;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Four ways to begin, above the screen that shows the first of them already. */
final class WelcomePane extends VBox {
  private static final double SMALLEST_TILE = 150;

  /** Below that width what the tiles say would be cut; their titles say enough then. */
  private static final double ROOM_FOR_WORDS = 980;

  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final HBox tiles = new HBox(10);

  /**
   * @param dismiss takes it away
   */
  WelcomePane(List<Tile> ways, Runnable dismiss) {
    super(10);
    setId("welcome");
    getStyleClass().add(Styles.WELCOME);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(Texts.of("welcome.title"));
    Label title = new Label(Texts.of("welcome.title"));
    title.getStyleClass().add(Styles.SCREEN_TITLE);
    Label words = new Label(Texts.of("welcome.text"));
    words.getStyleClass().add(Styles.MUTED);
    words.setMinWidth(0);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button close = Spoken.pictured(new Button(), Texts.of("welcome.dismiss"));
    close.setId("welcome-dismiss");
    close.setGraphic(Icons.CLOSE.node());
    close
        .getStyleClass()
        .addAll(atlantafx.base.theme.Styles.BUTTON_ICON, atlantafx.base.theme.Styles.FLAT);
    close.setOnAction(event -> dismiss.run());
    title.setMinWidth(Region.USE_PREF_SIZE);
    close.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(12, title, words, between, close);
    head.setAlignment(Pos.CENTER_LEFT);
    ways.forEach(way -> tiles.getChildren().add(tile(way)));
    widthProperty()
        .subscribe(width -> pseudoClassStateChanged(SHORT, width.doubleValue() < ROOM_FOR_WORDS));
    getChildren().addAll(head, tiles);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            dismiss.run();
          }
        });
  }

  /** Where the focus goes first. */
  Node first() {
    return tiles.getChildren().getFirst();
  }

  private Button tile(Tile way) {
    Label title = new Label(Texts.of(way.key()), way.icon().node());
    title.getStyleClass().add(Styles.STRONG);
    title.setGraphicTextGap(8);
    Label words = new Label(Texts.of(way.key() + ".text"));
    words.getStyleClass().add(Styles.MUTED);
    words.setWrapText(true);
    words.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_FOR_WORDS));
    words.managedProperty().bind(words.visibleProperty());
    VBox content = new VBox(4, title, words);
    content.setFillWidth(true);
    Button tile = new Button();
    tile.setId(way.key());
    tile.setGraphic(content);
    tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tile.setAlignment(Pos.TOP_LEFT);
    tile.setAccessibleText(title.getText() + ". " + words.getText());
    tile.getStyleClass().add(Styles.WELCOME_TILE);
    tile.setMinWidth(SMALLEST_TILE);
    tile.setPrefWidth(SMALLEST_TILE);
    tile.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(tile, Priority.ALWAYS);
    tile.setOnAction(event -> way.chosen().run());
    return tile;
  }

  /**
   * A way to begin.
   *
   * @param key of its title in the messages; {@code KEY.text} says what it leads to
   */
  record Tile(String key, Icons icon, Runnable chosen) {}
}
