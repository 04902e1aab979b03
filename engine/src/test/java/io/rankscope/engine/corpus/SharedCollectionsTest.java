package io.rankscope.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.SharedData;
import io.rankscope.engine.domain.Passage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the test collections that lie beside the repository, whole. */
final class SharedCollectionsTest {
  @ParameterizedTest
  @CsvSource({
    "cranfield, 1400, 225, 2",
    "scifact, 5183, 300, 0",
    "xquad-en, 240, 1190, 0",
    "cisi, 1460, 76, 0"
  })
  void readsEveryPassageAndQuery_whenTheCollectionIsThere(
      String name, int passages, int queries, int emptyTexts) {
    Path collection = SharedData.collection(name);
    List<Passage> read = CorpusText.passages(collection, CorpusFormat.BEIR);
    assertThat(read).hasSize(passages);
    assertThat(read).filteredOn(passage -> passage.text().isEmpty()).hasSize(emptyTexts);
    assertThat(QuerySetReader.read(name, collection.resolve("queries.jsonl")).queries())
        .hasSize(queries);
  }
}
