package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledBuildTest {
  private static final int STOP_AFTER = 2000;

  @TempDir Path folder;

  /** The process that is killed: builds, says when it is in the middle, and goes no further. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      AtomicInteger polls = new AtomicInteger();
      Corpora.build(
          Path.of(arguments[0]),
          Corpora.settings(Path.of(arguments[1]), 2, 2),
          Progress.SILENT,
          () -> {
            if (polls.incrementAndGet() == STOP_AFTER) {
              KilledProcess.stopInTheMiddle();
            }
            return false;
          });
    }
  }

  @Test
  void leavesNoShardAndBlocksNobody_whenTheProcessIsKilled() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 2 * STOP_AFTER);
    Path out = folder.resolve("out");
    KilledProcess.run(Victim.class, corpus, out);
    assertThat(TestShards.fileNames(out)).containsExactly(".building");
    assertThat(Corpora.build(corpus, Corpora.settings(out, 2, 2)).shards())
        .isEqualTo(List.of(out.resolve("0"), out.resolve("1")));
    assertThat(TestShards.fileNames(out)).containsExactly("0", "1");
  }
}
