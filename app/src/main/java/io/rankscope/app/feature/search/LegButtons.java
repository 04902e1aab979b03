package io.rankscope.app.feature.search;

import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.vector.VectorLeg;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** A button for each type of leg that can be added to a pipeline. */
final class LegButtons extends FlowPane {
  private final Consumer<String> add;
  private final Map<String, Button> buttons = new LinkedHashMap<>();

  /**
   * @param add takes the type of the leg that somebody wants
   */
  LegButtons(Consumer<String> add) {
    super(8, 8);
    this.add = add;
  }

  /** Buttons that are there already stay, and with them the focus. */
  void show(PipelineDraft draft) {
    List<String> types = draft.material().kinds().legTypes();
    if (!List.copyOf(buttons.keySet()).equals(types)) {
      buttons.clear();
      types.forEach(type -> buttons.put(type, button(type)));
      getChildren().setAll(buttons.values());
    }
    buttons.forEach(
        (type, button) -> {
          boolean possible = draft.hasMaterialFor(type);
          button.setDisable(!possible);
          button.setTooltip(possible ? null : new Tooltip(lacking(type)));
        });
  }

  private Button button(String type) {
    Button button = new Button(words(type), Icons.ADD.node());
    button.setId("search-compose-" + type);
    button.setOnAction(event -> add.accept(type));
    return button;
  }

  private static String words(String type) {
    return switch (type) {
      case LexicalLeg.TYPE -> Texts.of("search.compose.add-lexical");
      case VectorLeg.TYPE -> Texts.of("search.compose.add-vector");
      default -> Texts.of("search.compose.add-leg", type);
    };
  }

  private static String lacking(String type) {
    return type.equals(VectorLeg.TYPE)
        ? Texts.of("search.compose.no-vectors")
        : Texts.of("search.compose.no-leg", type);
  }
}
