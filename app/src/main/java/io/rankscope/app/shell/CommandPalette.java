package io.rankscope.app.shell;

import io.rankscope.app.action.FuzzyMatch;
import io.rankscope.app.action.Palette;
import io.rankscope.app.action.PaletteItem;
import io.rankscope.app.support.control.KeyCap;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.BitSet;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A field over the window that finds what can be done by a few letters of its name. */
final class CommandPalette {
  private static final double ROW = 36;
  private static final int MOST_ROWS = 11;
  private static final Insets BELOW_TOP_BAR = new Insets(52, 0, 0, 0);

  private final Palette palette;
  private final Overlay overlay;
  private final TextField typed = new TextField();
  private final ListView<Palette.Found> list = new ListView<>();
  private final VBox box = new VBox(typed, list);

  CommandPalette(Palette palette, Overlay overlay) {
    this.palette = palette;
    this.overlay = overlay;
    box.getStyleClass().add(Styles.PALETTE);
    box.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setMargin(box, BELOW_TOP_BAR);
    typed.setId("palette-input");
    typed.getStyleClass().add(Styles.PALETTE_INPUT);
    typed.setPromptText(Texts.of("palette.prompt"));
    typed.setAccessibleText(Texts.of("palette.prompt"));
    typed.textProperty().subscribe(this::refresh);
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    list.setId("palette-list");
    list.getStyleClass().add(Styles.PALETTE_LIST);
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setPlaceholder(new Label(Texts.of("palette.nothing")));
    list.setCellFactory(view -> new FoundCell());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            choose();
          }
        });
  }

  void open() {
    typed.clear();
    refresh();
    overlay.show(box, Pos.TOP_CENTER, typed);
  }

  private void refresh() {
    list.getItems().setAll(palette.find(typed.getText()));
    list.getSelectionModel().selectFirst();
    list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 1, MOST_ROWS) + 2);
    list.scrollTo(0);
  }

  private void move(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else if (event.getCode() == KeyCode.ENTER) {
      choose();
    } else {
      return;
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    event.consume();
  }

  private void choose() {
    Palette.Found chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      overlay.hide();
      chosen.item().chosen().run();
    }
  }

  private static final class FoundCell extends ListCell<Palette.Found> {
    @Override
    protected void updateItem(Palette.@Nullable Found found, boolean empty) {
      super.updateItem(found, empty);
      setText(null);
      setGraphic(empty || found == null ? null : row(found.item(), found.match()));
      setAccessibleText(empty || found == null ? null : found.item().text());
    }

    private static HBox row(PaletteItem item, FuzzyMatch match) {
      TextFlow detail = new TextFlow(new Text(item.detail()));
      detail.setMaxHeight(Region.USE_PREF_SIZE);
      detail.getStyleClass().add(Styles.MUTED);
      Region between = new Region();
      HBox.setHgrow(between, Priority.ALWAYS);
      HBox row =
          new HBox(10, item.icon().node(), marked(item.text(), match.positions()), detail, between);
      item.shortcuts().stream()
          .limit(1)
          .forEach(keys -> row.getChildren().add(new KeyCap(keys.toString())));
      row.setAlignment(Pos.CENTER_LEFT);
      row.getStyleClass().add(Styles.PALETTE_ITEM);
      return row;
    }

    private static TextFlow marked(String text, BitSet positions) {
      TextFlow flow = new TextFlow();
      flow.setMaxHeight(Region.USE_PREF_SIZE);
      int start = 0;
      while (start < text.length()) {
        boolean hit = positions.get(start);
        int next = hit ? positions.nextClearBit(start) : positions.nextSetBit(start);
        int end = next < 0 ? text.length() : Math.min(next, text.length());
        Text piece = new Text(text.substring(start, end));
        piece.getStyleClass().add(hit ? Styles.MATCHED : "text");
        flow.getChildren().add(piece);
        start = end;
      }
      return flow;
    }
  }
}
