package io.rankscope.app.feature.models;

import io.rankscope.app.support.control.Caution;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.inference.ModelFacts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** What is known of the chosen model, and where each setting was read; or why it does not open. */
final class FactsView {
  private final FactTable<ModelFact> table;
  private final FailureStrip failure = new FailureStrip("models-failure");
  private final Caution caution = new Caution("models-facts-caution");
  private final BorderPane view = new BorderPane();

  FactsView(ModelsViewModel model, PaneMemory memory) {
    table =
        new FactTable<ModelFact>(
                "models-facts", Texts.of("models.tab.facts"), Texts.of("models.facts.none"))
            .words("name", Texts.of("models.column.fact"), 180, ModelFact::name)
            .words("value", Texts.of("models.column.value"), 560, ModelFact::value)
            .words("from", Texts.of("models.column.from"), 260, ModelFact::from)
            .filled()
            .remembered(memory);
    VBox said = new VBox(caution);
    said.getStyleClass().add(Styles.TABLE_HEAD);
    said.visibleProperty().bind(caution.visibleProperty());
    said.managedProperty().bind(said.visibleProperty());
    view.setTop(new VBox(failure, said));
    view.setCenter(table);
    model.chosenProperty().subscribe(this::show);
  }

  Node node() {
    return view;
  }

  private void show(Optional<ModelRow> row) {
    failure.show(row.flatMap(ModelRow::failure));
    // Why it does not open is all that there is to say of it.
    table.setVisible(row.flatMap(ModelRow::failure).isEmpty());
    caution.say(
        row.flatMap(ModelRow::facts).filter(ModelFacts::poolingIsGuessed).isPresent()
            ? Texts.of("models.facts.pooling-guessed")
            : "");
    table.getItems().setAll(row.flatMap(ModelRow::facts).map(ModelFact::of).orElse(List.of()));
  }
}
