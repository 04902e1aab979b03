package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.inference.BuiltInModel;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses what embeds passages: nothing, the model that comes along, or one in a folder. */
final class EncoderBox extends VBox {
  private static final double WIDTH = 260;

  private final Consumer<Optional<String>> chosen;
  private final Runnable ask;
  private final ComboBox<Kind> kinds = new ComboBox<>();
  private final Label folder = new Label();
  private final Button other = new Button(Texts.of("workspace.browse"));
  private Optional<String> shown = Optional.empty();
  private boolean showing;

  private enum Kind {
    NONE,
    BUILTIN,
    FOLDER;

    static Kind of(Optional<String> path) {
      return path.map(named -> named.equals(BuiltInModel.MINILM.path()) ? BUILTIN : FOLDER)
          .orElse(NONE);
    }
  }

  /**
   * @param chosen hears of the path of the model, as a workspace writes it
   * @param ask asks for the folder of a model and returns when that is answered
   */
  EncoderBox(Consumer<Optional<String>> chosen, Runnable ask) {
    super(4);
    this.chosen = chosen;
    this.ask = ask;
    kinds.setId("corpus-model");
    kinds.setAccessibleText(Texts.of("workspace.model"));
    kinds.getItems().setAll(Kind.values());
    kinds.setConverter(words());
    kinds.setPrefWidth(WIDTH);
    kinds.setOnAction(event -> changed());
    folder.getStyleClass().add(Styles.MUTED);
    folder.setMaxWidth(WIDTH);
    // The end of a path says more than its middle.
    folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    other.setId("corpus-model-other");
    other.setMinWidth(Region.USE_PREF_SIZE);
    other.setOnAction(event -> ask.run());
    HBox line = new HBox(8, folder, other);
    line.setAlignment(Pos.BASELINE_LEFT);
    line.visibleProperty().bind(folder.textProperty().isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    getChildren().addAll(kinds, line);
  }

  void show(Optional<String> path) {
    showing = true;
    shown = path;
    kinds.setValue(Kind.of(path));
    folder.setText(path.filter(named -> Kind.of(path) == Kind.FOLDER).orElse(""));
    showing = false;
  }

  private void changed() {
    if (!showing) {
      switch (kinds.getValue()) {
        case NONE -> tell(Optional.empty());
        case BUILTIN -> tell(Optional.of(BuiltInModel.MINILM.path()));
        // The box takes nothing back while it still tells of its choice, and its list is open.
        case FOLDER -> Platform.runLater(this::askForFolder);
      }
    }
  }

  /** A folder has to be named; who names none leaves everything as it was. */
  private void askForFolder() {
    ask.run();
    show(shown);
  }

  private void tell(Optional<String> path) {
    show(path);
    chosen.accept(path);
  }

  private static StringConverter<Kind> words() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Kind kind) {
        return kind == null
            ? ""
            : Texts.of("workspace.model." + kind.name().toLowerCase(Locale.ROOT));
      }

      @Override
      public Kind fromString(String text) {
        throw new UnsupportedOperationException("only chosen, never typed");
      }
    };
  }
}
