package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OldIndexTest {
  @TempDir Path folder;

  private Path write(String version, String... ids) throws Exception {
    Path shard = folder.resolve(version);
    try (OldLucene lucene = OldLucene.version(version)) {
      lucene.write(shard, ids);
    }
    return shard;
  }

  @ParameterizedTest
  @CsvSource({"8.11.4, 8, Lucene87", "9.12.3, 9, Lucene912"})
  void opensAndSearches_whenAnOlderLuceneWroteTheIndex(String version, int major, String codec)
      throws Exception {
    Path shard = write(version, "a", "b", "c");
    try (Source source = TestShards.open(shard);
        PinnedSource pinned = source.pin()) {
      CommitReport commit = source.reports().getFirst().commit().orElseThrow();
      assertThat(commit.luceneCreated()).isEqualTo(major);
      assertThat(commit.luceneUsed()).isEqualTo(version);
      assertThat(commit.codecs()).isEqualTo(List.of(codec));
      assertThat(commit.passages()).isEqualTo(2);
      assertThat(pinned.passage(pinned.locate(new PassageId("b")).orElseThrow()))
          .isEqualTo(Passage.whole(new PassageId("b"), "", "the old text of b"));
      assertThat(pinned.locate(new PassageId("c"))).isEmpty();
      assertThat(
              new IndexSearcher(pinned.shards().getFirst().reader())
                  .count(new TermQuery(new Term("text", "old"))))
          .isEqualTo(2);
      assertThat(source.newCommitAvailable()).isFalse();
      assertThat(
              new IntegrityCheck(source.reports().getFirst())
                  .run(Progress.SILENT, Cancellation.NEVER)
                  .damaged())
          .isEmpty();
      source.reopen(Cancellation.NEVER);
      assertThat(source.outcomes().getFirst().passages()).isEqualTo(2);
    }
  }

  @Test
  void isTooOld_whenLucene7WroteTheIndex() throws Exception {
    Path shard = write("7.7.3", "a", "b");
    try (Source source = TestShards.open(shard)) {
      assertThat(source.outcomes().getFirst().status()).isEqualTo(ShardStatus.TOO_OLD);
      assertThat(source.outcomes().getFirst().problem().orElseThrow())
          .startsWith("The index is older than Lucene 8 (")
          .endsWith("Build it again from its corpus.");
    }
  }
}
