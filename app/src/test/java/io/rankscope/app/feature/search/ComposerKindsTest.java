package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.workspace.PlantedKinds;
import io.rankscope.engine.workspace.SettingPath;
import io.rankscope.engine.workspace.StageKinds;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kinds of fusions and rerankers that the window knows nothing of but their registration. */
final class ComposerKindsTest extends InComposer {
  private static final SettingPath FUSION = SettingPath.of("fusion", "type");
  private static final SettingPath FIRST = SettingPath.of("rerank", "0", "type");
  private static final SettingPath SECOND = SettingPath.of("rerank", "1", "type");

  @BeforeEach
  void open() {
    BirdWorkspace.in(folder);
    begin(PlantedKinds.all());
  }

  private void begin(StageKinds kinds) {
    desk = new SearchDesk(home, new SameThreadTaskRunner(), new WorkspaceLoader(home, kinds));
    desk.session.open(folder);
    composer = desk.composer;
    desk.choosePipeline("fused");
    desk.ask("hunting eagle");
    composer.start();
  }

  private List<String> choices(SettingPath path) {
    return draft().settings(SettingPath.of(path.keys().getFirst())).stream()
        .filter(setting -> setting.path().equals(path))
        .flatMap(setting -> setting.choices().stream())
        .toList();
  }

  @Test
  void offersTheTypesThatAreRegistered() {
    composer.addReranker();

    assertThat(choices(FUSION)).containsExactly("rrf", "weighted", "borda");
    assertThat(choices(FIRST)).containsExactly("model", "length");
  }

  @Test
  void asksForNoTypeOfReranker_whereThereIsOne() {
    desk.close();
    begin(StageKinds.STANDARD);

    composer.addReranker();

    assertThat(draft().settings(SettingPath.of("rerank")))
        .extracting(ComposedSetting::name)
        .containsExactly("model", "depth");
  }

  @Test
  void fusesByANewKind_whichBeginsWithItsDefaults() {
    composer.type(FUSION, "borda");
    composer.type(SettingPath.of("fusion", "places"), "2");

    assertThat(draft().hasMistakes()).isFalse();
    assertThat(ran().fusion().orElseThrow().settings()).containsEntry("places", 2);
    assertThat(desk.selected().hit().ledger())
        .extracting(LedgerEntry::stage)
        .containsExactly("texts", "titles", "fusion");
  }

  @Test
  void addsALegOfANewKind_underItsUsualName() {
    assertThat(draft().hasMaterialFor("heading")).isTrue();

    composer.addLeg("heading");
    composer.addLeg("heading");

    assertThat(ran().stages())
        .containsExactly("texts", "titles", "headings", "headings-2", "fusion");
    assertThat(ran().legs()).extracting(Leg::type).contains("heading");
  }

  @Test
  void addsALegToANewKindOfFusion_andTakesItOut() {
    composer.type(FUSION, "borda");
    composer.addLeg("lexical");
    composer.remove(SettingPath.of("legs", "titles"));

    assertThat(ran().stages()).containsExactly("texts", "words", "fusion");
    assertThat(ran().fusion().orElseThrow().type()).isEqualTo("borda");
  }

  @Test
  void makesTheFirstRerankerAnother_andLeavesItFirst() {
    composer.addReranker();
    composer.addReranker();

    composer.type(FIRST, "length");

    assertThat(ran().rerankers()).extracting(Rerank::type).containsExactly("length", "model");
    assertThat(draft().texts()).containsEntry(SettingPath.of("rerank", "0", "length"), "0");
    assertThat(choices(SECOND)).containsExactly("model", "length");
  }

  @Test
  void keepsNewKindsInTheFile() throws IOException {
    composer.type(FUSION, "borda");
    composer.addReranker();
    composer.type(FIRST, "length");
    composer.nameProperty().set("new");

    composer.keep();

    assertThat(composer.problemProperty().get()).isEmpty();
    assertThat(Files.readString(folder.resolve("workspace.yaml")))
        .contains("fusion: {type: borda}", "rerank: [{type: length}]");
    assertThat(ran().name()).isEqualTo("new");
  }
}
