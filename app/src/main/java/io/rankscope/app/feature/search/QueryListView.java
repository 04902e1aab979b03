package io.rankscope.app.feature.search;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.Badge;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The queries of a set, each with what its ranking is worth; choosing one asks it. */
final class QueryListView extends BorderPane {
  private static final double ROW = 34;
  private static final int STRENGTHS = 4;

  private final SearchViewModel model;
  private final ListView<QueryRow> list = new ListView<>();
  private boolean following;

  QueryListView(SearchViewModel model) {
    this.model = model;
    getStyleClass().add(Styles.PANE);
    setId("search-queries");
    list.setId("search-query-list");
    list.getStyleClass().add(Styles.QUERY_LIST);
    list.setFixedCellSize(ROW);
    list.setItems(model.queries().rows());
    list.setCellFactory(view -> new Cell());
    Spoken.named(list, Texts.of("search.queries"));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && !following) {
                model.ask(row.query());
              }
            });
    model.askedProperty().subscribe(this::follow);
    // After the selection model, which hears of changes later than of what became invalid.
    model
        .queries()
        .rows()
        .addListener((ListChangeListener<QueryRow>) change -> follow(model.askedProperty().get()));
    Label problem = new Label();
    problem.getStyleClass().add(Styles.WARNING_TEXT);
    problem.setWrapText(true);
    model
        .queries()
        .problemProperty()
        .subscribe(
            failure -> {
              problem.setText(failure.map(known -> known.oneLine()).orElse(""));
              setBottom(failure.isPresent() ? problem : null);
            });
    setTop(head());
    setCenter(list);
  }

  private HBox head() {
    Label name = new Label();
    name.getStyleClass().add(Styles.MUTED);
    name.textProperty()
        .bind(
            model.queries().setProperty().map(set -> set.map(QueryListView::described).orElse("")));
    Label mean = new Label();
    mean.setId("search-mean");
    mean.getStyleClass().add(Styles.MUTED);
    mean.setMinWidth(Region.USE_PREF_SIZE);
    mean.textProperty().bind(model.queries().meanProperty().map(QueryListView::mean));
    mean.setTooltip(new Tooltip(Texts.of("search.queries.mean.help")));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Pill<String> sets =
        new Pill<>(
            "search-query-set",
            Texts.of("search.queries.set"),
            model.queries().sets(),
            set -> set,
            model.queries().setProperty().map(set -> set.map(QuerySet::name)),
            model::chooseQuerySet);
    HBox head = new HBox(name, between, mean);
    head.getStyleClass().add(Styles.PANE_HEAD);
    model
        .queries()
        .sets()
        .subscribe(
            () -> head.getChildren().set(0, model.queries().sets().size() > 1 ? sets : name));
    return head;
  }

  private static String described(QuerySet set) {
    return Texts.of("search.queries.count", set.name(), Integer.toString(set.queries().size()));
  }

  private static String mean(OptionalDouble mean) {
    return mean.isEmpty() ? "" : QueryRow.MEASURE + "  " + threeDigits(mean.getAsDouble());
  }

  private static String threeDigits(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0\\.", ".");
  }

  private static String twoDigits(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("^0\\.", ".");
  }

  private void follow(Optional<Query> asked) {
    following = true;
    int index =
        asked
            .map(query -> list.getItems().stream().map(QueryRow::query).toList().indexOf(query))
            .orElse(-1);
    if (index < 0) {
      list.getSelectionModel().clearSelection();
    } else if (index != list.getSelectionModel().getSelectedIndex()) {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - 4));
    }
    following = false;
  }

  private static final class Cell extends ListCell<QueryRow> {
    private final Label square = new Label();
    private final Label text = new Label();
    private final HBox row = new HBox(10, square, text);
    private Subscription worth = Subscription.EMPTY;

    Cell() {
      row.setAlignment(Pos.CENTER_LEFT);
      text.setMaxWidth(Double.MAX_VALUE);
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      square.setMinWidth(SQUARE);
      setPrefWidth(0);
      setText(null);
    }

    private static final double SQUARE = 38;

    @Override
    protected void updateItem(@Nullable QueryRow item, boolean empty) {
      super.updateItem(item, empty);
      worth.unsubscribe();
      worth = Subscription.EMPTY;
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        setTooltip(null);
        return;
      }
      text.setText(item.query().text());
      setTooltip(new Tooltip(tip(item.query())));
      worth = item.worthProperty().subscribe(known -> show(item, known));
      setGraphic(row);
    }

    private static String tip(Query query) {
      return query.need().isEmpty() ? query.text() : query.text() + "\n" + query.need();
    }

    private void show(QueryRow item, Optional<QueryRow.Worth> known) {
      OptionalDouble score = known.map(QueryRow.Worth::score).orElse(OptionalDouble.empty());
      String number =
          score.isPresent() ? twoDigits(score.getAsDouble()) : known.isPresent() ? "–" : "";
      square.setText(number);
      square
          .getStyleClass()
          .setAll("label", Styles.GRADE_SQUARE, Styles.grade(strength(score), STRENGTHS));
      square.setVisible(known.isPresent());
      int holes = known.map(QueryRow.Worth::holes).orElse(0);
      row.getChildren().setAll(square, text);
      if (holes > 0) {
        Badge badge = new Badge(Integer.toString(holes), Badge.Kind.HOLE);
        badge.getStyleClass().add(Styles.ROUND);
        badge.setTooltip(new Tooltip(Texts.of("search.queries.holes", Integer.toString(holes))));
        row.getChildren().add(badge);
      }
      setAccessibleText(
          Texts.of(
              "search.queries.spoken",
              item.query().text(),
              Objects.requireNonNullElse(number, ""),
              Integer.toString(holes)));
    }

    /** 0 for nothing found, then a third of the range each. */
    private static int strength(OptionalDouble score) {
      return score.isEmpty() || score.getAsDouble() == 0
          ? 0
          : Math.min(STRENGTHS - 1, 1 + (int) (score.getAsDouble() * 3));
    }
  }
}
