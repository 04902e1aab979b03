package io.rankscope.app.feature.search;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Changes a pipeline: a property sheet for each of its stages, beside the hits they lead to. */
final class ComposerView extends VBox {
  private static final int LEVELS = 6;

  private final ComposerModel model;
  private final Label title = new Label();
  private final VBox stages = new VBox(4);
  private final Map<SettingPath, ComposedSection> sections = new LinkedHashMap<>();
  private final LegButtons legs;
  private final Button rerank = add("search-compose-rerank", Icons.ADD);
  private final MenuButton filter = new MenuButton("", Icons.ADD.node());
  private Optional<PipelineDraft> shown = Optional.empty();

  ComposerView(ComposerModel model) {
    this.model = model;
    this.legs = new LegButtons(model::addLeg);
    setId("search-composer");
    getStyleClass().add(Styles.INSPECTOR_BODY);
    Spoken.named(this, Texts.of("search.compose"));
    title.getStyleClass().add(Styles.STRONG);
    title.setMinWidth(0);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button close = new Button(Texts.of("search.compose.close"), Icons.CLOSE.node());
    close.setId("search-compose-close");
    close.setOnAction(event -> model.close());
    close.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(8, title, between, close);
    head.setAlignment(Pos.CENTER_LEFT);
    rerank.setText(Texts.of("search.compose.add-reranker"));
    rerank.setOnAction(event -> model.addReranker());
    filter.setId("search-compose-filter");
    filter.setText(Texts.of("search.compose.add-filter"));
    FlowPane more = new FlowPane(8, 8, rerank, filter);
    VBox content = new VBox(8, stages, legs, more);
    content.getStyleClass().add(Styles.COMPOSED);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, muted(Texts.of("search.compose.how")), scroll, foot());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.back();
          }
        });
    model.rebuiltProperty().subscribe(this::rebuild);
    model.checkedProperty().subscribe(this::check);
  }

  private VBox foot() {
    TextField name = new TextField();
    name.setId("search-compose-name");
    name.textProperty().bindBidirectional(model.nameProperty());
    Spoken.named(name, Texts.of("search.compose.name"));
    name.setOnAction(event -> model.keep());
    HBox.setHgrow(name, Priority.ALWAYS);
    Button keep = new Button(Texts.of("search.compose.keep"));
    keep.setId("search-compose-keep");
    keep.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
    keep.setOnAction(event -> model.keep());
    keep.setMinWidth(Region.USE_PREF_SIZE);
    Button reset = new Button(Texts.of("search.compose.reset"));
    reset.setId("search-compose-reset");
    reset.setOnAction(event -> model.reset());
    reset.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, name, keep, reset);
    line.setAlignment(Pos.CENTER_LEFT);
    Label problem = new Label();
    problem.setId("search-compose-problem");
    problem.getStyleClass().add(Styles.FAILURE_TEXT);
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return new VBox(6, muted(Texts.of("search.compose.name")), line, problem);
  }

  /**
   * Controls are made anew; whoever was in one stays in the one that takes its place, and whoever
   * begins is led to the first.
   */
  private void rebuild() {
    Optional<PipelineDraft> draft = model.draftProperty().get();
    boolean begun = !draft.equals(shown);
    shown = draft;
    Optional<String> focused =
        Optional.ofNullable(getScene())
            .map(Scene::getFocusOwner)
            .filter(
                owner ->
                    Stream.<Node>iterate(owner, Objects::nonNull, Node::getParent)
                        .anyMatch(stages::equals))
            .map(Node::getId);
    stages.getChildren().clear();
    sections.clear();
    draft.ifPresent(this::show);
    if (begun) {
      focus(() -> sections.values().stream().findFirst().flatMap(ComposedSection::first));
    }
    focused.ifPresent(id -> focus(() -> control(id)));
  }

  private Optional<Control> control(String id) {
    return sections.values().stream().flatMap(section -> section.control(id).stream()).findFirst();
  }

  /** Controls are made as styles are applied, a level of the window each time. */
  private void focus(Supplier<Optional<Control>> control) {
    for (int level = 0; level < LEVELS && !isShown(control.get()); level++) {
      applyCss();
    }
    control.get().ifPresent(Node::requestFocus);
  }

  private static boolean isShown(Optional<Control> control) {
    return control.isPresent() && control.get().getScene() != null;
  }

  private void show(PipelineDraft draft) {
    title.setText(Texts.of("search.compose.title", model.originalName()));
    legs.show(draft);
    rerank.setDisable(draft.material().models().isEmpty());
    draft.stages().forEach(stage -> sections.put(stage, new ComposedSection(model, stage)));
    stages.getChildren().setAll(sections.values());
    check();
  }

  private MenuItem filterOn(String field) {
    MenuItem item = new MenuItem(field);
    item.setMnemonicParsing(false);
    item.setOnAction(
        event -> {
          model.addFilter(field);
          ComposedSection added = sections.get(SettingPath.of(PipelineSettings.FILTER, field));
          if (added != null) {
            focus(added::first);
          }
        });
    return item;
  }

  private void check() {
    model
        .draftProperty()
        .get()
        .ifPresent(
            draft -> {
              sections.values().forEach(section -> section.check(draft));
              offerFilters(draft.fieldsWithoutFilter());
            });
  }

  /** The fields are known a moment after the rest. */
  private void offerFilters(List<String> fields) {
    if (!filter.getItems().stream().map(MenuItem::getText).toList().equals(fields)) {
      filter.getItems().setAll(fields.stream().map(this::filterOn).toList());
    }
    filter.setDisable(fields.isEmpty());
  }

  private static Button add(String id, Icons icon) {
    Button button = new Button("", icon.node());
    button.setId(id);
    return button;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Styles.MUTED);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
