package io.rankscope.app.feature.search;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;

/** Changes a pipeline: a property sheet for each of its stages, beside the hits they lead to. */
final class ComposerView extends VBox {
  private final ComposerModel model;
  private final Label title = new Label();
  private final VBox stages = new VBox(4);
  private final Map<SettingPath, SettingEditor> editors = new LinkedHashMap<>();
  private final Button vectors = add("search-compose-vector", Icons.ADD);
  private final Button rerank = add("search-compose-rerank", Icons.ADD);
  private final Button words = add("search-compose-lexical", Icons.ADD);

  ComposerView(ComposerModel model) {
    this.model = model;
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
    words.setText(Texts.of("search.compose.add-lexical"));
    words.setOnAction(event -> model.addLexicalLeg());
    vectors.setText(Texts.of("search.compose.add-vector"));
    vectors.setOnAction(event -> model.addVectorLeg());
    rerank.setText(Texts.of("search.compose.add-reranker"));
    rerank.setOnAction(event -> model.addReranker());
    FlowPane more = new FlowPane(8, 8, words, vectors, rerank);
    VBox content = new VBox(8, stages, more);
    content.getStyleClass().add(Styles.COMPOSED);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, muted(Texts.of("search.compose.how")), scroll, foot());
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

  private void rebuild() {
    Optional<PipelineDraft> draft = model.draftProperty().get();
    stages.getChildren().clear();
    editors.clear();
    if (draft.isEmpty()) {
      return;
    }
    title.setText(Texts.of("search.compose.title", model.originalName()));
    PipelineMaterial material = draft.get().material();
    vectors.setDisable(!material.hasVectors());
    vectors.setTooltip(
        material.hasVectors() ? null : new Tooltip(Texts.of("search.compose.no-vectors")));
    rerank.setDisable(material.models().isEmpty());
    Map<SettingPath, List<ComposedSetting>> sections = new LinkedHashMap<>();
    draft
        .get()
        .texts()
        .forEach(
            (path, text) -> {
              ComposedSetting setting = ComposedSetting.of(path, text, material);
              boolean type =
                  path.name().equals(PipelineSettings.TYPE) && setting.choices().isEmpty();
              if (!type) {
                sections.computeIfAbsent(stage(path), made -> new ArrayList<>()).add(setting);
              }
            });
    Pipeline pipeline = draft.get().pipeline();
    sections.forEach(
        (stage, settings) -> stages.getChildren().add(section(pipeline, stage, settings)));
    check();
  }

  private VBox section(Pipeline pipeline, SettingPath stage, List<ComposedSetting> settings) {
    Label heading = new Label(heading(pipeline, stage));
    heading.getStyleClass().add(Styles.SECTION_TITLE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(8, heading, between);
    head.setAlignment(Pos.CENTER_LEFT);
    boolean leg = stage.within(SettingPath.of(PipelineSettings.LEGS));
    boolean removable =
        (leg && pipeline.legs().size() > 1)
            || stage.within(SettingPath.of(PipelineSettings.RERANK));
    if (removable) {
      Button remove = new Button("", Icons.REMOVE.node());
      remove.getStyleClass().add(atlantafx.base.theme.Styles.FLAT);
      remove.setId("search-compose-remove-" + stage);
      String spoken = Texts.of("search.compose.remove", heading.getText());
      remove.setAccessibleText(spoken);
      remove.setTooltip(new Tooltip(spoken));
      remove.setOnAction(event -> model.remove(stage));
      head.getChildren().add(remove);
    }
    PropertySheet sheet = new PropertySheet();
    sheet.setMode(PropertySheet.Mode.NAME);
    sheet.setModeSwitcherVisible(false);
    sheet.setSearchBoxVisible(false);
    sheet.setFocusTraversable(false);
    // Before the items: the sheet makes their editors as soon as it gets them.
    sheet.setPropertyEditorFactory(item -> editor((ComposedItem) item));
    sheet.getItems().setAll(settings.stream().map(ComposedItem::new).toList());
    return new VBox(head, sheet);
  }

  private SettingEditor editor(ComposedItem item) {
    SettingPath path = item.setting().path();
    SettingEditor editor = new SettingEditor(item.setting(), text -> model.type(path, text));
    editors.put(path, editor);
    return editor;
  }

  private void check() {
    model
        .draftProperty()
        .get()
        .ifPresent(
            draft ->
                editors.forEach(
                    (path, editor) ->
                        editor.say(draft.mistake(path).map(ComposerView::words).orElse(""))));
  }

  /** The place is where the words stand, and so is not said again. */
  private static String words(BadInputException mistake) {
    return mistake.what() + " " + mistake.remedy();
  }

  private static SettingPath stage(SettingPath path) {
    return path.within(SettingPath.of(PipelineSettings.LEGS))
            || path.within(SettingPath.of(PipelineSettings.RERANK))
        ? new SettingPath(path.keys().subList(0, 2))
        : new SettingPath(path.keys().subList(0, 1));
  }

  private static String heading(Pipeline pipeline, SettingPath stage) {
    String name = stage.name();
    if (stage.within(SettingPath.of(PipelineSettings.RERANK))) {
      name = Pipeline.rerankStage(Integer.parseInt(name));
    }
    String kind = StageRow.kind(pipeline, name);
    return stage.within(SettingPath.of(PipelineSettings.LEGS)) ? name + " (" + kind + ")" : name;
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

  /** A setting as a property sheet takes it; its editor tells the model what is typed. */
  private record ComposedItem(ComposedSetting setting) implements PropertySheet.Item {
    @Override
    public Class<?> getType() {
      return String.class;
    }

    @Override
    public String getCategory() {
      return "";
    }

    @Override
    public String getName() {
      return setting.name();
    }

    @Override
    public String getDescription() {
      return setting.help();
    }

    @Override
    public Object getValue() {
      return setting.text();
    }

    @Override
    public void setValue(Object value) {}

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
      return Optional.empty();
    }
  }
}
