package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.shell.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pipeline is asked when a workspace comes back. */
final class PipelineMemoryTest {
  @TempDir private Path home;
  @TempDir private Path folder;
  @TempDir private Path other;
  private SearchDesk desk;

  @BeforeEach
  void wire() {
    desk = new SearchDesk(home);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void asksByThePipelineChosenLast_afterARestart() {
    desk.session.open(BirdWorkspace.in(folder));
    desk.choosePipeline("titles");

    restart();
    desk.session.open(folder);

    assertThat(pipeline()).isEqualTo("titles");
  }

  @Test
  void asksByThePipelineOfEachWorkspace_whenTheyTakeTurns() {
    desk.session.open(BirdWorkspace.in(folder));
    desk.choosePipeline("titles");
    desk.session.open(BirdWorkspace.in(other));
    desk.search.goTo(Destination.pipeline("fused"));

    desk.session.open(folder);
    assertThat(pipeline()).isEqualTo("titles");
    desk.session.open(other);
    assertThat(pipeline()).isEqualTo("fused");
  }

  @Test
  void asksByTheFirstPipeline_whenTheOneChosenLastIsGone() throws IOException {
    desk.session.open(BirdWorkspace.in(folder));
    desk.choosePipeline("titles");
    Path file = folder.resolve("workspace.yaml");
    Files.writeString(file, Files.readString(file).replace("titles: {legs", "gone: {legs"));

    restart();
    desk.session.open(folder);

    assertThat(pipeline()).isEqualTo("plain");
  }

  @Test
  void asksByThePipelineThatWasChanged_afterARestart() {
    desk.session.open(BirdWorkspace.in(folder));
    desk.choosePipeline("titles");
    desk.search.choosePipeline(desk.run().pinned().pipeline().named("titles (changed)"));
    assertThat(pipeline()).isEqualTo("titles (changed)");

    restart();
    desk.session.open(folder);

    assertThat(pipeline()).isEqualTo("titles");
  }

  @Test
  void asksByThePipelineThatWasKept_afterARestart() throws IOException {
    desk.session.open(BirdWorkspace.in(folder));
    desk.choosePipeline("fused");
    desk.search.choosePipeline(desk.search.pipelines().get(1).named("kept"));
    Path file = folder.resolve("workspace.yaml");
    Files.writeString(file, Files.readString(file).replace("titles: {legs", "kept: {legs"));
    desk.session.reload();

    restart();
    desk.session.open(folder);

    assertThat(pipeline()).isEqualTo("kept");
  }

  private void restart() {
    desk.close();
    desk = new SearchDesk(home);
  }

  private String pipeline() {
    return desk.run().run().pipeline().name();
  }
}
