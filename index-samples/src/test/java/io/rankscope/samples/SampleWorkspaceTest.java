package io.rankscope.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.store.SqliteJudgmentStore;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleWorkspaceTest {
  @TempDir private Path folder;

  @Test
  void writesAWholeWorkspaceAndNothingElse() throws IOException {
    SampleWorkspace.writeTo(folder.resolve("new/sample"));
    assertThat(names(folder.resolve("new"))).containsExactly("sample");
    assertThat(names(folder.resolve("new/sample")))
        .containsExactly(
            "corpus.jsonl",
            "guidelines.md",
            "judgments.sqlite",
            "queries.jsonl",
            "shards",
            "workspace.yaml");
    assertThat(names(folder.resolve("new/sample/shards"))).containsExactly("0", "1", "2", "3");
  }

  @Test
  void opensWithoutAMistakeAndWithEveryShard() {
    Workspace workspace =
        new WorkspaceLoader(folder).load(SampleWorkspace.writeTo(folder.resolve("sample")));
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.name()).isEqualTo("General knowledge");
    assertThat(workspace.pipelines().keySet())
        .containsExactly(
            "bm25",
            "bm25-flat",
            "best-field",
            "no-length",
            "all-words",
            "phrases",
            "hybrid",
            "hybrid-reranked",
            "dense");
    assertThat(workspace.sources()).containsOnlyKeys("sample");
    try (Source source =
        Source.open(workspace.sources().values().iterator().next(), Cancellation.NEVER)) {
      assertThat(source.outcomes())
          .extracting(ShardOutcome::status)
          .containsExactly(ShardStatus.OPEN, ShardStatus.OPEN, ShardStatus.OPEN, ShardStatus.OPEN);
      assertThat(source.definition().collection()).isEqualTo(SampleWorkspace.COLLECTION);
      assertThat(source.warnings()).isEmpty();
    }
  }

  @Test
  void fillsAnEmptyFolder_soThatAShellStandingInItStaysThere() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("here"));
    Object before = identity(empty);
    SampleWorkspace.writeTo(empty);
    assertThat(identity(empty)).isEqualTo(before);
    assertThat(empty.resolve("workspace.yaml")).isRegularFile();
    assertThat(names(folder)).containsExactly("here");
  }

  @Test
  void leavesAFolderAlone_whenSomethingIsInIt() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("note.txt"), "mine");
    assertThatThrownBy(() -> SampleWorkspace.writeTo(mine))
        .isInstanceOf(NotSavedException.class)
        .hasMessage("The sample workspace was not written, because something is there already.");
    assertThat(names(mine)).containsExactly("note.txt");
    assertThat(names(folder)).containsExactly("mine");
  }

  @Test
  void leavesAFileAlone_whenItHasTheName() throws IOException {
    Path file = Files.writeString(folder.resolve("sample"), "mine");
    assertThatThrownBy(() -> SampleWorkspace.writeTo(file)).isInstanceOf(NotSavedException.class);
    assertThat(file).hasContent("mine");
  }

  @Test
  void holdsTheSameEvents_whenWrittenTwice() {
    Path one = SampleWorkspace.writeTo(folder.resolve("one"));
    Path two = SampleWorkspace.writeTo(folder.resolve("two"));
    List<JudgmentEvent> events = new SampleFixture(one).events();
    assertThat(new SampleFixture(two).events()).isEqualTo(events);
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(one.resolve("judgments.sqlite"))) {
      assertThat(store.merge(events)).isZero();
    }
  }

  private static @Nullable Object identity(Path of) throws IOException {
    return Files.readAttributes(of, BasicFileAttributes.class).fileKey();
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> entries = Files.list(of)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
