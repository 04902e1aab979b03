package io.rankscope.app.feature.search;

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
        new FactTable<DocumentView.StoredValue>("search.stored")
            .words("field", 80, DocumentView.StoredValue::field)
            .words("value", 240, DocumentView.StoredValue::value)
            .words("kind", 60, DocumentView.StoredValue::kind)
            .remembered(memory);
    terms =
        new FactTable<DocumentTerms.DocumentTerm>("search.terms")
            .words("term", 130, DocumentTerms.DocumentTerm::term)
            .numbers("frequency", 60, DocumentTerms.DocumentTerm::frequency)
            .words("positions", 190, DocumentPane::positions)
            .remembered(memory);
    docValues =
        new FactTable<DocumentView.DocValue>("search.doc-values")
            .words("field", 80, DocumentView.DocValue::field)
            .words("type", 100, DocumentView.DocValue::type)
            .words("values", 200, value -> String.join(", ", value.values()))
            .remembered(memory);
    lengths =
        new FactTable<DocumentView.FieldLength>("search.lengths")
            .words("field", 80, DocumentView.FieldLength::field)
            .numbers("norm", 100, DocumentView.FieldLength::norm)
            .words(
                "length",
                200,
                length ->
                    length.decoded().isPresent()
                        ? Integer.toString(length.decoded().getAsInt())
                        : "–")
            .remembered(memory);
    vectors =
        new FactTable<DocumentView.VectorValue>("search.vectors")
            .words("field", 100, DocumentView.VectorValue::field)
            .numbers("dimensions", 90, vector -> vector.values().size())
            .numbers("length", 100, DocumentView.VectorValue::length)
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
    stored.show(report.map(of -> of.document().stored()).orElse(List.of()));
    docValues.show(report.map(of -> of.document().docValues()).orElse(List.of()));
    lengths.show(report.map(of -> of.document().lengths()).orElse(List.of()));
    vectors.show(report.map(of -> of.document().vectors()).orElse(List.of()));
    vectorSection.setManaged(!vectors.getItems().isEmpty());
    vectorSection.setVisible(!vectors.getItems().isEmpty());
    fields.setAll(report.map(DocumentReport::fields).orElse(List.of()));
    terms.show(report.flatMap(DocumentReport::terms).map(DocumentTerms::terms).orElse(List.of()));
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
