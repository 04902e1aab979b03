package io.rankscope.app.support.dialog;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks with JavaFX's dialogs and the system's file choosers. */
public final class FxDialogs implements Dialogs {
  private final Consumer<Scene> dress;

  /**
   * @param dress gives a dialog's scene the theme in force
   */
  public FxDialogs(Consumer<Scene> dress) {
    this.dress = dress;
  }

  @Override
  public Answer confirm(String title, String message, String action) {
    ButtonType yes = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
    ButtonType no = new ButtonType(Texts.of("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, message, yes, no);
    return prepared(alert, title).showAndWait().filter(yes::equals).isPresent()
        ? Answer.YES
        : Answer.NO;
  }

  @Override
  public Optional<String> askText(String title, String label, String initial) {
    TextInputDialog dialog = new TextInputDialog(initial);
    dialog.setContentText(label);
    return prepared(dialog, title).showAndWait().map(String::strip).filter(text -> !text.isEmpty());
  }

  @Override
  public Optional<String> choose(String title, String label, List<String> choices) {
    ChoiceDialog<String> dialog = new ChoiceDialog<>(choices.getFirst(), choices);
    dialog.setContentText(label);
    return prepared(dialog, title).showAndWait();
  }

  @Override
  public void details(FailureText failure) {
    Alert alert = new Alert(Alert.AlertType.ERROR, failure.oneLine(), ButtonType.CLOSE);
    if (!failure.details().isEmpty()) {
      TextArea details = new TextArea(failure.details());
      details.setEditable(false);
      alert.getDialogPane().setExpandableContent(details);
    }
    prepared(alert, Texts.of("dialog.failure")).showAndWait();
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return path(chooser.showDialog(owner()));
  }

  @Override
  public Optional<Path> chooseFile(String title, List<FileKind> kinds) {
    return path(fileChooser(title, kinds).showOpenDialog(owner()));
  }

  @Override
  public Optional<Path> chooseFileToSave(String title, String suggestedName, List<FileKind> kinds) {
    FileChooser chooser = fileChooser(title, kinds);
    chooser.setInitialFileName(suggestedName);
    return path(chooser.showSaveDialog(owner()));
  }

  private <D extends Dialog<?>> D prepared(D dialog, String title) {
    dialog.setTitle(title);
    dialog.setHeaderText(title);
    dialog.initOwner(owner());
    dress.accept(dialog.getDialogPane().getScene());
    return dialog;
  }

  private static FileChooser fileChooser(String title, List<FileKind> kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    kinds.forEach(
        kind ->
            chooser
                .getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns())));
    return chooser;
  }

  private static Optional<Path> path(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }

  private static @Nullable Window owner() {
    return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
  }
}
