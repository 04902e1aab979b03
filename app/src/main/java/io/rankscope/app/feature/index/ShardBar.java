package io.rankscope.app.feature.index;

import io.rankscope.app.support.control.Choice;
import io.rankscope.app.support.text.ByteSize;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.index.IndexOverview;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Which shards are looked at, and what lies in them in a line. */
final class ShardBar extends HBox {
  private final IndexViewModel model;
  private final Label facts = new Label();

  ShardBar(IndexViewModel model, Button refresh) {
    super(16);
    this.model = model;
    getStyleClass().add(Styles.PANE_HEAD);
    setAlignment(Pos.CENTER_LEFT);
    facts.setId("index-facts");
    facts.getStyleClass().add(Styles.MUTED);
    facts.setMaxWidth(Double.MAX_VALUE);
    setHgrow(facts, Priority.ALWAYS);
    getChildren()
        .addAll(
            Choice.of(
                "index-shard",
                Texts.of("index.shard"),
                model.shards(),
                ShardChoice::words,
                model.shardProperty()),
            facts,
            refresh);
    model.inspectedProperty().subscribe(source -> tell());
    model.shardProperty().subscribe(shard -> tell());
  }

  private void tell() {
    Optional<InspectedSource.Contents> contents =
        model.inspectedProperty().get().flatMap(InspectedSource::contents);
    facts.setText(
        contents
            .map(open -> words(open.of(model.shardProperty().get())))
            .orElse(Texts.of("index.no-shard.title")));
  }

  private static String words(IndexOverview overview) {
    return Texts.of(
        "index.facts",
        number(overview.passages()),
        number(overview.deleted()),
        number(overview.segments()),
        number(overview.fields().size()),
        ByteSize.words(overview.bytes()));
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
