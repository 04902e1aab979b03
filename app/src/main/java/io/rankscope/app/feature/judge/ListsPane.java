package io.rankscope.app.feature.judge;

import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where judging begins: who judges, the lists there are, and making another. */
final class ListsPane extends StackPane {
  private static final double WIDTH = 860;
  private static final double ROW = 58;
  private static final int MOST_ROWS = 6;

  private final JudgeViewModel model;
  private final ListsViewModel lists;
  private final ListView<ListRow> view = new ListView<>();
  private final TextField person = new TextField();
  private final PoolForm form;
  private final FailureStrip failure = new FailureStrip("judge-failure");

  ListsPane(JudgeViewModel model) {
    this.model = model;
    this.lists = model.lists();
    this.form = new PoolForm(model);
    setId("judge-lists-pane");
    VBox page = new VBox();
    page.getStyleClass().add(Styles.LISTS);
    page.setMaxWidth(WIDTH);
    Label title = new Label(Texts.of("judge.title"));
    title.getStyleClass().add(Styles.SCREEN_TITLE);
    Label none = new Label(Texts.of("judge.lists.empty"));
    none.setWrapText(true);
    none.getStyleClass().add(Styles.MUTED);
    none.visibleProperty().bind(Bindings.isEmpty(lists.rows()));
    none.managedProperty().bind(none.visibleProperty());
    EmptyState noSet =
        new EmptyState(Icons.QUERY, Texts.of("judge.no-set.title"), Texts.of("judge.no-set.text"));
    Label makeHead = head("judge.pool.head");
    lists
        .choiceProperty()
        .subscribe(
            choice -> {
              boolean some = !choice.querySet().isEmpty();
              for (Region part : new Region[] {form, makeHead}) {
                part.setVisible(some);
                part.setManaged(some);
              }
              noSet.setVisible(!some);
              noSet.setManaged(!some);
            });
    page.getChildren()
        .addAll(
            title,
            person(),
            failure,
            head("judge.lists.head"),
            none,
            list(),
            makeHead,
            form,
            noSet);
    ScrollPane scroll = new ScrollPane(new StackPane(page));
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
    lists.failureProperty().subscribe(failure::show);
  }

  /** Puts the keys where the judge most likely goes on. */
  void focusFirst() {
    if (person.getText().isBlank()) {
      person.requestFocus();
    } else if (view.isVisible()) {
      view.requestFocus();
      view.getSelectionModel().selectFirst();
    } else {
      form.focusMake();
    }
  }

  private HBox person() {
    Label label = new Label(Texts.of("judge.person"));
    person.setId("judge-person");
    person.setPromptText(Texts.of("judge.person.prompt"));
    person.setAccessibleText(Texts.of("judge.person"));
    person.setPrefWidth(240);
    model.judgeProperty().subscribe(person::setText);
    person.setOnAction(
        event -> {
          model.judgeAs(person.getText());
          focusFirst();
        });
    person
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                model.judgeAs(person.getText());
                person.setText(model.judgeProperty().getValue());
              }
            });
    HBox row = new HBox(10, label, person);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  private ListView<ListRow> list() {
    view.setId("judge-lists");
    view.setAccessibleText(Texts.of("judge.lists.head"));
    view.setItems(lists.rows());
    view.setFixedCellSize(ROW);
    view.setCellFactory(of -> new ListCellView(row -> model.open(row.name())));
    view.visibleProperty().bind(Bindings.isNotEmpty(lists.rows()));
    view.managedProperty().bind(view.visibleProperty());
    lists.rows().addListener((ListChangeListener<ListRow>) change -> fit());
    fit();
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
          }
        });
    view.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            openSelected();
          }
        });
    return view;
  }

  private void fit() {
    double height = Math.min(MOST_ROWS, Math.max(1, lists.rows().size())) * ROW + 2;
    view.setPrefHeight(height);
    view.setMinHeight(height);
    view.setMaxHeight(height);
    if (view.getSelectionModel().isEmpty()) {
      view.getSelectionModel().selectFirst();
    }
  }

  private void openSelected() {
    ListRow chosen = view.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.open(chosen.name());
    }
  }

  private static Label head(String key) {
    Label label = new Label(Texts.of(key));
    label.getStyleClass().add(Styles.SECTION_TITLE);
    return label;
  }
}
