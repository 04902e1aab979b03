package io.rankscope.app.feature.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rankscope.app.headless.HeldTaskRunner;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.index.TopTerm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexViewModelTest {
  @TempDir Path home;
  @TempDir Path folder;
  private final HeldTaskRunner tasks = new HeldTaskRunner();
  private IndexDesk desk;

  @BeforeEach
  void open() {
    FishWorkspace.in(folder);
    desk = new IndexDesk(home, tasks);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void readsTheIndex_onlyWhenTheScreenComesToTheFront() {
    desk.session.open(folder);
    assertThat(desk.index.inspectedProperty().get()).isEmpty();

    desk.index.front(IndexViewModel.Presence.SHOWN);

    assertThat(desk.index.stateProperty().get()).isEqualTo(new LoadState.Shown());
    assertThat(desk.inspected().contents().orElseThrow().merged().passages()).isEqualTo(3);
  }

  @Test
  void tellsOfTheShardsTogether_andOfEach() {
    desk.open(folder, IndexTab.OVERVIEW);

    assertThat(desk.index.shards())
        .extracting(ShardChoice::path)
        .containsExactly("", "shards/one", "shards/two");
    InspectedSource.Contents contents = desk.inspected().contents().orElseThrow();
    assertThat(desk.index.shards().stream().map(choice -> contents.of(choice).passages()))
        .containsExactly(3L, 2L, 1L);
    desk.index.chooseNeighbour(-1);
    assertThat(desk.index.shardProperty().get().path()).isEqualTo("shards/two");
    desk.index.chooseNeighbour(1);
    assertThat(desk.index.shardProperty().get()).isEqualTo(ShardChoice.ALL);
  }

  @Test
  void saysOfEachField_whatItIsForAndWhoSaysSo() {
    desk.open(folder, IndexTab.OVERVIEW);

    assertThat(desk.index.fields())
        .extracting(row -> row.field().name(), FieldRow::role, FieldRow::analyzer)
        .contains(
            tuple("id", "id (profile)", "keyword"),
            tuple("title", "title (profile)", "english"),
            tuple("text", "text (profile)", "english"));
    FieldRow text =
        desk.index.fields().stream()
            .filter(row -> row.field().name().equals("text"))
            .findFirst()
            .orElseThrow();
    assertThat(List.of(text.indexed(), text.norms(), text.stored(), text.docValues()))
        .containsExactly("docs, freqs, positions, offsets", "yes", "yes", "–");
  }

  @Test
  void goesOnWithTheOtherShards_andSaysWhatIsWrong_whenOneIsCutOff() {
    FishWorkspace.truncate(folder.resolve("shards/one"));

    desk.open(folder, IndexTab.DOCUMENTS);

    assertThat(desk.inspected().shards())
        .extracting(ShardReport::status)
        .containsExactly(ShardStatus.CORRUPT, ShardStatus.OPEN);
    assertThat(desk.inspected().shards().getFirst().problem().orElseThrow())
        .contains("damaged")
        .contains("Copy the shard again");
    assertThat(desk.index.shards()).extracting(ShardChoice::path).containsExactly("", "shards/two");
    assertThat(desk.index.documents().rowsProperty().get().orElseThrow()).hasSize(1);
    assertThat(desk.index.documents().document().shownProperty().get().orElseThrow().id())
        .isEqualTo(new PassageId("eel"));
  }

  @Test
  void showsTheReports_whenNoShardIsOpen() throws IOException {
    Files.move(folder.resolve("shards"), folder.resolve("elsewhere"));

    desk.open(folder, IndexTab.TERMS);

    assertThat(desk.index.stateProperty().get()).isEqualTo(new LoadState.Shown());
    assertThat(desk.inspected().contents()).isEmpty();
    assertThat(desk.inspected().shards())
        .extracting(ShardReport::status)
        .containsExactly(ShardStatus.MISSING, ShardStatus.MISSING);
    assertThat(desk.index.terms().rows()).isEmpty();
  }

  @Test
  void neverShowsTheTermsOfTheSourceBefore_whenTheyComeLate() {
    desk.open(folder, IndexTab.TERMS);
    tasks.hold();
    desk.index.terms().orderProperty().set(TopTerm.Order.OCCURRENCES);

    desk.choose("birds");
    tasks.releaseAll();

    assertThat(desk.inspected().source().source().name()).isEqualTo("birds");
    assertThat(desk.index.terms().rows())
        .extracting(row -> row.term().term())
        .contains("owl")
        .doesNotContain("carp");
  }

  @Test
  void neverShowsTheTermsOfAnotherShard_whenTheyComeLate() {
    desk.open(folder, IndexTab.TERMS);
    tasks.hold();
    desk.look(0);
    desk.look(1);
    tasks.releaseAll();

    assertThat(desk.index.terms().rows())
        .extracting(row -> row.term().term())
        .contains("eel")
        .doesNotContain("carp");
  }

  @Test
  void letsTheReadersGo_whenTheSourceChanges() {
    desk.open(folder, IndexTab.DOCUMENTS);
    PinnedSource before = desk.inspected().contents().orElseThrow().pin();

    desk.session.close();

    assertThat(desk.index.inspectedProperty().get()).isEmpty();
    assertThat(desk.index.documents().rowsProperty().get()).isEmpty();
    assertThatThrownBy(() -> before.locate(new PassageId("eel"))).hasMessageContaining("closed");
  }

  @Test
  void remembersTheTab() {
    desk.index.tabProperty().set(IndexTab.ANALYSIS);
    desk.close();

    desk = new IndexDesk(home, tasks);

    assertThat(desk.index.tabProperty().get()).isEqualTo(IndexTab.ANALYSIS);
  }

  @Test
  void goesToADocument_whenLedThereBeforeTheIndexWasRead() {
    desk.session.open(folder);
    desk.index.showDocument(new PassageId("eel"));

    desk.index.front(IndexViewModel.Presence.SHOWN);

    assertThat(desk.index.documents().selectedProperty().get()).isEqualTo(Optional.of(2));
  }
}
