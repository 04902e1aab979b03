package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.index.Source;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenWorkspaceTest {
  @TempDir private Path folder;
  @TempDir private Path dataHome;

  private final ExecutorService workers = Workers.fixed("workspace-test", 2);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** Opening asks it before each shard, so that the first one holds until it may go on. */
  private final Cancellation held =
      () -> {
        begun.countDown();
        await(goOn);
        return false;
      };

  private OpenWorkspace open;

  @BeforeEach
  void open() throws IOException {
    for (String name : new String[] {"slow", "fast"}) {
      Path shard = Files.createDirectories(folder.resolve(name));
      try (FSDirectory directory = FSDirectory.open(shard);
          IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        Document document = new Document();
        document.add(new TextField("text", "swallow", Field.Store.YES));
        writer.addDocument(document);
      }
    }
    Files.writeString(
        folder.resolve("workspace.yaml"),
        """
        sources:
          slow: {shards: slow, fields: {text: text}}
          fast: {shards: fast, fields: {text: text}}
        """);
    open = OpenWorkspace.of(new WorkspaceLoader(dataHome).load(folder), TinyReranker.options());
  }

  @AfterEach
  void close() {
    goOn.countDown();
    workers.shutdownNow();
    open.close();
  }

  @Test
  void lendsJudgmentsAndOtherSources_whileASourceIsStillOpening() throws Exception {
    Future<Source> slow = workers.submit(() -> open.source(Optional.of("slow"), held));
    await(begun);

    assertThat(workers.submit(open::judgments).get(60, TimeUnit.SECONDS))
        .isSameAs(open.openJudgments().orElseThrow());
    assertThat(
            workers
                .submit(() -> open.source(Optional.of("fast"), Cancellation.NEVER))
                .get(60, TimeUnit.SECONDS)
                .outcomes())
        .hasSize(1);

    goOn.countDown();
    assertThat(slow.get(60, TimeUnit.SECONDS))
        .isSameAs(open.source(Optional.of("slow"), Cancellation.NEVER));
  }

  @Test
  void keepsNoSource_thatWasBeingOpenedWhenItWasClosed() throws Exception {
    Future<Source> slow = workers.submit(() -> open.source(Optional.of("slow"), held));
    await(begun);

    open.close();
    goOn.countDown();

    assertThatThrownBy(() -> slow.get(60, TimeUnit.SECONDS))
        .hasRootCauseMessage("the workspace was closed");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
