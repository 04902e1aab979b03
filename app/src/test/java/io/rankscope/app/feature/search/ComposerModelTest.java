package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.rerank.ModelRerank;
import io.rankscope.engine.workspace.SettingPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ComposerModelTest extends InComposer {
  private static final SettingPath B = SettingPath.of("legs", "words", "b");
  private static final SettingPath K1 = SettingPath.of("legs", "words", "k1");

  @BeforeEach
  void open() {
    desk = new SearchDesk(home);
    desk.session.open(BirdWorkspace.in(folder));
    composer = desk.composer;
    desk.ask("hunting eagle");
    composer.start();
  }

  @Test
  void runsWhatIsTyped_asAVariant_andLeavesTheEarlierRunAsItWas() {
    SearchRun before = desk.run().run();

    composer.type(B, "0");

    assertThat(ran().name()).isEqualTo("plain (changed)");
    assertThat(((LexicalLeg) ran().legs().getFirst()).b()).isZero();
    assertThat(before.pipeline().name()).isEqualTo("plain");
    assertThat(before.pipeline().canonicalJson()).contains("\"b\":0.4");
    assertThat(desk.search.pipelines()).extracting(Pipeline::name).contains("plain");
  }

  @Test
  void saysWhatIsWrong_besideTheSetting_andRunsWhatWasRight() {
    composer.type(B, "3");
    composer.type(K1, "2");

    assertThat(draft().mistake(B).orElseThrow().what())
        .isEqualTo("'3' is not a number from 0 to 1.");
    assertThat(draft().mistake(K1)).isEmpty();
    assertThat(draft().texts()).containsEntry(B, "3");
    assertThat(((LexicalLeg) ran().legs().getFirst()).k1()).isEqualTo(2);
    assertThat(((LexicalLeg) ran().legs().getFirst()).b()).isEqualTo(0.4f);
  }

  @Test
  void takesSettingsTogether_whenOneOnlyFitsWithTheOther() {
    composer.type(SettingPath.of("legs", "words", "tie"), "0.1");
    assertThat(draft().hasMistakes()).isTrue();

    composer.type(SettingPath.of("legs", "words", "combine"), "max");

    assertThat(draft().hasMistakes()).isFalse();
    assertThat(((LexicalLeg) ran().legs().getFirst()).tie()).isEqualTo(0.1f);
  }

  @Test
  void fusesAndReranks_whenLegsAndRerankersAreAdded() {
    composer.addLeg("lexical");
    composer.addReranker();
    composer.type(SettingPath.of("rerank", "0", "depth"), "3");
    composer.type(SettingPath.of("fusion", "k"), "10");

    assertThat(ran().stages()).containsExactly("words", "words-2", "fusion", "rerank-1");
    assertThat(ran().fusion()).contains(new ReciprocalRankFusion(10));
    assertThat(ran().rerankers()).containsExactly(new ModelRerank("tiny", 3));
  }

  @Test
  void weighsEachLeg_whenTheFusionBecomesWeighted_andForgetsALegThatIsRemoved() {
    composer.addLeg("lexical");
    composer.type(SettingPath.of("fusion", "type"), "weighted");
    assertThat(draft().texts())
        .containsEntry(SettingPath.of("fusion", "weights", "words-2"), "1.0");

    composer.remove(SettingPath.of("legs", "words"));

    assertThat(ran().stages()).containsExactly("words-2");
  }

  @Test
  void offersFieldsThatAreNotSearched() {
    composer.type(SettingPath.of("legs", "words", "fields", "title"), "");

    assertThat(draft().texts())
        .containsEntry(SettingPath.of("legs", "words", "fields", "title"), "");
    assertThat(((LexicalLeg) ran().legs().getFirst()).fields()).containsOnlyKeys("text");
  }

  @Test
  void goesBackToTheOriginal() {
    composer.type(B, "0");

    composer.reset();

    assertThat(ran().name()).isEqualTo("plain");
    assertThat(draft().texts()).containsEntry(B, "0.4");
  }

  @Test
  void keepsTheVariantInTheFile_underItsOwnName_withoutTouchingAnythingElse() throws IOException {
    Path file = folder.resolve("workspace.yaml");
    Files.writeString(file, Files.readString(file) + "# The end, which stays.\n");
    desk.session.reload();
    composer.start();
    composer.type(B, "0");
    composer.nameProperty().set("no-length");

    composer.keep();

    assertThat(Files.readString(file))
        .contains("no-length:", "# The end, which stays.", "plain: {legs:");
    assertThat(composer.draftProperty().get()).isEmpty();
    assertThat(desk.search.pipelineProperty().get().map(Pipeline::name)).contains("no-length");
    assertThat(desk.search.pipelines()).extracting(Pipeline::name).contains("no-length", "plain");
    assertThat(ran().name()).isEqualTo("no-length");
  }

  @Test
  void refusesANameThatIsTaken() throws IOException {
    String before = Files.readString(folder.resolve("workspace.yaml"));
    composer.nameProperty().set("titles");

    composer.keep();

    assertThat(composer.problemProperty().get())
        .isEqualTo("There is a pipeline ‘titles’ already. Give this one another name.");
    assertThat(Files.readString(folder.resolve("workspace.yaml"))).isEqualTo(before);
  }

  @Test
  void refusesToKeepWhatIsWrong() {
    composer.type(B, "3");

    composer.keep();

    assertThat(composer.problemProperty().get()).isEqualTo("Correct what is wrong above first.");
  }

  @Test
  void suggestsAFreeName_andOffersNoVectorsWhereThereAreNone() {
    assertThat(composer.nameProperty().get()).isEqualTo("plain-2");
    assertThat(draft().hasMaterialFor("vector")).isFalse();
    assertThat(draft().material().models()).isEqualTo(List.of("tiny", "states"));
  }

  @Test
  void endsWithTheSource() {
    desk.session.close();

    assertThat(composer.draftProperty().get()).isEqualTo(Optional.empty());
  }
}
