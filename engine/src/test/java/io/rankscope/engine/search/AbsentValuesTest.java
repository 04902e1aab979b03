package io.rankscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.search.shard.AbsentValues;
import io.rankscope.engine.search.vector.VectorIndex;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AbsentValuesTest {
  @TempDir private Path folder;
  private Source source;
  private PinnedSource pinned;

  @BeforeEach
  void open() throws IOException {
    for (int shard = 0; shard < 2; shard++) {
      Document document =
          VectorIndex.document(
              VectorIndex.items(2, 8, 31).get(shard), VectorSimilarityFunction.DOT_PRODUCT);
      document.add(new IntField("pages", 10 + shard, Field.Store.NO));
      document.add(new LongField("bytes", 1L << (40 + shard), Field.Store.NO));
      VectorIndex.write(
          folder.resolve(Integer.toString(shard)), VectorFormat.FLOAT, List.of(document));
    }
    source = VectorIndex.open(folder, 2);
    pinned = source.pin();
  }

  @AfterEach
  void close() {
    pinned.close();
    source.close();
  }

  private List<String> absent(String field, String... values) throws IOException {
    return AbsentValues.of(new PassageFilter(field, List.of(values)), pinned, Cancellation.NEVER);
  }

  @Test
  void namesValues_thatNoShardHas() throws IOException {
    assertThat(absent("kind", "odd", "prime", "even", "none")).containsExactly("prime", "none");
    assertThat(absent("kept", "even", "prime")).containsExactly("prime");
  }

  @Test
  void namesNumbers_thatNoPointHas() throws IOException {
    assertThat(absent("pages", "10", "11", "12")).containsExactly("12");
    assertThat(absent("pages", "99999999999")).containsExactly("99999999999");
    assertThat(absent("bytes", "1099511627776", "7")).containsExactly("7");
  }

  @Test
  void namesNothing_whenOnlyThePassagesThemselvesCouldTell() throws IOException {
    assertThat(absent("year", "1066")).isEmpty();
    assertThat(absent("text", "prime")).isEmpty();
  }

  @Test
  void stops_whenCancelled() {
    assertThatThrownBy(
            () -> AbsentValues.of(new PassageFilter("kind", List.of("odd")), pinned, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
