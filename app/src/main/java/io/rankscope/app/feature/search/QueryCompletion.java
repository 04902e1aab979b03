package io.rankscope.app.feature.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/**
 * Offers queries of the set and of the history while one is being typed. What is offered is asked
 * only when the person chose it; Enter alone asks what was typed. FX thread only.
 */
final class QueryCompletion {
  private static final int SUGGESTIONS = 8;
  private static final Set<KeyCode> CHOOSING =
      EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

  private final SearchViewModel model;
  private final TextField field;
  private final Runnable ask;
  private final PopupControl popup;
  private boolean choosing;

  /** What may be meant; read by the thread that ControlsFX looks suggestions up on. */
  private volatile List<String> known = List.of();

  /**
   * @param ask asks what stands in {@code field}
   */
  QueryCompletion(SearchViewModel model, TextField field, Runnable ask) {
    this.model = model;
    this.field = field;
    this.ask = ask;
    AutoCompletionBinding<String> completion =
        TextFields.bindAutoCompletion(field, request -> suggest(request.getUserText()));
    completion.setVisibleRowCount(SUGGESTIONS);
    completion.setOnAutoCompleted(event -> ask.run());
    this.popup = completion.getAutoCompletionPopup();
    popup.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    popup.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> choosing = true);
    popup.skinProperty().subscribe(this::dressed);
    popup.showingProperty().subscribe(this::showing);
    field.textProperty().subscribe(typed -> choosing = false);
    field.focusedProperty().subscribe(focused -> giveUpUnless(focused, completion));
    model.queries().rows().addListener((ListChangeListener<QueryRow>) change -> learn());
    model.askedProperty().subscribe(asked -> learn());
  }

  /** What is looked up comes a moment after the last key, when the query may have been asked. */
  private static void giveUpUnless(boolean typing, AutoCompletionBinding<String> completion) {
    if (!typing) {
      completion.setUserInput("");
    }
  }

  private void showing(boolean shown) {
    choosing = false;
    if (shown && !field.isFocused()) {
      // A look-up that had not begun when it was given up comes all the same.
      Platform.runLater(popup::hide);
    }
  }

  private void pressed(KeyEvent event) {
    if (edited(event)) {
      event.consume();
    } else if (CHOOSING.contains(event.getCode())) {
      choosing = true;
    } else if (event.getCode() == KeyCode.ENTER && !choosing) {
      event.consume();
      popup.hide();
      ask.run();
    }
  }

  /** The list would go to its ends, or select all of its rows, and the field hear nothing. */
  private boolean edited(KeyEvent event) {
    KeyCode key = event.getCode();
    if (key == KeyCode.A && event.isShortcutDown()) {
      field.selectAll();
    } else if (key == KeyCode.HOME) {
      field.selectRange(event.isShiftDown() ? field.getAnchor() : 0, 0);
    } else if (key == KeyCode.END) {
      int end = field.getLength();
      field.selectRange(event.isShiftDown() ? field.getAnchor() : end, end);
    } else {
      return false;
    }
    return true;
  }

  /** ControlsFX selects the first suggestion, as if Enter took it. */
  private void dressed(@Nullable Skin<?> skin) {
    if (skin != null && skin.getNode() instanceof ListView<?> list) {
      MultipleSelectionModel<?> chosen = list.getSelectionModel();
      chosen
          .selectedIndexProperty()
          .subscribe(
              index -> {
                if (index.intValue() >= 0 && !choosing) {
                  Platform.runLater(() -> unlessChoosing(chosen));
                }
              });
    }
  }

  private void unlessChoosing(MultipleSelectionModel<?> chosen) {
    if (!choosing) {
      chosen.clearSelection();
    }
  }

  private void learn() {
    known =
        Stream.concat(
                model.history().texts().stream(),
                model.queries().rows().stream().map(row -> row.query().text()))
            .distinct()
            .toList();
  }

  private List<String> suggest(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? List.of()
        : known.stream()
            .filter(text -> text.toLowerCase(Locale.ROOT).contains(wanted))
            .filter(text -> !text.equals(typed))
            .limit(SUGGESTIONS)
            .toList();
  }
}
