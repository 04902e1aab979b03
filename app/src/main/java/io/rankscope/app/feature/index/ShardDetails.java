package io.rankscope.app.feature.index;

import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.ByteSize;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.index.CommitReport;
import io.rankscope.engine.index.IndexProfile;
import io.rankscope.engine.index.SegmentReport;
import io.rankscope.engine.index.ShardReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One shard: its segments and who wrote it, or why it did not open. */
final class ShardDetails {
  private final Label title = new Label();
  private final VBox words = new VBox(6);
  private final FactTable<SegmentReport> segments;
  private final VBox view;

  ShardDetails(PaneMemory memory) {
    title.setId("index-shard-title");
    title.getStyleClass().add(Styles.SECTION_TITLE);
    HBox head = new HBox(title);
    head.getStyleClass().add(Styles.TABLE_HEAD);
    words.setId("index-shard-words");
    words.getStyleClass().add(Styles.INSPECTOR_BODY);
    segments = table().remembered(memory);
    VBox.setVgrow(segments, Priority.ALWAYS);
    view = new VBox(head, words, segments);
  }

  Node node() {
    return view;
  }

  void show(Optional<ShardReport> shard) {
    Optional<CommitReport> commit = shard.flatMap(ShardReport::commit);
    title.setText(shard.map(ShardDetails::title).orElse(""));
    segments.getItems().setAll(commit.map(CommitReport::segments).orElse(List.of()));
    segments.setVisible(commit.isPresent());
    segments.setManaged(commit.isPresent());
    words.getChildren().clear();
    shard.flatMap(ShardReport::problem).ifPresent(this::problem);
    commit.ifPresent(
        known ->
            say(known.profile().map(ShardDetails::built).orElse(Texts.of("index.no-profile"))));
  }

  private static String title(ShardReport shard) {
    return shard.commit().isPresent() ? Texts.of("index.segments.of", shard.path()) : shard.path();
  }

  private static String built(IndexProfile profile) {
    return Texts.of(
        "index.built-by",
        profile.program(),
        profile.analyzers().entrySet().stream()
            .map(entry -> entry.getKey() + " (" + entry.getValue().label() + ")")
            .collect(Collectors.joining(", ")));
  }

  private void problem(String problem) {
    Label label = new Label(problem);
    label.setId("index-shard-problem");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(Styles.WARNING_TEXT);
    HBox.setHgrow(label, Priority.ALWAYS);
    Node icon = Icons.WARNING.node();
    icon.getStyleClass().add(Styles.WARNING_TEXT);
    words.getChildren().add(new HBox(7, icon, label));
  }

  private void say(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(Styles.MUTED);
    words.getChildren().add(label);
  }

  private static FactTable<SegmentReport> table() {
    return new FactTable<SegmentReport>(
            "index-segments",
            Texts.of("index.column.segments"),
            Texts.of("index.overview.no-segments"))
        .words("name", Texts.of("index.column.segment"), 70, SegmentReport::name)
        .count("documents", Texts.of("index.column.documents"), 92, SegmentReport::documents)
        .count("deleted", Texts.of("index.column.deleted"), 65, SegmentReport::deleted)
        .numbers(
            "size",
            Texts.of("index.column.size"),
            70,
            segment -> Optional.of(segment.bytes()),
            ByteSize::words)
        .words("lucene", Texts.of("index.column.lucene"), 65, SegmentReport::lucene)
        .words("codec", Texts.of("index.column.codec"), 90, SegmentReport::codec)
        .filled()
        .yielding("lucene", "codec");
  }
}
