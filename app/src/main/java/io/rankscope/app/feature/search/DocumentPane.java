package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.DocumentTerms;
import io.rankscope.engine.index.DocumentView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything that the index keeps of a passage. */
final class DocumentPane extends VBox {
  private final ObservableList<String> fields = FXCollections.observableArrayList();
  private final Label place = new Label();
  private final Label origin = new Label();
  private final FactTable<DocumentView.StoredValue> stored;
  private final FactTable<DocumentTerms.DocumentTerm> terms;
  private final FactTable<DocumentView.DocValue> docValues;
  private final FactTable<DocumentView.FieldLength> lengths;
  private final FactTable<DocumentView.VectorValue> vectors;
  private final VBox vectorSection;
  private final VBox kept = new VBox();

  DocumentPane(InspectorModel model, PaneMemory memory) {
    getStyleClass().add(Styles.INSPECTOR_BODY);
    place.getStyleClass().add(Styles.MUTED);
    place.setWrapText(true);
    place.setMinHeight(Region.USE_PREF_SIZE);
    origin.getStyleClass().add(Styles.MUTED);
    origin.setWrapText(true);
    stored =
        new FactTable<DocumentView.StoredValue>(
                "search.stored", Texts.of("search.stored.table"), Texts.of("search.table.empty"))
            .words("field", Texts.of("search.stored.field"), 80, DocumentView.StoredValue::field)
            .words("value", Texts.of("search.stored.value"), 240, DocumentView.StoredValue::value)
            .words("kind", Texts.of("search.stored.kind"), 60, DocumentView.StoredValue::kind)
            .filled()
            .remembered(memory);
    terms =
        new FactTable<DocumentTerms.DocumentTerm>(
                "search.terms", Texts.of("search.terms.table"), Texts.of("search.table.empty"))
            .words("term", Texts.of("search.terms.term"), 130, DocumentTerms.DocumentTerm::term)
            .count(
                "frequency",
                Texts.of("search.terms.frequency"),
                60,
                DocumentTerms.DocumentTerm::frequency)
            .words("positions", Texts.of("search.terms.positions"), 190, DocumentPane::positions)
            .filled()
            .remembered(memory);
    docValues =
        new FactTable<DocumentView.DocValue>(
                "search.doc-values",
                Texts.of("search.doc-values.table"),
                Texts.of("search.table.empty"))
            .words("field", Texts.of("search.doc-values.field"), 80, DocumentView.DocValue::field)
            .words("type", Texts.of("search.doc-values.type"), 100, DocumentView.DocValue::type)
            .words(
                "values",
                Texts.of("search.doc-values.values"),
                200,
                value -> String.join(", ", value.values()))
            .filled()
            .remembered(memory);
    lengths =
        new FactTable<DocumentView.FieldLength>(
                "search.lengths", Texts.of("search.lengths.table"), Texts.of("search.table.empty"))
            .words("field", Texts.of("search.lengths.field"), 80, DocumentView.FieldLength::field)
            .count("norm", Texts.of("search.lengths.norm"), 100, DocumentView.FieldLength::norm)
            .counts(
                "length",
                Texts.of("search.lengths.length"),
                200,
                length -> length.decoded().stream().mapToObj(Long::valueOf).findFirst())
            .filled()
            .remembered(memory);
    vectors =
        new FactTable<DocumentView.VectorValue>(
                "search.vectors", Texts.of("search.vectors.table"), Texts.of("search.table.empty"))
            .words("field", Texts.of("search.vectors.field"), 100, DocumentView.VectorValue::field)
            .count(
                "dimensions",
                Texts.of("search.vectors.dimensions"),
                90,
                vector -> vector.values().size())
            .values(
                "length",
                Texts.of("search.vectors.length"),
                100,
                vector -> Optional.of(vector.length()))
            .filled()
            .remembered(memory);
    Pill<String> field =
        new Pill<>(
            "search-term-field",
            Texts.of("search.terms.of"),
            fields,
            name -> name,
            model
                .documentProperty()
                .map(
                    told -> told.answer().flatMap(DocumentReport::terms).map(DocumentTerms::field)),
            model::chooseTermField);
    vectorSection = section("search.vectors", vectors);
    kept.getStyleClass().add(Styles.INSPECTED);
    kept.getChildren()
        .addAll(
            section("search.stored", stored),
            section("search.terms", terms, field),
            origin,
            section("search.doc-values", docValues),
            section("search.lengths", lengths),
            vectorSection);
    getChildren().addAll(place, kept);
    model.documentProperty().subscribe(this::show);
  }

  private void show(Told<DocumentReport> told) {
    Optional<DocumentReport> report = told.answer();
    boolean there = report.isPresent();
    kept.setVisible(there);
    place.setText(
        report
            .map(
                of ->
                    Texts.of(
                        of.document().live() ? "search.place" : "search.place.deleted",
                        of.shard(),
                        of.document().segment(),
                        Integer.toString(of.document().address().docId())))
            .orElse(told.failure().map(FailureText::oneLine).orElse("")));
    stored.showAll(report.map(of -> of.document().stored()).orElse(List.of()));
    docValues.showAll(report.map(of -> of.document().docValues()).orElse(List.of()));
    lengths.showAll(report.map(of -> of.document().lengths()).orElse(List.of()));
    vectors.showAll(report.map(of -> of.document().vectors()).orElse(List.of()));
    vectorSection.setManaged(!vectors.getItems().isEmpty());
    vectorSection.setVisible(!vectors.getItems().isEmpty());
    fields.setAll(report.map(DocumentReport::fields).orElse(List.of()));
    terms.showAll(
        report.flatMap(DocumentReport::terms).map(DocumentTerms::terms).orElse(List.of()));
    origin.setText(
        report
            .flatMap(DocumentReport::terms)
            .map(
                of ->
                    Texts.of(
                        "search.origin." + of.origin().name().toLowerCase(java.util.Locale.ROOT)))
            .orElse(""));
  }

  private static VBox section(String key, TableView<?> table, Node... beside) {
    Label title = new Label(Texts.of(key + ".table"));
    title.getStyleClass().add(Styles.SECTION_TITLE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(8, title, between);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().addAll(beside);
    return new VBox(4, head, table);
  }

  private static String positions(DocumentTerms.DocumentTerm term) {
    return term.places().stream()
        .map(place -> Integer.toString(place.position()))
        .collect(Collectors.joining(" "));
  }
}
