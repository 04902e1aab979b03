package io.rankscope.app.shell;

import io.rankscope.app.support.control.Badge;
import io.rankscope.app.support.control.ThemedPopOver;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** How many shards are open; a click says why the others are not. */
final class ShardBadge extends Button {
  private static final double REASON_WIDTH = 420;

  private final FrameModel frame;
  private final Region dot = new Region();

  ShardBadge(FrameModel frame) {
    this.frame = frame;
    setId("shards");
    getStyleClass().add(Styles.PILL);
    setMinWidth(USE_PREF_SIZE);
    dot.getStyleClass().add(Styles.DOT);
    setGraphic(dot);
    setOnAction(event -> explain());
    frame.shardsProperty().subscribe(this::show);
  }

  private void show(List<ShardOutcome> shards) {
    long open = shards.stream().filter(ShardBadge::isOpen).count();
    setText(Texts.of("frame.shards", open, shards.size()));
    setAccessibleText(Texts.of("frame.shards.spoken", open, shards.size()));
    dot.getStyleClass().setAll(Styles.DOT);
    dot.getStyleClass()
        .add(open == shards.size() ? Styles.GOOD : open == 0 ? Styles.FAILURE : Styles.WARNING);
  }

  private void explain() {
    new ThemedPopOver(reasons(frame.shardsProperty().get()), PopOver.ArrowLocation.TOP_CENTER)
        .show(this);
  }

  /** One row per shard: status, folder, and the reason it is not open. */
  static Node reasons(List<ShardOutcome> shards) {
    VBox rows = new VBox();
    rows.getStyleClass().add(Styles.POP_OVER);
    for (ShardOutcome shard : shards) {
      Label path = new Label(shard.path());
      path.getStyleClass().add(Styles.STRONG);
      Badge status =
          new Badge(shard.status().label(), isOpen(shard) ? Badge.Kind.PLAIN : Badge.Kind.WARNING);
      HBox head = new HBox(8, path, status);
      rows.getChildren().add(head);
      Label detail =
          new Label(
              shard
                  .problem()
                  .orElseGet(
                      () -> Texts.of("frame.shards.passages", Long.toString(shard.passages()))));
      detail.getStyleClass().add(Styles.MUTED);
      detail.setWrapText(true);
      detail.setMaxWidth(REASON_WIDTH);
      rows.getChildren().add(detail);
    }
    return rows;
  }

  private static boolean isOpen(ShardOutcome shard) {
    return shard.status() == ShardStatus.OPEN;
  }
}
