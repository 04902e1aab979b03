package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import io.rankscope.engine.workspace.SettingPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names of legs, and filters. */
final class ComposerNamesTest extends InComposer {
  private static final SettingPath TEXTS = SettingPath.of("legs", "texts", "name");
  private static final SettingPath TITLES = SettingPath.of("legs", "titles", "name");
  private static final SettingPath ID = SettingPath.of("filter", "id");

  @BeforeEach
  void open() throws IOException {
    desk = new SearchDesk(home);
    Path file = BirdWorkspace.in(folder).resolve("workspace.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("  plain:", "  # The first.\n  plain:")
            .replace(
                "  encoded:",
                "  unfit: # kept\n    legs: {words: {type: lexical, fields:"
                    + " [text]}}\n    filter: {text: owl}\n  encoded:"));
    desk.session.open(folder);
    composer = desk.composer;
    change("fused");
  }

  private void change(String pipeline) {
    composer.close();
    desk.choosePipeline(pipeline);
    desk.ask("hunting eagle");
    composer.start();
  }

  private String mistake(SettingPath path) {
    return draft().mistake(path).map(BadInputException::what).orElse("");
  }

  @Test
  void renamesALeg_andTheWeightThatTheFusionGivesIt() {
    composer.type(SettingPath.of("fusion", "type"), "weighted");
    composer.type(SettingPath.of("fusion", "weights", "texts"), "0.3");

    composer.type(TEXTS, " body ");

    assertThat(ran().stages()).containsExactly("body", "titles", "fusion");
    assertThat(ran().fusion())
        .contains(
            new WeightedFusion(Map.of("body", 0.3f, "titles", 1f), ScoreNormalization.MIN_MAX));
    assertThat(draft().settings(SettingPath.of("fusion")))
        .extracting(ComposedSetting::name)
        .contains("weight body", "weight titles");
  }

  @Test
  void saysWhichNamesClash_andKeepsTheOldOne() {
    composer.type(TEXTS, "titles");

    assertThat(mistake(TEXTS)).isEqualTo("Two legs are called ‘titles’.");
    assertThat(ran().stages()).containsExactly("texts", "titles", "fusion");
    assertThat(draft().hasMistakes()).isTrue();
  }

  @Test
  void swapsNames_whenBothAreGivenTheOthers() {
    composer.type(TEXTS, "titles");
    composer.type(TITLES, "texts");

    assertThat(draft().hasMistakes()).isFalse();
    assertThat(ran().stages()).containsExactly("titles", "texts", "fusion");
  }

  @Test
  void refusesNamesThatAreEmptyOrOfOtherStages() {
    composer.type(TEXTS, "  ");
    assertThat(mistake(TEXTS)).isEqualTo("A leg needs a name.");

    composer.type(TEXTS, "fusion");
    assertThat(mistake(TEXTS)).contains("calls a leg 'fusion', a reserved name");
  }

  @Test
  void addsALegBesideOneThatTookItsUsualName() {
    composer.type(TEXTS, "words");

    composer.addLeg("lexical");

    assertThat(ran().stages()).containsExactly("words", "titles", "words-2", "fusion");
  }

  @Test
  void forgetsALegUnderItsNewName_whenItIsRemoved() {
    composer.type(SettingPath.of("fusion", "type"), "weighted");
    composer.type(TEXTS, "body");

    composer.remove(SettingPath.of("legs", "texts"));

    assertThat(ran().stages()).containsExactly("titles");
  }

  @Test
  void filters_onceAFilterHasValues_andNoLonger_onceItIsRemoved() {
    composer.addFilter("id");
    assertThat(ran().filters()).isEmpty();
    assertThat(draft().fieldsWithoutFilter()).doesNotContain("id", "text", "title");

    composer.type(ID, "owl, penguin");
    assertThat(ran().filters()).containsExactly(new PassageFilter("id", List.of("owl", "penguin")));
    assertThat(desk.ids()).containsExactlyInAnyOrder("owl", "penguin");

    composer.remove(ID);
    assertThat(ran().filters()).isEmpty();
    assertThat(desk.ids()).contains("eagle");
  }

  @Test
  void saysWhenValuesAreNoList_andFiltersByTheOnesBefore() {
    composer.addFilter("id");
    composer.type(ID, "owl");

    composer.type(ID, "owl,, eagle");

    assertThat(mistake(ID)).isEqualTo("'owl,, eagle' is no list of values.");
    assertThat(ran().filters()).containsExactly(new PassageFilter("id", List.of("owl")));
  }

  @Test
  void marksAFilterThatTheSourceCannotAnswer_andLetsOtherSettingsBeChanged() {
    change("unfit");
    SettingPath unfit = SettingPath.of("filter", "text");
    assertThat(mistake(unfit)).contains("split into words");

    composer.type(SettingPath.of("legs", "words", "b"), "0");
    assertThat(draft().texts()).containsEntry(SettingPath.of("legs", "words", "b"), "0");
    assertThat(mistake(unfit)).contains("split into words");

    composer.remove(unfit);
    assertThat(draft().hasMistakes()).isFalse();
    assertThat(desk.ids()).contains("eagle");
  }

  @Test
  void keepsNamesAndFilters_asTheFileReadsThem_andEveryLineThatStoodThere() throws IOException {
    Path file = folder.resolve("workspace.yaml");
    String before = Files.readString(file);
    composer.type(SettingPath.of("fusion", "type"), "weighted");
    composer.type(TEXTS, "body: \"text\"");
    composer.type(SettingPath.of("fusion", "weights", "texts"), "0.3");
    composer.addFilter("id");
    composer.type(ID, "owl, 'eagle, copy', \"#1\", robin");
    Pipeline composed = draft().pipeline();
    composer.nameProperty().set("mine");

    composer.keep();

    assertThat(composer.problemProperty().get()).isEmpty();
    assertThat(Files.readString(file).lines()).containsSubsequence(before.lines().toList());
    assertThat(desk.search.pipelines()).contains(composed.named("mine"));
    assertThat(ran()).isEqualTo(composed.named("mine"));
    assertThat(ran().filters())
        .containsExactly(new PassageFilter("id", List.of("owl", "eagle, copy", "#1", "robin")));
  }
}
