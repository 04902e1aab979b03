package io.rankscope.app.feature.index;

import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.Choice;
import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.index.TopTerm;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The terms of a field in a table, and what chooses them. */
final class TermsView implements TabContent {
  private static final double BEGINNING_WIDTH = 220;

  private final TermsViewModel model;
  private final FactTable<TermRow> table;
  private final TextField beginning = new TextField();
  private final Label count = new Label();
  private final StackPane middle = new StackPane();
  private final BorderPane view = new BorderPane(middle);

  TermsView(
      TermsViewModel model, IndexActions actions, ActionControls controls, PaneMemory memory) {
    this.model = model;
    table = table().remembered(memory);
    table.setItems(model.rows());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> actions.termProperty().set(Optional.ofNullable(row)));
    table.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            actions.searchTerm().run();
          }
        });
    beginning.setId("index-term-beginning");
    beginning.setPromptText(Texts.of("index.terms.beginning"));
    Spoken.named(beginning, Texts.of("index.terms.beginning"));
    beginning.setPrefWidth(BEGINNING_WIDTH);
    beginning.textProperty().bindBidirectional(model.beginningProperty());
    beginning.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            focusContent();
            event.consume();
          }
        });
    count.setId("index-term-count");
    count.getStyleClass().add(Styles.MUTED);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button search = controls.button(actions.searchTerm());
    search.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(14, field(), order(), most(), beginning, count, between, search);
    head.getStyleClass().add(Styles.PANE_HEAD);
    view.setTop(head);
    model.stateProperty().subscribe(this::show);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void focusContent() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  @Override
  public void focusField() {
    beginning.requestFocus();
    beginning.selectAll();
  }

  private Node field() {
    return Choice.ofOptional(
        "index-term-field",
        Texts.of("index.field"),
        model.fields(),
        name -> name,
        model.fieldProperty());
  }

  private Node order() {
    return Choice.of(
        "index-term-order",
        Texts.of("index.terms.by"),
        FXCollections.observableArrayList(TopTerm.Order.values()),
        order ->
            switch (order) {
              case DOCUMENT_FREQUENCY -> Texts.of("index.terms.by.documents");
              case OCCURRENCES -> Texts.of("index.terms.by.occurrences");
            },
        model.orderProperty());
  }

  private Node most() {
    return Choice.of(
        "index-term-most",
        Texts.of("index.terms.most"),
        FXCollections.observableArrayList(TermsViewModel.COUNTS),
        most -> String.format(Locale.ROOT, "%,d", most),
        model.countProperty());
  }

  private void show(LoadState state) {
    count.setText(state instanceof LoadState.Shown ? counted() : "");
    Node shown =
        switch (state) {
          case LoadState.Failed failed ->
              new EmptyState(Icons.FAILURE, failed.failure().what(), failed.failure().remedy());
          case LoadState.Loading loading -> new Waiting(Texts.of("index.terms.waiting"));
          case LoadState.Idle idle -> table;
          case LoadState.Shown done -> table;
        };
    if (!middle.getChildren().contains(shown)) {
      boolean hadFocus = table.isFocused();
      middle.getChildren().setAll(shown);
      if (hadFocus) {
        shown.requestFocus();
      }
    }
  }

  private String counted() {
    String shown = String.format(Locale.ROOT, "%,d", model.rows().size());
    if (!model.beginningProperty().get().isEmpty()) {
      return Texts.of("index.terms.found", shown);
    }
    return model
        .terms()
        .map(
            all ->
                Texts.of(
                    all.exact() ? "index.terms.count" : "index.terms.count-at-most",
                    shown,
                    String.format(Locale.ROOT, "%,d", all.count())))
        .orElse("");
  }

  private static FactTable<TermRow> table() {
    FactTable<TermRow> table =
        new FactTable<TermRow>(
                "index-terms", Texts.of("index.tab.terms"), Texts.of("index.terms.none"))
            .count("place", Texts.of("index.column.place"), 60, TermRow::place)
            .words("term", Texts.of("index.column.term"), 300, row -> row.term().term())
            .count(
                "documents",
                Texts.of("index.column.documents"),
                110,
                row -> row.term().documentFrequency())
            .count(
                "occurrences",
                Texts.of("index.column.occurrences"),
                120,
                row -> row.term().occurrences());
    table.getColumns().add(ShareCell.column());
    return table.filled();
  }
}
