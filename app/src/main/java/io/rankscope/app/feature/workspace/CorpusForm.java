package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.dialog.Dialogs;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.index.IndexProfile;
import io.rankscope.engine.index.vector.EncoderChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses a corpus, where its workspace goes, and how it is indexed. */
final class CorpusForm {
  private static final double PATH_WIDTH = 300;

  /** What belongs to a check box begins below its words. */
  private static final double BELOW_A_CHECK = 25;

  private final IndexCorpusViewModel model;
  private final Dialogs dialogs;
  private final Form form = new Form();
  private final Button file = new Button(Texts.of("workspace.browse.file"));
  private final Button folder = new Button(Texts.of("workspace.browse.folder"));
  private final Button home = new Button(Texts.of("workspace.browse"));
  private final Label corpusPath = path();
  private final Label homePath = path();
  private final ComboBox<CorpusFormat> format = new ComboBox<>();
  private final Spinner<Integer> shards = new Spinner<>(1, CorpusChoice.MOST_SHARDS, 1);
  private final ComboBox<String> analyzer = new ComboBox<>();
  private final EncoderBox encoder;
  private final CheckBox split = new CheckBox(Texts.of("workspace.split"));
  private final Spinner<Integer> words =
      new Spinner<>(1, CorpusChoice.MOST_WORDS, CorpusChoice.DEFAULT_SPLITTING.maxWords());
  private final Spinner<Integer> overlap = new Spinner<>(0, CorpusChoice.MOST_WORDS, 0);
  private final CheckBox skip = new CheckBox(Texts.of("workspace.skip"));
  private boolean showing;

  CorpusForm(IndexCorpusViewModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
    this.encoder =
        new EncoderBox(
            path -> model.choose(now().withModelAt(path)),
            () ->
                model.askForModel(() -> dialogs.chooseFolder(Texts.of("workspace.model.choose"))));
    places();
    choices();
    rows();
    model.choiceProperty().subscribe(this::show);
  }

  Node node() {
    return form;
  }

  /** Where the focus goes first. */
  Node first() {
    return file;
  }

  private void places() {
    file.setId("corpus-file");
    file.setOnAction(
        event ->
            dialogs
                .chooseFile(Texts.of("workspace.corpus.choose-file"), List.of())
                .ifPresent(this::choose));
    folder.setId("corpus-folder");
    folder.setOnAction(
        event ->
            dialogs
                .chooseFolder(Texts.of("workspace.corpus.choose-folder"))
                .ifPresent(this::choose));
    home.setId("corpus-home");
    home.setOnAction(
        event ->
            dialogs
                .chooseFolder(Texts.of("workspace.home.choose"))
                .ifPresent(chosen -> model.choose(now().withHome(chosen))));
  }

  private void choices() {
    format.setId("corpus-format");
    format.setAccessibleText(Texts.of("workspace.format"));
    format.getItems().setAll(CorpusFormat.values());
    format.setConverter(formatWords());
    format.setPrefWidth(260);
    format.setOnAction(event -> changed());
    shards.setId("corpus-shards");
    shards.setEditable(true);
    shards.setPrefWidth(96);
    shards.setAccessibleText(Texts.of("workspace.shards"));
    analyzer.setId("corpus-analyzer");
    analyzer.setAccessibleText(Texts.of("workspace.analyzer"));
    analyzer.getItems().setAll(new Analyzers().names());
    analyzer.setPrefWidth(260);
    analyzer.setOnAction(event -> changed());
    split.setId("corpus-split");
    split.setOnAction(event -> changed());
    words.setId("corpus-words");
    words.setEditable(true);
    words.setPrefWidth(96);
    words.setAccessibleText(Texts.of("workspace.split.words"));
    words.disableProperty().bind(split.selectedProperty().not());
    overlap.setId("corpus-overlap");
    overlap.setEditable(true);
    overlap.setPrefWidth(86);
    overlap.setAccessibleText(Texts.of("workspace.split.overlap"));
    overlap.disableProperty().bind(split.selectedProperty().not());
    List.of(shards, words, overlap)
        .forEach(spinner -> spinner.valueProperty().subscribe((before, chosen) -> changed()));
    skip.setId("corpus-skip");
    skip.setOnAction(event -> changed());
  }

  private void rows() {
    HBox from = new HBox(8, file, folder);
    from.setAlignment(Pos.BASELINE_LEFT);
    form.row("workspace.corpus", new VBox(4, from, corpusPath));
    form.row("workspace.format", format);
    form.row("workspace.home", new VBox(4, home, homePath));
    form.row("workspace.shards", shards);
    form.row("workspace.analyzer", analyzer);
    form.row("workspace.model", encoder);
    form.wide(split);
    HBox numbers =
        new HBox(
            8,
            words,
            new Label(Texts.of("workspace.split.words")),
            overlap,
            new Label(Texts.of("workspace.split.overlap")));
    numbers.setAlignment(Pos.CENTER_LEFT);
    numbers.setPadding(new Insets(0, 0, 0, BELOW_A_CHECK));
    form.wide(numbers);
    form.wide(skip);
  }

  private CorpusChoice now() {
    return model.choiceProperty().get();
  }

  private void choose(Path chosen) {
    model.choose(now().withCorpus(chosen));
  }

  /** Something was chosen in a control: the choice takes it over. */
  private void changed() {
    if (showing) {
      return;
    }
    Optional<IndexProfile.Splitting> splitting =
        split.isSelected()
            ? Optional.of(new IndexProfile.Splitting(words.getValue(), overlap.getValue()))
            : Optional.empty();
    model.choose(
        now()
            .withFormat(format.getValue())
            .withShards(shards.getValue())
            .withAnalyzer(analyzer.getValue())
            .withSplitting(splitting)
            .withBadLines(skip.isSelected() ? BadLines.SKIP : BadLines.STOP));
  }

  private void show(CorpusChoice choice) {
    showing = true;
    corpusPath.setText(choice.corpus().map(Path::toString).orElse(""));
    homePath.setText(choice.home().map(Path::toString).orElse(""));
    format.setValue(choice.format());
    shards.getValueFactory().setValue(choice.shards());
    analyzer.setValue(choice.analyzer());
    encoder.show(choice.model().map(EncoderChoice::path));
    split.setSelected(choice.splitting().isPresent());
    choice
        .splitting()
        .ifPresent(
            cut -> {
              words.getValueFactory().setValue(cut.maxWords());
              overlap.getValueFactory().setValue(cut.overlap());
            });
    skip.setSelected(choice.badLines() == BadLines.SKIP);
    showing = false;
  }

  private static Label path() {
    Label label = new Label();
    label.getStyleClass().add(Styles.MUTED);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    label.setMaxWidth(PATH_WIDTH);
    // The end of a path says more than its middle.
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    return label;
  }

  private static StringConverter<CorpusFormat> formatWords() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable CorpusFormat format) {
        return format == null
            ? ""
            : Texts.of("workspace.format." + format.name().toLowerCase(Locale.ROOT));
      }

      @Override
      public CorpusFormat fromString(String text) {
        throw new UnsupportedOperationException("only chosen, never typed");
      }
    };
  }
}
