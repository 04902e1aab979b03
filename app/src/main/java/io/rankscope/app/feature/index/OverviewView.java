package io.rankscope.app.feature.index;

import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.ByteSize;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.index.CommitReport;
import io.rankscope.engine.index.ShardReport;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every shard with what opening it found, the chosen one's segments, and the fields. */
final class OverviewView implements TabContent {
  private static final String PROBLEM = "problem";

  private final IndexViewModel model;
  private final FactTable<ShardReport> shards;
  private final FactTable<FieldRow> fields;
  private final VBox warnings = new VBox(4);
  private final BorderPane view = new BorderPane();

  OverviewView(IndexViewModel model, PaneMemory memory) {
    this.model = model;
    this.shards = shardTable().remembered(memory);
    this.fields = fieldTable().remembered(memory);
    ShardDetails details = new ShardDetails(memory);
    shards
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(shard -> details.show(Optional.ofNullable(shard)));
    SplitPane above =
        new SplitPane(titled(Texts.of("index.overview.shards"), shards), details.node());
    above.setDividerPositions(0.65);
    SplitPane split = new SplitPane(above, titled(Texts.of("index.overview.fields"), fields));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.38);
    memory.dividers("index.overview.shards", above);
    memory.dividers("index.overview", split);
    warnings.setId("index-warnings");
    warnings.getStyleClass().add(Styles.RUN_SUMMARY);
    view.setTop(warnings);
    view.setCenter(split);
    model.inspectedProperty().subscribe(source -> show());
    model.shardProperty().subscribe(shard -> showShard());
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void focusContent() {
    shards.requestFocus();
  }

  private void show() {
    Optional<InspectedSource> source = model.inspectedProperty().get();
    shards.getItems().setAll(source.map(InspectedSource::shards).orElse(java.util.List.of()));
    warnings
        .getChildren()
        .setAll(
            source.map(InspectedSource::warnings).orElse(java.util.List.of()).stream()
                .map(OverviewView::warning)
                .toList());
    warnings.setManaged(!warnings.getChildren().isEmpty());
    boolean problems = shards.getItems().stream().anyMatch(shard -> shard.problem().isPresent());
    shards.silence(problems ? Set.of() : Set.of(PROBLEM));
    showShard();
  }

  private void showShard() {
    fields.getItems().setAll(model.fields());
    fields.silence(FieldRow.silent(model.fields()));
    shards.getItems().stream()
        .filter(shard -> model.shardProperty().get().equals(ShardChoice.of(shard)))
        .findFirst()
        .or(() -> shards.getItems().stream().findFirst())
        .ifPresent(
            shard -> shards.getSelectionModel().clearAndSelect(shards.getItems().indexOf(shard)));
  }

  private static FactTable<ShardReport> shardTable() {
    return new FactTable<ShardReport>(
            "index-shards", Texts.of("index.overview.shards"), Texts.of("index.overview.no-shards"))
        .words("path", Texts.of("index.column.shard"), 120, ShardReport::path)
        .marked(
            "status",
            Texts.of("index.column.status"),
            90,
            shard -> shard.status().label(),
            shard -> shard.problem().map(problem -> Styles.WARNING_TEXT))
        .words(PROBLEM, Texts.of("index.column.problem"), 280, shard -> shard.problem().orElse(""))
        .counts("passages", Texts.of("index.column.passages"), 85, commit(CommitReport::passages))
        .counts("deleted", Texts.of("index.column.deleted"), 70, commit(CommitReport::deleted))
        .counts(
            "segments",
            Texts.of("index.column.segments"),
            85,
            commit(known -> (long) known.segments().size()))
        .numbers(
            "size", Texts.of("index.column.size"), 75, commit(CommitReport::bytes), ByteSize::words)
        .counts("commit", Texts.of("index.column.commit"), 75, commit(CommitReport::generation))
        .words(
            "codec",
            Texts.of("index.column.codec"),
            95,
            said(commit -> String.join(", ", commit.codecs())))
        .words(
            "created",
            Texts.of("index.column.created"),
            90,
            said(commit -> Texts.of("index.lucene", Integer.toString(commit.luceneCreated()))))
        .words("used", Texts.of("index.column.used"), 85, said(CommitReport::luceneUsed))
        .filled()
        .yielding("created", "used", "commit", "codec", "deleted");
  }

  private static Function<ShardReport, Optional<Long>> commit(Function<CommitReport, Long> fact) {
    return shard -> shard.commit().map(fact);
  }

  private static Function<ShardReport, String> said(Function<CommitReport, String> fact) {
    return shard -> shard.commit().map(fact).orElse("");
  }

  private static FactTable<FieldRow> fieldTable() {
    return new FactTable<FieldRow>(
            "index-fields", Texts.of("index.overview.fields"), Texts.of("index.overview.no-fields"))
        .words("name", Texts.of("index.column.field"), 105, row -> row.field().name())
        .words("role", Texts.of("index.column.role"), 198, FieldRow::role)
        .words("analyzer", Texts.of("index.column.analyzer"), 80, FieldRow::analyzer)
        .words("indexed", Texts.of("index.column.indexed"), 212, FieldRow::indexed)
        .words("norms", Texts.of("index.column.norms"), 60, FieldRow::norms)
        .words("stored", Texts.of("index.column.stored"), 60, FieldRow::stored)
        .words("vectors", Texts.of("index.column.term-vectors"), 105, FieldRow::termVectors)
        .words("docvalues", Texts.of("index.column.doc-values"), 88, FieldRow::docValues)
        .words("space", Texts.of("index.column.space"), 240, FieldRow::space)
        .counts(
            "terms",
            Texts.of("index.column.terms"),
            70,
            indexed(row -> row.field().terms().count()))
        .counts("documents", Texts.of("index.column.documents"), 90, FieldRow::documents)
        .counts(
            "postings", Texts.of("index.column.sum-df"), 72, indexed(row -> row.field().postings()))
        .counts(
            "occurrences",
            Texts.of("index.column.sum-ttf"),
            72,
            indexed(row -> row.field().occurrences()))
        .filled()
        .yielding("occurrences", "postings", "norms", "stored", "docvalues", "analyzer");
  }

  private static Function<FieldRow, Optional<Long>> indexed(Function<FieldRow, Long> fact) {
    return row ->
        InspectedSource.isIndexed(row.field()) ? Optional.of(fact.apply(row)) : Optional.empty();
  }

  private static Node titled(String words, Node content) {
    Label title = new Label(words);
    title.getStyleClass().add(Styles.SECTION_TITLE);
    HBox head = new HBox(title);
    head.getStyleClass().add(Styles.TABLE_HEAD);
    VBox.setVgrow(content, Priority.ALWAYS);
    return new VBox(head, content);
  }

  private static HBox warning(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add(Styles.WARNING_TEXT);
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    Node icon = Icons.WARNING.node();
    icon.getStyleClass().add(Styles.WARNING_TEXT);
    return new HBox(7, icon, label);
  }
}
