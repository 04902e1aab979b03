package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.control.Caution;
import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.text.ByteSize;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.index.vector.EncoderChoice;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What is known of the encoder that is to embed passages: each setting with where it was read, to
 * be said otherwise. Not there while no encoder is chosen, or another one is asked for.
 */
final class EncoderPane extends VBox {
  private final IndexCorpusViewModel model;
  private final Label facts = new Label();
  private final Caution caution = new Caution("encoder-caution");
  private final ComboBox<String> format = new ComboBox<>();
  private final List<EncoderRow> rows;
  private boolean showing;

  /**
   * @param heading what stands above it
   */
  EncoderPane(IndexCorpusViewModel model, Label heading) {
    super(6);
    this.model = model;
    setId("corpus-encoder");
    setMinHeight(Region.USE_PREF_SIZE);
    facts.setId("encoder-facts");
    facts.getStyleClass().add(Styles.MUTED);
    FailureStrip failure = new FailureStrip("encoder-failure");
    EncoderViewModel encoder = model.encoder();
    rows =
        Stream.of(EncoderSetting.values())
            .map(setting -> new EncoderRow(setting, text -> model.say(setting, text)))
            .toList();
    Form form = new Form();
    rows.forEach(row -> row.addTo(form));
    format.setId("encoder-format");
    format.setAccessibleText(Texts.of("workspace.encoder.format"));
    format.getItems().setAll(Stream.of(VectorFormat.values()).map(VectorFormat::label).toList());
    format.setOnAction(event -> keepAs());
    form.row("workspace.encoder.format", format);
    getChildren().addAll(heading, facts, failure, caution, form);
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> encoder.choiceProperty().get().isPresent() && !model.askingProperty().get(),
                encoder.choiceProperty(),
                model.askingProperty()));
    managedProperty().bind(visibleProperty());
    encoder
        .failureProperty()
        .subscribe(
            failed -> {
              failure.show(failed);
              show();
            });
    encoder.choiceProperty().subscribe(this::show);
    encoder.factsProperty().subscribe(this::show);
    encoder.readyProperty().subscribe(this::show);
  }

  private void keepAs() {
    Optional<EncoderChoice> chosen = model.choiceProperty().get().model();
    if (!showing && chosen.isPresent()) {
      VectorFormat wanted = VectorFormat.of(format.getValue());
      model.choose(model.choiceProperty().get().withModel(chosen.map(made -> made.with(wanted))));
    }
  }

  private void show() {
    showing = true;
    EncoderViewModel encoder = model.encoder();
    Optional<ModelFacts> known = encoder.factsProperty().get();
    Optional<EncoderChoice> chosen = encoder.choiceProperty().get();
    chosen.ifPresent(
        made -> {
          rows.forEach(row -> row.show(made.settings(), known));
          format.setValue(made.format().label());
        });
    facts.setText(known.map(EncoderPane::words).orElse(Texts.of("workspace.encoder.opened-first")));
    facts.setManaged(known.isPresent() || encoder.failureProperty().get().isEmpty());
    facts.setVisible(facts.isManaged());
    caution.say(encoder.poolingIsGuessed() ? Texts.of("workspace.encoder.pooling-guessed") : "");
    showing = false;
  }

  private static String words(ModelFacts facts) {
    return Texts.of(
        "workspace.encoder.facts",
        facts.dimensions(),
        facts.precision().label(),
        ByteSize.words(facts.bytes()),
        String.valueOf(facts.graph().getFileName()));
  }
}
