package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.HeldTaskRunner;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.workspace.SettingPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a source tells of the fields and values that filters look at, while it is asked and then.
 */
final class ComposerFiltersTest extends InComposer {
  private static final SettingPath B = SettingPath.of("legs", "words", "b");
  private static final SettingPath ID = SettingPath.of("filter", "id");
  private static final SettingPath UNFIT = SettingPath.of("filter", "text");

  private final HeldTaskRunner tasks = new HeldTaskRunner();

  @BeforeEach
  void open() throws IOException {
    Path file = BirdWorkspace.in(folder).resolve("workspace.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "  encoded:",
                "  unfit:\n    legs: {words: {type: lexical, fields: [text]}}\n"
                    + "    filter: {text: owl}\n  encoded:"));
    desk = new SearchDesk(home, tasks);
    desk.session.open(folder);
    composer = desk.composer;
    desk.ask("hunting eagle");
  }

  @Test
  void changesOtherSettings_whileTheFieldsAreNotKnown() {
    tasks.hold();
    composer.start();
    composer.type(B, "0");

    assertThat(tasks.waiting()).contains("Looking for fields to filter by");
    assertThat(((LexicalLeg) draft().pipeline().legs().getFirst()).b()).isZero();
    assertThat(draft().fieldsWithoutFilter()).isEmpty();

    int told = composer.checkedProperty().get();
    tasks.release(0);

    assertThat(draft().fieldsWithoutFilter()).contains("id").doesNotContain("text");
    assertThat(composer.checkedProperty().get()).isGreaterThan(told);
  }

  @Test
  void marksAnUnfitFilter_onceTheFieldsAreKnown_andKeepsWhatWasTypedMeanwhile() {
    desk.choosePipeline("unfit");
    tasks.hold();
    composer.start();
    composer.type(UNFIT, "eagle");
    assertThat(draft().hasMistakes()).isFalse();

    tasks.release(tasks.waiting().indexOf("Looking for fields to filter by"));

    assertThat(draft().mistake(UNFIT).orElseThrow().what()).contains("split into words");
    composer.type(B, "0");
    assertThat(draft().mistake(B)).isEmpty();
    assertThat(draft().pipeline().filters())
        .containsExactly(new PassageFilter("text", List.of("eagle")));
  }

  @Test
  void hearsNothingOfTheFields_onceChangingHasEnded() {
    tasks.hold();
    composer.start();
    PipelineDraft ended = draft();
    composer.close();

    tasks.release(0);

    assertThat(ended.fieldsWithoutFilter()).isEmpty();
    assertThat(composer.draftProperty().get()).isEmpty();
  }

  @Test
  void namesValuesThatNoPassageHas_andFiltersByThemAllTheSame() {
    composer.start();
    composer.addFilter("id");

    composer.type(ID, "owl, nobody, no one");

    assertThat(composer.hint(ID)).isEqualTo("No passage has ‘nobody’, ‘no one’.");
    assertThat(draft().hasMistakes()).isFalse();
    assertThat(ran().filters())
        .containsExactly(new PassageFilter("id", List.of("owl", "nobody", "no one")));

    composer.type(ID, "owl");
    assertThat(composer.hint(ID)).isEmpty();
  }

  @Test
  void namesValuesOfAFilterThatWasThereBefore() throws IOException {
    Path file = folder.resolve("workspace.yaml");
    Files.writeString(
        file, Files.readString(file).replace("filter: {text: owl}", "filter: {id: owls}"));
    desk.session.reload();
    desk.choosePipeline("unfit");

    composer.start();

    assertThat(composer.hint(ID)).isEqualTo("No passage has ‘owls’.");
  }

  @Test
  void saysWhyNothingCanBeChanged_whenNoShardIsOpen() throws IOException {
    Path file = folder.resolve("workspace.yaml");
    Files.writeString(file, Files.readString(file).replace("shards/*", "models/tiny"));
    desk.session.reload();
    int told = desk.notices.told().size();

    composer.start();

    assertThat(composer.draftProperty().get()).isEmpty();
    assertThat(desk.notices.told().subList(told, desk.notices.told().size()))
        .singleElement()
        .asString()
        .contains("No shard of the source 'birds' is open.");
  }

  @Test
  void hintsAtNothing_whereAFilterIsWrong() {
    composer.start();
    composer.addFilter("id");
    composer.type(ID, "nobody");

    composer.type(ID, "nobody,,");

    assertThat(draft().mistake(ID)).isPresent();
    assertThat(composer.hint(ID)).isEmpty();
  }
}
