package io.rankscope.app.feature.workspace;

import atlantafx.base.theme.Styles;
import io.rankscope.app.support.control.Badge;
import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.dialog.Dialogs;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.index.ResolvedRoles;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.index.VectorField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows what a folder of shards holds before it is opened, and takes corrections. */
final class OpenShardsPane extends VBox {
  private static final double WIDTH = 980;
  private static final double HEIGHT = 690;
  private static final double FORM_WIDTH = 400;
  private static final double ROW = 30;
  private static final double EDGES = 4;
  private static final int MOST_ROWS = 4;

  private final OpenShardsViewModel model;
  private final Dialogs dialogs;
  private final Label place = muted();
  private final Label some = muted();
  private final ListView<ShardReport> shards = new ListView<>();
  private final TextField name = new TextField();
  private final RolesForm roles;
  private final Badge origin = new Badge("", Badge.Kind.PLAIN);
  private final ComboBox<String> analyzer = new ComboBox<>();
  private final Label vectors = muted();
  private final Label home = muted();
  private final Label warnings = new Label();
  private final PassageList passages =
      new PassageList(
          "workspace-passages",
          Texts.of("workspace.passages"),
          Texts.of("workspace.passages.none"));
  private final Button save = new Button(Texts.of("workspace.shards.save"));
  private final Button justOpen = new Button(Texts.of("workspace.shards.just-open"));
  private final Button change = new Button(Texts.of("workspace.browse"));
  private boolean showing;

  /**
   * @param close takes it away
   */
  OpenShardsPane(OpenShardsViewModel model, Dialogs dialogs, Runnable close) {
    super(12);
    this.model = model;
    this.dialogs = dialogs;
    this.roles = new RolesForm(chosen -> model.correctedProperty().set(Optional.of(chosen)));
    setId("open-shards");
    getStyleClass().add(io.rankscope.app.support.theme.Styles.SHEET);
    setMaxSize(WIDTH, HEIGHT);
    Label heading = new Label(Texts.of("workspace.shards.title"));
    heading.getStyleClass().add(io.rankscope.app.support.theme.Styles.SCREEN_TITLE);
    FailureStrip failure = new FailureStrip("open-shards-failure");
    model.failureProperty().subscribe(failure::show);
    HBox body = new HBox(18, left(), right());
    VBox.setVgrow(body, Priority.ALWAYS);
    body.visibleProperty().bind(model.previewProperty().map(Optional::isPresent));
    getChildren().addAll(new VBox(2, heading, place), failure, body, buttons(close));
    model.previewProperty().subscribe(seen -> seen.ifPresent(this::show));
    model.homeProperty().subscribe(this::showHome);
  }

  /** Where the focus goes first. */
  Node first() {
    return save;
  }

  private Node left() {
    name.setId("workspace-name");
    name.setAccessibleText(Texts.of("workspace.name"));
    name.textProperty().bindBidirectional(model.nameProperty());
    analyzer.setId("workspace-analyzer");
    analyzer.setAccessibleText(Texts.of("workspace.analyzer"));
    analyzer.setPrefWidth(220);
    analyzer.setOnAction(event -> chooseAnalyzer());
    Form form = new Form();
    form.row("workspace.name", name);
    HBox head = new HBox(10, section("workspace.fields"), origin);
    head.setAlignment(Pos.BASELINE_LEFT);
    form.wide(head);
    roles.addTo(form);
    form.row("workspace.analyzer", analyzer);
    vectors.setId("workspace-vectors");
    vectors.setWrapText(true);
    vectors.setMinHeight(Region.USE_PREF_SIZE);
    form.row("workspace.model", vectors);
    shards.setId("workspace-shards");
    shards.setAccessibleText(Texts.of("workspace.shards"));
    shards.setFixedCellSize(ROW);
    shards.setCellFactory(list -> new ShardCell());
    warnings.setWrapText(true);
    warnings.getStyleClass().add(io.rankscope.app.support.theme.Styles.WARNING_TEXT);
    warnings.managedProperty().bind(warnings.textProperty().isNotEmpty());
    HBox found = new HBox(10, section("workspace.shards"), some);
    found.setAlignment(Pos.BASELINE_LEFT);
    VBox about = new VBox(6, form, warnings);
    ScrollPane scroll = new ScrollPane(about);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox left = new VBox(6, found, shards, scroll);
    left.setMinWidth(FORM_WIDTH);
    left.setPrefWidth(FORM_WIDTH);
    return left;
  }

  private Node right() {
    VBox right = new VBox(6, section("workspace.passages"), passages);
    VBox.setVgrow(passages, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    return right;
  }

  private Node buttons(Runnable close) {
    save.setId("open-shards-save");
    save.getStyleClass().add(Styles.ACCENT);
    save.setOnAction(event -> model.saveAndOpen());
    justOpen.setId("open-shards-just-open");
    justOpen.setOnAction(event -> model.justOpen());
    change.setId("open-shards-home");
    change.setOnAction(
        event ->
            dialogs
                .chooseFolder(Texts.of("workspace.home.choose"))
                .ifPresent(chosen -> model.homeProperty().set(Optional.of(chosen))));
    Button cancel = new Button(Texts.of("workspace.close"));
    cancel.setId("open-shards-close");
    cancel.setOnAction(event -> close.run());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    home.setMinWidth(0);
    HBox row = new HBox(10, home, change, between, cancel, justOpen, save);
    row.setAlignment(Pos.CENTER_LEFT);
    List.of(cancel, justOpen, save, change)
        .forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    return row;
  }

  private void show(ShardPreview seen) {
    showing = true;
    place.setText(seen.folder().toString());
    long open = seen.shards().stream().filter(shard -> shard.commit().isPresent()).count();
    some.setText(
        Texts.of(
            "workspace.shards.some",
            open,
            seen.shards().size(),
            String.format(Locale.ROOT, "%,d", seen.passages())));
    shards.getItems().setAll(seen.shards());
    double height = ROW * Math.min(MOST_ROWS, Math.max(1, seen.shards().size())) + EDGES;
    shards.setPrefHeight(height);
    shards.setMinHeight(height);
    roles.show(seen);
    boolean guessed = seen.roles().origin() == ResolvedRoles.Origin.GUESSED;
    origin.setText(
        Texts.of(
            switch (seen.roles().origin()) {
              case GUESSED -> "workspace.fields.guessed";
              case PROFILE -> "workspace.fields.profile";
              case WORKSPACE -> "workspace.fields.corrected";
            }));
    origin.getStyleClass().remove(io.rankscope.app.support.theme.Styles.WARNING);
    if (guessed) {
      origin.getStyleClass().add(io.rankscope.app.support.theme.Styles.WARNING);
    }
    showAnalyzers(seen);
    vectors.setText(
        seen.vectors().isEmpty()
            ? Texts.of("workspace.model.none")
            : seen.vectors().stream().map(OpenShardsPane::words).collect(Collectors.joining("\n")));
    warnings.setText(
        Stream.concat(
                seen.shards().stream()
                    .flatMap(
                        shard -> shard.problem().map(why -> shard.path() + ": " + why).stream()),
                seen.warnings().stream())
            .collect(Collectors.joining("\n")));
    passages.show(seen.samples());
    save.setDisable(!seen.searchable());
    justOpen.setDisable(!seen.searchable() || model.correctedProperty().get().isPresent());
    showing = false;
  }

  private static String words(ShardPreview.Vectors seen) {
    VectorField field = seen.field();
    String known =
        field
            .model()
            .map(made -> Texts.of("workspace.vectors.by", field.name(), field.dimensions(), made))
            .orElseGet(
                () -> Texts.of("workspace.vectors.unknown", field.name(), field.dimensions()));
    return seen.model().isPresent() || field.model().isEmpty()
        ? known
        : known + " " + Texts.of("workspace.vectors.not-here");
  }

  private void showAnalyzers(ShardPreview seen) {
    String fromIndex =
        Texts.of(
            "workspace.analyzer.from-index",
            seen.analyzer().orElse(Texts.of("workspace.analyzer.standard")));
    analyzer.getItems().setAll(fromIndex);
    analyzer.getItems().addAll(new Analyzers().names());
    analyzer.setValue(model.analyzerProperty().get().orElse(fromIndex));
  }

  private void chooseAnalyzer() {
    if (!showing) {
      int chosen = analyzer.getSelectionModel().getSelectedIndex();
      model
          .analyzerProperty()
          .set(chosen <= 0 ? Optional.empty() : Optional.of(analyzer.getItems().get(chosen)));
      justOpen.setDisable(chosen > 0 || model.correctedProperty().get().isPresent());
    }
  }

  private void showHome(Optional<java.nio.file.Path> folder) {
    home.setText(folder.map(path -> Texts.of("workspace.home.file", path)).orElse(""));
  }

  private static Label muted() {
    Label label = new Label();
    label.getStyleClass().add(io.rankscope.app.support.theme.Styles.MUTED);
    return label;
  }

  private static Label section(String key) {
    Label label = new Label(Texts.of(key));
    label.getStyleClass().add(io.rankscope.app.support.theme.Styles.SECTION_TITLE);
    return label;
  }

  /** A shard: its folder, how opening went, and its passages or what is wrong with it. */
  private static final class ShardCell extends ListCell<ShardReport> {
    ShardCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ShardReport shard, boolean empty) {
      super.updateItem(shard, empty);
      if (empty || shard == null) {
        setGraphic(null);
        setText(null);
        return;
      }
      boolean open = shard.status() == ShardStatus.OPEN;
      Label path = new Label(String.valueOf(shard.folder().getFileName()));
      path.getStyleClass().add(io.rankscope.app.support.theme.Styles.STRONG);
      Badge status =
          new Badge(shard.status().label(), open ? Badge.Kind.PLAIN : Badge.Kind.WARNING);
      Label detail =
          new Label(
              shard
                  .problem()
                  .orElseGet(
                      () ->
                          Texts.of(
                              "frame.shards.passages",
                              String.format(Locale.ROOT, "%,d", shard.passages()))));
      detail.getStyleClass().add(io.rankscope.app.support.theme.Styles.MUTED);
      HBox row = new HBox(8, path, status, detail);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setAccessibleText(path.getText() + ", " + shard.status().label() + ", " + detail.getText());
    }
  }
}
