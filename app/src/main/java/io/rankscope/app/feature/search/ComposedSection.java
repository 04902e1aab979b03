package io.rankscope.app.feature.search;

import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;

/** One stage of the pipeline that is being changed: its settings below its name. */
final class ComposedSection extends VBox {
  private final ComposerModel model;
  private final SettingPath stage;
  private final Label heading = new Label();
  private final Button remove = new Button("", Icons.REMOVE.node());
  private final Map<SettingPath, SettingEditor> editors = new LinkedHashMap<>();
  private List<String> names = List.of();

  ComposedSection(ComposerModel model, SettingPath stage) {
    this.model = model;
    this.stage = stage;
    heading.getStyleClass().add(Styles.SECTION_TITLE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    remove.getStyleClass().add(atlantafx.base.theme.Styles.FLAT);
    remove.setId("search-compose-remove-" + stage);
    remove.setTooltip(new Tooltip());
    remove.setOnAction(event -> model.remove(stage));
    remove.managedProperty().bind(remove.visibleProperty());
    HBox head = new HBox(8, heading, between, remove);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
  }

  /** Shows what the draft says of the stage now. */
  void check(PipelineDraft draft) {
    String words = heading(draft);
    heading.setText(words);
    remove.setVisible(isRemovable(draft.pipeline()));
    String spoken = Texts.of("search.compose.remove", words);
    remove.setAccessibleText(spoken);
    remove.getTooltip().setText(spoken);
    List<ComposedSetting> settings = draft.settings(stage);
    List<String> called = settings.stream().map(ComposedSetting::name).toList();
    // The sheet reads a name once; a weight is called as its leg, which can get another name.
    if (!called.equals(names)) {
      names = called;
      editors.clear();
      getChildren().setAll(getChildren().getFirst(), sheet(settings));
    }
    editors.forEach(this::say);
  }

  /** The control of that id. */
  Optional<Control> control(String id) {
    return editors.values().stream()
        .map(SettingEditor::control)
        .filter(control -> id.equals(control.getId()))
        .findFirst();
  }

  /** Where its first setting is changed. */
  Optional<Control> first() {
    return editors.values().stream().findFirst().map(SettingEditor::control);
  }

  private PropertySheet sheet(List<ComposedSetting> settings) {
    PropertySheet sheet = new PropertySheet();
    sheet.setMode(PropertySheet.Mode.NAME);
    sheet.setModeSwitcherVisible(false);
    sheet.setSearchBoxVisible(false);
    sheet.setFocusTraversable(false);
    sheet.setPropertyEditorFactory(item -> editor((ComposedItem) item));
    sheet.getItems().setAll(settings.stream().map(ComposedItem::new).toList());
    return sheet;
  }

  private SettingEditor editor(ComposedItem item) {
    SettingPath path = item.setting().path();
    SettingEditor editor = new SettingEditor(item.setting(), text -> model.type(path, text));
    editors.put(path, editor);
    // The sheet asks for editors when it is shown, which may be after the check.
    say(path, editor);
    return editor;
  }

  private void say(SettingPath path, SettingEditor editor) {
    Optional<BadInputException> mistake =
        model.draftProperty().get().flatMap(draft -> draft.mistake(path));
    editor.say(
        mistake.map(ComposedSection::words).orElse(""),
        mistake.isPresent() ? "" : model.hint(path));
  }

  private boolean isRemovable(Pipeline pipeline) {
    return (is(PipelineSettings.LEGS) && pipeline.legs().size() > 1)
        || is(PipelineSettings.RERANK)
        || is(PipelineSettings.FILTER);
  }

  private String heading(PipelineDraft draft) {
    String name = stage.name();
    if (is(PipelineSettings.FILTER)) {
      return Texts.of("search.compose.filter", name);
    }
    if (is(PipelineSettings.LEGS)) {
      String called = draft.legName(name);
      return called + " (" + StageRow.kind(draft.pipeline(), called) + ")";
    }
    return is(PipelineSettings.RERANK) ? Pipeline.rerankStage(Integer.parseInt(name)) : name;
  }

  private boolean is(String kind) {
    return stage.within(SettingPath.of(kind));
  }

  /** The place is where the words stand, and so is not said again. */
  private static String words(BadInputException mistake) {
    return mistake.what() + " " + mistake.remedy();
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
