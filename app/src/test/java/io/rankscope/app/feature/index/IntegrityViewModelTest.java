package io.rankscope.app.feature.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rankscope.app.feature.index.IntegrityViewModel.DuplicateRow;
import io.rankscope.app.feature.index.ShardCheck.Stage;
import io.rankscope.app.headless.HeldTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntegrityViewModelTest {
  @TempDir Path home;
  @TempDir Path folder;
  private final HeldTaskRunner tasks = new HeldTaskRunner();
  private IndexDesk desk;
  private IntegrityViewModel integrity;

  @BeforeEach
  void open() {
    desk = new IndexDesk(home, tasks);
    integrity = desk.index.integrity();
    FishWorkspace.in(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void verifiesNothing_untilItIsAskedTo() {
    desk.open(folder, IndexTab.INTEGRITY);

    assertThat(integrity.checks())
        .extracting(ShardCheck::stage)
        .containsExactly(Stage.NOT_VERIFIED, Stage.NOT_VERIFIED);
  }

  @Test
  void findsTheBitThatFlipped_andSaysWhatToDo() {
    FishWorkspace.flipABit(folder.resolve("shards/two"));
    desk.open(folder, IndexTab.INTEGRITY);

    integrity.verify();

    assertThat(integrity.checks())
        .extracting(ShardCheck::stage)
        .containsExactly(Stage.SOUND, Stage.DAMAGED);
    assertThat(integrity.checks().getFirst().advice()).isEmpty();
    assertThat(integrity.checks().getLast().advice())
        .containsOnlyOnce("_0.cfs")
        .containsOnlyOnce("Copy the shard again");
    assertThat(integrity.verdictProperty().get()).isEqualTo("1 of 2 shards are not sound.");
    assertThat(integrity.runningProperty().get()).isFalse();
  }

  @Test
  void tellsOfTheShardThatIsMissing() throws IOException {
    Files.move(folder.resolve("shards/two"), folder.resolve("away"));
    desk.open(folder, IndexTab.INTEGRITY);

    integrity.verify();

    assertThat(integrity.checks().getLast().words()).isEqualTo("nothing to verify");
    assertThat(integrity.checks().getLast().advice()).startsWith("The folder does not exist.");
  }

  @Test
  void listsTheIdsThatStandTwice() throws IOException {
    FishWorkspace.shard(
        folder, "three", "{\"_id\": \"eel\", \"title\": \"Eel\", \"text\": \"Another eel.\"}\n");
    Files.writeString(
        folder.resolve("workspace.yaml"),
        "name: Fish\nsources: {fish: {shards: [shards/one, shards/two, shards/three]}}\n");
    desk.open(folder, IndexTab.INTEGRITY);

    integrity.verify();

    assertThat(integrity.duplicates())
        .containsExactly(new DuplicateRow("eel", 2, "shards/two #0, shards/three #0"));
    assertThat(integrity.duplicatesVerdictProperty().get()).startsWith("1 ids stand more");
  }

  @Test
  void saysThatIdsAreUnique_whenTheyAre() {
    desk.open(folder, IndexTab.INTEGRITY);

    integrity.verify();

    assertThat(integrity.verdictProperty().get()).isEqualTo("All 2 shards are sound.");
    assertThat(integrity.duplicates()).isEmpty();
    assertThat(integrity.duplicatesVerdictProperty().get()).isEqualTo("Every id stands once.");
  }

  @Test
  void stops_andHearsNothingMore() {
    desk.open(folder, IndexTab.INTEGRITY);
    tasks.hold();
    integrity.verify();
    assertThat(integrity.checks())
        .extracting(ShardCheck::stage)
        .containsExactly(Stage.VERIFYING, Stage.WAITING);

    desk.index.stop();
    tasks.releaseAll();

    assertThat(integrity.checks())
        .extracting(ShardCheck::stage)
        .containsExactly(Stage.NOT_VERIFIED, Stage.NOT_VERIFIED);
    assertThat(integrity.runningProperty().get()).isFalse();
  }

  @Test
  void forgetsWhatItFound_whenTheSourceChanges() {
    desk.open(folder, IndexTab.INTEGRITY);
    integrity.verify();

    desk.choose("birds");

    assertThat(integrity.checks())
        .extracting(check -> check.shard().path(), ShardCheck::stage)
        .containsExactly(tuple("shards/birds", Stage.NOT_VERIFIED));
    assertThat(integrity.verdictProperty().get()).isEmpty();
  }
}
