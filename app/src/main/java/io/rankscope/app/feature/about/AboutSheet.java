package io.rankscope.app.feature.about;

import atlantafx.base.theme.Styles;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.home.UserFolders;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Versions, folders and licences, over the window. */
final class AboutSheet extends VBox {
  private static final double WIDTH = 700;
  private static final double HEIGHT = 560;
  private static final double NAMES = 120;

  private final TabPane tabs;
  private final Label copied = new Label(Texts.of("about.copied"), Icons.CHECK.node());

  /**
   * @param log the log file
   * @param logProblem why nothing is logged; empty while it is
   * @param licences empty when the build wrote no list
   * @param copy copies the diagnostics
   * @param close takes the sheet away
   */
  AboutSheet(
      ProgramFacts facts,
      UserFolders folders,
      Path log,
      Optional<String> logProblem,
      Optional<String> licences,
      Runnable copy,
      Runnable close) {
    super(12);
    setId("about");
    getStyleClass().add(io.rankscope.app.support.theme.Styles.SHEET);
    setMaxSize(WIDTH, HEIGHT);
    Label heading = new Label(facts.program());
    heading.getStyleClass().add(io.rankscope.app.support.theme.Styles.SCREEN_TITLE);
    Label words = new Label(Texts.of("about.what"));
    words.getStyleClass().add(io.rankscope.app.support.theme.Styles.MUTED);
    tabs =
        new TabPane(
            new Tab(Texts.of("about.program"), program(facts, folders, log, logProblem)),
            new Tab(Texts.of("about.licences"), licences(licences)));
    tabs.setId("about-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    Spoken.named(tabs, Texts.of("about.title"));
    VBox.setVgrow(tabs, Priority.ALWAYS);
    getChildren().addAll(new VBox(2, heading, words), tabs, buttons(copy, close));
  }

  /** Where the focus goes first. */
  Node first() {
    return tabs;
  }

  private static Node program(
      ProgramFacts facts, UserFolders folders, Path log, Optional<String> logProblem) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add(io.rankscope.app.support.theme.Styles.FORM);
    ColumnConstraints names = new ColumnConstraints(NAMES);
    names.setHalignment(HPos.LEFT);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    facts.parts().forEach((name, version) -> row(grid, name, new Label(version)));
    row(grid, Texts.of("about.system"), new Label(facts.system()));
    Label where = new Label(Texts.of("about.folders"));
    where.getStyleClass().add(io.rankscope.app.support.theme.Styles.SECTION_TITLE);
    grid.add(where, 0, grid.getRowCount(), 2, 1);
    path(grid, "about.settings", folders.config());
    path(grid, "about.data", folders.data());
    path(grid, "about.cache", folders.cache());
    path(grid, "about.log", log);
    logProblem.ifPresent(
        why -> {
          Label unlogged = new Label(why, Icons.FAILURE.node());
          unlogged.setId("about-log-problem");
          unlogged.getStyleClass().add(io.rankscope.app.support.theme.Styles.FAILURE_TEXT);
          grid.add(unlogged, 1, grid.getRowCount());
        });
    return grid;
  }

  private static void path(GridPane grid, String key, Path path) {
    TextField field = new TextField(path.toString());
    field.setEditable(false);
    field.setId(key);
    field.setAccessibleText(Texts.of(key));
    row(grid, Texts.of(key), field);
  }

  private static void row(GridPane grid, String name, Node value) {
    Label label = new Label(name);
    label.getStyleClass().add(io.rankscope.app.support.theme.Styles.MUTED);
    label.setLabelFor(value);
    GridPane.setValignment(label, VPos.CENTER);
    grid.addRow(grid.getRowCount(), label, value);
  }

  private static Node licences(Optional<String> list) {
    TextArea text = new TextArea(list.orElse(Texts.of("about.licences.none")));
    text.setId("about-licences");
    text.setEditable(false);
    text.setWrapText(list.isEmpty());
    text.setAccessibleText(Texts.of("about.licences"));
    text.getStyleClass().add(io.rankscope.app.support.theme.Styles.MONO);
    return text;
  }

  private Node buttons(Runnable copy, Runnable close) {
    Button copyButton = new Button(Texts.of("about.copy"), Icons.COPY.node());
    copyButton.setId("about-copy");
    copyButton.getStyleClass().add(Styles.ACCENT);
    copyButton.setOnAction(
        event -> {
          copy.run();
          copied.setVisible(true);
        });
    Button closeButton = new Button(Texts.of("about.close"));
    closeButton.setId("about-close");
    closeButton.setOnAction(event -> close.run());
    copied.setVisible(false);
    copied.getStyleClass().add(io.rankscope.app.support.theme.Styles.GOOD_TEXT);
    Label promise = new Label(Texts.of("about.copy.promise"));
    promise.getStyleClass().add(io.rankscope.app.support.theme.Styles.MUTED);
    promise.setWrapText(true);
    HBox.setHgrow(promise, Priority.ALWAYS);
    promise.setMaxWidth(Double.MAX_VALUE);
    closeButton.setMinWidth(Region.USE_PREF_SIZE);
    copyButton.setMinWidth(Region.USE_PREF_SIZE);
    copied.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(10, promise, copied, closeButton, copyButton);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
