package io.rankscope.app.feature.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rankscope.engine.inference.Precision;
import io.rankscope.engine.trial.Agreement;
import io.rankscope.engine.trial.Latency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelsViewModelTest {
  private static final String TWO =
      """
      models:
        minilm: builtin:minilm
        short: {path: builtin:minilm, max_tokens: 8, pooling: cls}
      """;

  @TempDir private static Path home;
  @TempDir private Path folder;
  private ModelsDesk desk;
  private ModelsViewModel models;

  @BeforeEach
  void open() {
    desk = new ModelsDesk(home);
    models = desk.models;
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void opensNothing_beforeTheScreenIsShown() throws IOException {
    ModelsDesk.write(folder, TWO);
    desk.session.open(folder);
    assertThat(models.rows())
        .extracting(ModelRow::state)
        .containsExactly("not opened yet", "not opened yet");
  }

  @Test
  void listsEveryModel_withWhyOneDoesNotOpen() throws IOException {
    Path broken = Files.createDirectories(folder.resolve("models/broken"));
    Files.writeString(broken.resolve("model.onnx"), "version https://git-lfs");
    Files.writeString(broken.resolve("tokenizer.json"), "{}");
    ModelsDesk.write(folder, TWO + "  wrong: {path: builtin:minilm, pooling: men}\n");
    show();
    assertThat(models.rows())
        .extracting(ModelRow::name, ModelRow::state)
        .containsExactly(
            tuple("minilm", "open"),
            tuple("short", "open"),
            tuple("broken", "does not open"),
            tuple("wrong", "does not open"));
    assertThat(models.rows().get(2).place()).isEqualTo("models/broken/model.onnx");
    assertThat(models.rows().get(2).failure().orElseThrow().what()).contains("no whole ONNX graph");
    assertThat(models.rows().get(3).failure().orElseThrow().remedy())
        .isEqualTo("Did you mean 'mean'?");
  }

  @Test
  void saysWhereEachSettingWasRead() throws IOException {
    ModelsDesk.write(folder, TWO);
    show();
    models.chosenProperty().set(Optional.of(models.rows().get(1)));
    assertThat(ModelFact.of(models.rows().get(1).facts().orElseThrow()))
        .contains(
            new ModelFact("maximum length", "8", "workspace.yaml"),
            new ModelFact("pooling", "cls", "workspace.yaml"),
            new ModelFact("normalised", "to length 1", "modules.json"),
            new ModelFact("precision", Precision.INT8_DYNAMIC.label(), "model.onnx"));
  }

  @Test
  void showsScoreTokensAndCut_asTextsAreTyped() throws IOException {
    ModelsDesk.write(folder, TWO);
    models.tabProperty().set(ModelsTab.TRY);
    show();
    TryViewModel trying = models.trying();
    trying.queryProperty().set("swallows");
    trying.passageProperty().set("swallows");
    assertThat(trying.verdictProperty().get()).startsWith("Similarity (cosine) 1.000");
    models.chosenProperty().set(Optional.of(models.rows().get(1)));
    trying.passageProperty().set("one two three four five six seven eight");
    assertThat(trying.tokens())
        .extracting(TokenRow::token)
        .containsExactly(
            "[CLS]",
            "swallows",
            "[SEP]",
            "[CLS]",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "[SEP]",
            "cut here");
    assertThat(trying.tokens().getLast().kind()).isEqualTo(TokenRow.Kind.CUT);
    assertThat(trying.tokens().getLast().piece()).isEqualTo("12 characters unread:  seven eight");
    trying.queryProperty().set(" ");
    assertThat(trying.tokens()).isEmpty();
    assertThat(trying.verdictProperty().get()).isEmpty();
  }

  @Test
  void measuresEachBatchAndLength_upToWhatTheModelReads() throws IOException {
    ModelsDesk.write(folder, TWO);
    show();
    models.chosenProperty().set(Optional.of(models.rows().get(1)));
    models.speed().measure();
    assertThat(models.speed().rows())
        .extracting(Latency::batch, Latency::tokens)
        .containsExactly(tuple(1, 8), tuple(8, 8), tuple(32, 8));
    assertThat(models.speed().runningProperty().get()).isFalse();
  }

  @Test
  void comparesTwoModels_onThePassagesOfTheSource() throws IOException {
    ModelsDesk.write(folder, TWO);
    show();
    CompareViewModel comparison = models.comparison();
    assertThat(comparison.oneProperty().get().orElseThrow().name()).isEqualTo("minilm");
    assertThat(comparison.otherProperty().get().orElseThrow().name()).isEqualTo("short");
    comparison.compare();
    Agreement agreement = comparison.resultProperty().get().orElseThrow();
    assertThat(agreement.passages()).isEqualTo(3);
    assertThat(AgreementRow.verdict(agreement)).startsWith("Kendall’s tau ");
    assertThat(AgreementRow.of(agreement))
        .extracting(AgreementRow::what)
        .contains("texts per second");
    comparison.otherProperty().set(comparison.oneProperty().get());
    assertThat(comparison.resultProperty().get()).isEmpty();
  }

  @Test
  void comparesNoModelWithItself() throws IOException {
    ModelsDesk.write(folder, TWO);
    show();
    CompareViewModel comparison = models.comparison();
    assertThat(models.noComparisonProperty().get()).isEmpty();
    comparison.otherProperty().set(comparison.oneProperty().get());
    assertThat(comparison.readyProperty().get()).isFalse();
    assertThat(models.noComparisonProperty().get())
        .isEqualTo("Choose another model beside the first one.");
    comparison.compare();
    assertThat(comparison.resultProperty().get()).isEmpty();
  }

  @Test
  void saysThatASecondModelIsNeeded_whenThereIsOne() throws IOException {
    ModelsDesk.write(folder, "models: {minilm: builtin:minilm}\n");
    show();
    assertThat(models.comparison().otherProperty().get()).isEmpty();
    assertThat(models.comparison().readyProperty().get()).isFalse();
    assertThat(models.noComparisonProperty().get()).startsWith("Comparing needs a second model");
  }

  @Test
  void saysWhyNothingCanBeCompared_whileSpeedIsMeasured() throws IOException {
    ModelsDesk.write(folder, TWO);
    show();
    List<String> told = new ArrayList<>();
    models.noComparisonProperty().subscribe((String said) -> told.add(said));
    models.speed().measure();
    assertThat(told)
        .containsExactly(
            "", "The speed of a model is being measured: wait for its end, or stop it there.", "");
  }

  @Test
  void offersNothing_ofAWorkspaceWithoutModels() throws IOException {
    ModelsDesk.write(folder, "");
    show();
    assertThat(models.rows()).isEmpty();
    assertThat(models.comparison().readyProperty().get()).isFalse();
    assertThat(models.folder()).contains(folder.resolve("models"));
    models.speed().measure();
    assertThat(models.speed().rows()).isEqualTo(List.of());
  }

  private void show() {
    models.front(ModelsViewModel.Presence.SHOWN);
    desk.session.open(folder);
  }
}
