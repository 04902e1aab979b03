package io.rankscope.app.feature.index;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.Choice;
import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.RightToLeftWords;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.index.DocumentTerms;
import io.rankscope.engine.index.DocumentTerms.DocumentTerm;
import io.rankscope.engine.index.DocumentTerms.Place;
import io.rankscope.engine.index.DocumentView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One document in full: what is kept of it, a value at length, and the terms of a field. */
final class DocumentPane {
  private final DocumentViewModel model;
  private final FactTable<KeptValue> kept;
  private final FactTable<DocumentTerm> terms;
  private final TextArea value = new TextArea();
  private final Label title = new Label();
  private final Label where = new Label();
  private final Label origin = new Label();
  private final Button copy = new Button(Texts.of("index.document.copy"), Icons.COPY.node());
  private final StackPane middle = new StackPane();
  private final SplitPane split;
  private final BorderPane view = new BorderPane(middle);

  DocumentPane(DocumentViewModel model, PaneMemory memory) {
    this.model = model;
    kept = keptTable().remembered(memory);
    terms = termTable().remembered(memory);
    value.setId("index-document-value");
    value.setEditable(false);
    RightToLeftWords.wrapOthers(value);
    Spoken.named(value, Texts.of("index.document.value"));
    kept.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> value.setText(chosen == null ? "" : chosen.value()));
    title.setId("index-document-title");
    title.getStyleClass().add(Styles.TITLE);
    where.setId("index-document-where");
    where.getStyleClass().add(Styles.MUTED);
    HBox.setHgrow(where, Priority.ALWAYS);
    where.setMaxWidth(Double.MAX_VALUE);
    copy.setId("index-document-copy");
    copy.setMinWidth(Button.USE_PREF_SIZE);
    copy.setOnAction(event -> copyAll());
    HBox head = new HBox(10, title, where, copy);
    head.getStyleClass().add(Styles.PANE_HEAD);
    view.setTop(head);
    split = new SplitPane(kept, value, termPane());
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.4, 0.58);
    memory.dividers("index.document", split);
    model.stateProperty().subscribe(state -> show());
    model.shownProperty().subscribe(shown -> show());
    model.termsProperty().subscribe(this::showTerms);
    model.termsStateProperty().subscribe(state -> showTermState(state));
  }

  Node node() {
    return view;
  }

  private Node termPane() {
    origin.setId("index-document-origin");
    origin.getStyleClass().add(Styles.MUTED);
    Label heading = new Label(Texts.of("index.document.terms"));
    heading.getStyleClass().add(Styles.SECTION_TITLE);
    HBox head =
        new HBox(
            10,
            heading,
            Choice.ofOptional(
                "index-document-field",
                Texts.of("index.field"),
                model.fields(),
                name -> name,
                model.fieldProperty()),
            origin);
    head.getStyleClass().add(Styles.TABLE_HEAD);
    VBox.setVgrow(terms, Priority.ALWAYS);
    return new VBox(head, terms);
  }

  private void show() {
    Optional<DocumentViewModel.Shown> shown = model.shownProperty().get();
    title.setText(shown.map(document -> document.id().value()).orElse(""));
    where.setText(shown.map(DocumentPane::where).orElse(""));
    copy.setDisable(shown.isEmpty());
    if (model.stateProperty().get() instanceof LoadState.Failed failed) {
      middle
          .getChildren()
          .setAll(
              new EmptyState(Icons.FAILURE, failed.failure().what(), failed.failure().remedy()));
      return;
    }
    if (!middle.getChildren().contains(split)) {
      middle.getChildren().setAll(split);
    }
    kept.getItems().setAll(shown.map(DocumentViewModel.Shown::kept).orElse(List.of()));
    if (!kept.getItems().isEmpty()) {
      kept.getSelectionModel().clearAndSelect(longest());
    }
  }

  /** The longest value is the one the table cannot show. */
  private int longest() {
    int longest = 0;
    for (int row = 1; row < kept.getItems().size(); row++) {
      if (kept.getItems().get(row).value().length()
          > kept.getItems().get(longest).value().length()) {
        longest = row;
      }
    }
    return longest;
  }

  private static String where(DocumentViewModel.Shown shown) {
    DocumentView document = shown.view();
    String key = document.live() ? "index.document.where" : "index.document.where-deleted";
    return Texts.of(
        key, shown.path(), Integer.toString(document.address().docId()), document.segment());
  }

  private void showTerms(Optional<DocumentTerms> read) {
    terms.getItems().setAll(read.map(DocumentTerms::terms).orElse(List.of()));
    origin.setText(read.map(DocumentPane::origin).orElse(""));
  }

  private void showTermState(LoadState state) {
    if (state instanceof LoadState.Failed failed) {
      origin.setText(failed.failure().oneLine());
    } else if (state instanceof LoadState.Loading) {
      origin.setText(
          Texts.of("index.document.reading-terms", model.fieldProperty().get().orElse("")));
    }
  }

  private static String origin(DocumentTerms read) {
    return switch (read.origin()) {
      case TERM_VECTOR -> Texts.of("index.origin.term-vector");
      case POSTINGS -> Texts.of("index.origin.postings");
      case ANALYSIS -> Texts.of("index.origin.analysis");
      case NONE -> Texts.of("index.origin.none");
    };
  }

  private void copyAll() {
    String lines =
        kept.getItems().stream()
            .map(line -> String.join("\t", line.field(), line.how(), line.kind(), line.value()))
            .collect(Collectors.joining("\n"));
    Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, lines));
  }

  private static FactTable<KeptValue> keptTable() {
    return new FactTable<KeptValue>(
            "index-document-kept",
            Texts.of("index.document.kept"),
            Texts.of("index.document.nothing-kept"))
        .words("field", Texts.of("index.column.field"), 95, KeptValue::field)
        .words("how", Texts.of("index.column.how"), 85, KeptValue::how)
        .words("kind", Texts.of("index.column.kind"), 160, KeptValue::kind)
        .words(
            "value", Texts.of("index.column.value"), 230, line -> line.value().replace('\n', ' '))
        .filled()
        .yielding("kind");
  }

  private static FactTable<DocumentTerm> termTable() {
    return new FactTable<DocumentTerm>(
            "index-document-terms",
            Texts.of("index.document.terms"),
            Texts.of("index.document.no-terms"))
        .words("term", Texts.of("index.column.term"), 150, DocumentTerm::term)
        .count("frequency", Texts.of("index.column.frequency"), 80, DocumentTerm::frequency)
        .words(
            "positions",
            Texts.of("index.column.positions"),
            130,
            term -> places(term, place -> Integer.toString(place.position())))
        .words("offsets", Texts.of("index.column.offsets"), 200, DocumentPane::offsets)
        .filled();
  }

  private static String offsets(DocumentTerm term) {
    return places(
        term,
        place ->
            place.start() < 0
                ? "–"
                : String.format(Locale.ROOT, "%d–%d", place.start(), place.end()));
  }

  private static String places(
      DocumentTerm term, java.util.function.Function<Place, String> words) {
    return term.places().stream().map(words).collect(Collectors.joining(", "));
  }
}
