package io.rankscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.search.shard.FilterFields;
import io.rankscope.engine.search.shard.FilterFields.Holds;
import io.rankscope.engine.search.vector.VectorIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilterFieldsTest {
  @TempDir private Path folder;
  private FilterFields fields;

  @BeforeEach
  void look() throws IOException {
    VectorIndex.write(
        folder,
        2,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.DOT_PRODUCT,
        VectorIndex.items(20, 8, 31));
    try (Source source = VectorIndex.open(folder, 2);
        PinnedSource pinned = source.pin()) {
      fields = FilterFields.of(pinned.shards());
    }
  }

  @Test
  void tellsFieldsThatHoldWholeValues_fromThoseThatDoNot() {
    assertThat(fields.fit()).contains("kind", "kept", "year").doesNotContain("text");
    assertThat(fields.fields())
        .containsEntry("kind", Holds.TEXTS)
        .containsEntry("kept", Holds.TEXTS)
        .containsEntry("year", Holds.NUMBERS)
        .containsEntry("text", Holds.WORDS);
  }

  @Test
  void refusesAFilter_whoseFieldIsNotThere_isSplitIntoWords_orHoldsNumbers() {
    assertThatThrownBy(() -> fields.check(new PassageFilter("kinds", List.of("even"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the field 'kinds', which no shard has");
    assertThatThrownBy(() -> fields.check(new PassageFilter("text", List.of("w1"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("split into words");
    assertThatThrownBy(() -> fields.check(new PassageFilter("year", List.of("2001", "last"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("'last' through, but the field holds whole numbers");
  }
}
