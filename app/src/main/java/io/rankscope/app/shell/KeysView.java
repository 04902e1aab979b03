package io.rankscope.app.shell;

import atlantafx.base.theme.Styles;
import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.Shortcut;
import io.rankscope.app.support.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows every action with its keys and lets the person press others. */
final class KeysView {
  private final ActionRegistry actions;
  private final FilteredList<Action> rows;
  private final TableView<Action> table;
  private final ToggleButton change = new ToggleButton(Texts.of("keys.change"));
  private final Label message = new Label();

  KeysView(ActionRegistry actions) {
    this.actions = actions;
    this.rows =
        new FilteredList<>(
            FXCollections.observableArrayList(
                actions.entries().stream().map(ActionRegistry.Entry::action).toList()));
    this.table = new TableView<>(rows);
  }

  Node node() {
    TextField filter = new TextField();
    filter.setId("keys-filter");
    filter.setPromptText(Texts.of("keys.filter"));
    filter.textProperty().subscribe(typed -> rows.setPredicate(action -> matches(action, typed)));

    TableColumn<Action, String> name = new TableColumn<>(Texts.of("keys.action"));
    name.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().text()));
    TableColumn<Action, String> keys = new TableColumn<>(Texts.of("keys.keys"));
    keys.setCellValueFactory(row -> new SimpleStringProperty(worded(row.getValue())));
    table.setId("keys-table");
    table.getColumns().setAll(List.of(name, keys));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getStyleClass().add(io.rankscope.app.support.theme.Styles.TABLE);
    VBox.setVgrow(table, Priority.ALWAYS);

    change.setId("keys-change");
    change.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    change.selectedProperty().subscribe(this::listening);
    change.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    change.addEventFilter(KeyEvent.KEY_TYPED, this::pressed);
    Button none = button("keys.none", () -> choose(List.of()));
    none.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    Button reset = button("keys.reset", () -> actions.bindings().reset());
    message.setId("keys-message");
    message.setWrapText(true);
    HBox buttons = new HBox(8, change, none, reset, message);
    buttons.setAlignment(Pos.CENTER_LEFT);
    actions.bindings().changes().subscribe(table::refresh);
    VBox view = new VBox(10, filter, table, buttons);
    view.getStyleClass().add(io.rankscope.app.support.theme.Styles.FORM);
    return view;
  }

  private void listening(boolean selected) {
    message.setText(selected ? Texts.of("keys.press") : "");
  }

  /** While the button is down, keys pressed on it are the new shortcut; Escape lets it go. */
  private void pressed(KeyEvent event) {
    if (!change.isSelected()) {
      return;
    }
    event.consume();
    if (event.getCode() == KeyCode.ESCAPE) {
      change.setSelected(false);
      return;
    }
    Action action = table.getSelectionModel().getSelectedItem();
    Optional<Shortcut> pressed = Shortcut.of(event);
    if (action == null || pressed.isEmpty()) {
      return;
    }
    Optional<Action> other = actions.clash(action, pressed.get());
    if (other.isPresent()) {
      message.setText(Texts.of("keys.clash", pressed.get(), other.get().text()));
      return;
    }
    choose(List.of(pressed.get()));
    change.setSelected(false);
  }

  private void choose(List<Shortcut> shortcuts) {
    Action action = table.getSelectionModel().getSelectedItem();
    if (action != null) {
      actions.bindings().choose(action, shortcuts);
    }
  }

  private boolean matches(Action action, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return (action.text() + " " + worded(action)).toLowerCase(Locale.ROOT).contains(wanted);
  }

  private String worded(Action action) {
    return actions.shortcuts(action).stream()
        .map(Shortcut::toString)
        .collect(Collectors.joining(", "));
  }

  private static Button button(String key, Runnable handler) {
    Button button = new Button(Texts.of(key));
    button.setId(key);
    button.getStyleClass().add(Styles.FLAT);
    button.setOnAction(event -> handler.run());
    return button;
  }
}
